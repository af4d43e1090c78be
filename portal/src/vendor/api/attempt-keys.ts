const unanswered = new Map<string, string>();

/**
 * The key under which a request is tried. A request that got no answer keeps its key, so that
 * trying again can't do the thing twice; an answered one gives it up.
 */
export function attemptKey(request: string): string {
  const key = unanswered.get(request) ?? crypto.randomUUID();
  unanswered.set(request, key);
  return key;
}

/** Gives up a request's key, once its answer has come. */
export function forgetAttempt(request: string): void {
  unanswered.delete(request);
}
