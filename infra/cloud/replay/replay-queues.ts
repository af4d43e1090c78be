import type { FunctionName } from "../function-names.ts";

/** The queues at the ends of asynchronous ways, as the runbook and the alarms name them. */
export const failureQueues = [
  "failed-jobs",
  "failed-stream-records",
  "failed-mail-events",
] as const;

/** The name of one of them. */
export type FailureQueueName = (typeof failureQueues)[number];

/** A message of such a queue, and what it is removed by. */
export type FailedMessage = { readonly body: unknown; readonly handle: string };

/** Where the messages lie, and the functions that they are given to again. */
export type Replayed = {
  /** The next message that nobody else has; undefined when there is none. */
  receive(queue: FailureQueueName): Promise<FailedMessage | undefined>;
  /** Invokes a function and waits for its end; throws when it fails. */
  invoke(name: FunctionName, payload: unknown): Promise<void>;
  remove(queue: FailureQueueName, message: FailedMessage): Promise<void>;
};

/** How a replay ended: so many given again, and the first that failed once more. */
export type ReplayEnd = { readonly replayed: number; readonly failure?: unknown };

/**
 * Gives each message of a queue to its function again and removes it once the function has taken it.
 * What was done already changes nothing, so a message may be given as often as it takes. Stops at the
 * first that fails once more: its cause has to be mended first.
 */
export async function replayQueue(world: Replayed, queue: FailureQueueName): Promise<ReplayEnd> {
  let replayed = 0;
  let message = await world.receive(queue);
  while (message !== undefined) {
    const { name, payload } = replayOf(queue, message.body);
    try {
      await world.invoke(name, payload);
    } catch (failure) {
      return { replayed, failure };
    }
    await world.remove(queue, message);
    replayed += 1;
    message = await world.receive(queue);
  }
  return { replayed };
}

/** Which function a message is for, and what it was to be given. */
export function replayOf(
  queue: FailureQueueName,
  body: unknown,
): { readonly name: FunctionName; readonly payload: unknown } {
  // A batch of the stream is rows that wait: the sweep runs them and makes their schedules.
  if (queue === "failed-stream-records") return { name: "scheduled-job", payload: { sweep: true } };
  const name = queue === "failed-jobs" ? "scheduled-job" : "mail-events";
  return { name, payload: unwrapped(body) };
}

/** Lambda wraps what it gave up; EventBridge and its scheduler don't. */
function unwrapped(body: unknown): unknown {
  const isWrapped = typeof body === "object" && body !== null && "requestPayload" in body;
  return isWrapped ? body.requestPayload : body;
}
