import { setTimeout as pause } from "node:timers/promises";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { invokeFunction, type LocalFunction } from "./lambda-context.ts";

/** How a stream's event source mapping hands its records to a function. */
export type BatchDelivery = {
  target: LocalFunction;
  maximumRetries: number;
  /** Called with the last record of each stretch that needs nothing more. */
  onSettled: (last: DynamoDBRecord) => void;
  /** Called with what is given up. */
  onGivenUp: (records: readonly DynamoDBRecord[], tries: number, error: unknown) => void;
  log: (message: string, error: unknown) => void;
  signal: AbortSignal;
};

const firstDelayMilliseconds = 50;
const longestDelayMilliseconds = 1000;

/**
 * Delivers records in order: what failed is halved until the faulty record stands alone, tried
 * again a bounded number of times, then given up so that those behind it can go on.
 */
export async function deliverBatch(
  delivery: BatchDelivery,
  records: readonly DynamoDBRecord[],
  tries = 1,
): Promise<void> {
  delivery.signal.throwIfAborted();
  const { done, error } = await invokeWith(delivery, records);
  const lastDone = records[done - 1];
  if (lastDone !== undefined) delivery.onSettled(lastDone);
  const rest = records.slice(done);
  const last = rest.at(-1);
  if (last === undefined) return;

  if (rest.length > 1) {
    const middle = Math.ceil(rest.length / 2);
    await deliverBatch(delivery, rest.slice(0, middle), tries);
    await deliverBatch(delivery, rest.slice(middle), tries);
    return;
  }
  if (tries > delivery.maximumRetries) {
    delivery.onGivenUp(rest, tries, error);
    delivery.onSettled(last);
    return;
  }
  const delay = Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** (tries - 1));
  await pause(delay, undefined, { signal: delivery.signal });
  await deliverBatch(delivery, rest, tries + 1);
}

/** How many records from the front need nothing more; all of them when the function is content. */
async function invokeWith(
  { target, log }: BatchDelivery,
  records: readonly DynamoDBRecord[],
): Promise<{ done: number; error?: unknown }> {
  try {
    const answer = await invokeFunction(target, { Records: records });
    const done = countDone(answer as DynamoDBBatchResponse | undefined, records);
    return done === records.length ? { done } : { done, error: new Error("batchItemFailures") };
  } catch (error) {
    log(`${target.name} failed on ${records.length} record(s).`, error);
    return { done: 0, error };
  }
}

/** Lambda goes on from the first reported record; a report it can't read fails the whole batch. */
function countDone(
  answer: DynamoDBBatchResponse | null | undefined,
  records: readonly DynamoDBRecord[],
): number {
  const failures = answer?.batchItemFailures ?? [];
  if (failures.length === 0) return records.length;
  const positions = failures.map(({ itemIdentifier }) =>
    records.findIndex((record) => record.dynamodb?.SequenceNumber === itemIdentifier),
  );
  return Math.max(0, Math.min(...positions));
}
