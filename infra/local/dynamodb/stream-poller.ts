import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { sendDeadLetter } from "../dead-letter-queue.ts";
import { freshRuns } from "../fresh-runs.ts";
import { type BatchDelivery, deliverBatch } from "../lambda/batch-delivery.ts";
import { functionArn, type LocalFunction } from "../lambda/lambda-context.ts";
import type { LocalStore } from "../local-store.ts";
import type { LocalClock } from "../timed.ts";
import { streamReader, type StreamStretch } from "./stream-reader.ts";
import { changesNothing, lambdaRecord } from "./stream-record.ts";

export type StreamPoller = {
  /** Something was written: reads on at once instead of at the next poll. */
  poke(): void;
  /** Resolves when everything written before the call has been handled or given up. */
  idle(): Promise<void>;
  /** How many records have been handed over, so that a caller can tell whether anything happened. */
  handledRecords(): number;
  close(): Promise<void>;
};

export type StreamPollerSettings = {
  streams: DynamoDBStreamsClient;
  streamArn: string;
  store: LocalStore;
  clock: LocalClock;
  target: LocalFunction;
  /** What the cloud's event source filter lets through. */
  filter: (record: DynamoDBRecord) => boolean;
  /** The queue that keeps what was given up. */
  failureDestination: string;
  maximumRetries?: number;
  pollEveryMilliseconds?: number;
  log?: (message: string, error: unknown) => void;
};

/** As deployed: a job may take seconds, and a small batch ends well within the time-out. */
const batchSize = 10;

/**
 * Lambda's event source mapping for the table's stream: at least once, in order, from a position
 * that is kept on disk only after a stretch was handled, so that a kill repeats and never loses.
 */
export function streamPoller(settings: StreamPollerSettings): StreamPoller {
  const { streams, streamArn, store, clock, filter } = settings;
  const log = settings.log ?? ((message, error) => console.error(message, error));
  const reader = streamReader(streams, streamArn, store);
  const closing = new AbortController();
  let handled = 0;

  const deliver = async ({ shardId, records }: StreamStretch) => {
    const changes = records.filter((record) => !changesNothing(record));
    const passing = changes
      .map((record) => lambdaRecord(record, streamArn, clock.now()))
      .filter(filter);
    const settle = (sequence: string) => reader.settle(shardId, sequence.replace(/^0+(?=.)/, ""));
    if (passing.length > 0) {
      const delivery: BatchDelivery = {
        target: settings.target,
        maximumRetries: settings.maximumRetries ?? 3,
        onSettled: (last) => settle(last.dynamodb?.SequenceNumber ?? ""),
        onGivenUp: (given, tries, error) => giveUp(settings, { shardId, given, tries, error }),
        log,
        signal: closing.signal,
      };
      handled += passing.length;
      for (let from = 0; from < passing.length; from += batchSize) {
        await deliverBatch(delivery, passing.slice(from, from + batchSize));
      }
    }
    settle(records.at(-1)?.dynamodb?.SequenceNumber ?? "");
  };

  const drain = async () => {
    try {
      for (let stretch = await reader.next(); stretch; stretch = await reader.next()) {
        await deliver(stretch);
      }
    } catch (error) {
      reader.rewind();
      if (!closing.signal.aborted) throw error;
    }
  };

  let outageLogged = false;
  const drains = freshRuns(async () => {
    await drain();
    outageLogged = false;
  });
  const poke = () => {
    if (closing.signal.aborted) return;
    drains.run().catch((error: unknown) => {
      if (!outageLogged) log("The stream could not be read.", error);
      outageLogged = true;
    });
  };
  const timer = setInterval(() => {
    if (!drains.isRunning()) poke();
  }, settings.pollEveryMilliseconds ?? 100);

  return {
    poke,
    idle: () => drains.run(),
    handledRecords: () => handled,
    close: async () => {
      clearInterval(timer);
      closing.abort();
      await drains.settled();
    },
  };
}

type GivenUp = {
  shardId: string;
  given: readonly DynamoDBRecord[];
  tries: number;
  error: unknown;
};

/** The record of a failed batch as Lambda sends it to a destination that keeps the payload. */
function giveUp(
  { store, clock, target, streamArn, failureDestination }: StreamPollerSettings,
  { shardId, given, tries, error }: GivenUp,
): void {
  const timestamp = new Date(clock.now()).toISOString();
  sendDeadLetter(store, {
    queue: failureDestination,
    at: timestamp,
    attributes: { Error: error instanceof Error ? error.message : String(error) },
    body: {
      version: "1.0",
      timestamp,
      requestContext: {
        functionArn: functionArn(target.name),
        condition: "RetryAttemptsExhausted",
        approximateInvokeCount: tries,
      },
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: given[0]?.dynamodb?.SequenceNumber,
        endSequenceNumber: given.at(-1)?.dynamodb?.SequenceNumber,
        batchSize: given.length,
        streamArn,
      },
      payload: { Records: given },
    },
  });
}
