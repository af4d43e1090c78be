export type FreshRuns = {
  /** A run that begins after this call: now, or when the one under way has ended. */
  run(): Promise<void>;
  isRunning(): boolean;
  /** Resolves when nothing runs and nothing is queued, whatever became of it. */
  settled(): Promise<void>;
};

/**
 * Runs work one at a time. A run under way may have looked before the caller's change, so each
 * call gets a run that begins afterwards; all that wait meanwhile share one.
 */
export function freshRuns(work: () => Promise<void>): FreshRuns {
  type Run = Promise<void> | undefined;
  const runs: { current: Run; following: Run } = { current: undefined, following: undefined };

  const run = (): Promise<void> => {
    if (runs.current === undefined) {
      runs.current = work().finally(() => {
        runs.current = undefined;
      });
      return runs.current;
    }
    runs.following ??= runs.current
      .catch(() => undefined)
      .then(async () => {
        runs.following = undefined;
        await run();
      });
    return runs.following;
  };

  return {
    run,
    isRunning: () => runs.current !== undefined,
    settled: async () => {
      while (runs.current !== undefined || runs.following !== undefined) {
        await Promise.allSettled([runs.current, runs.following]);
      }
    },
  };
}
