import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { jobStreamFilters } from "../../functions/adapters/dynamodb/table-shape.ts";
import { changesNothing, lambdaRecord } from "../../infra/local/dynamodb/stream-record.ts";
import { passesFilter } from "../../infra/local/lambda/event-filter.ts";
import type { FaultPlan } from "./fault-plan.ts";
import type { Functions } from "./functions.ts";
import type { Kernel } from "./kernel.ts";
import type { Random } from "./random.ts";
import type { StreamTail } from "./stream-tail.ts";
import type { RowChange, TableBook } from "./table-book.ts";

export type TableStreamSettings = {
  readonly tail: StreamTail;
  readonly streamArn: string;
  readonly kernel: Kernel;
  readonly functions: Functions;
  readonly faults: FaultPlan;
  readonly order: Random;
  readonly book: TableBook;
  readonly onChanges: (changes: readonly RowChange[]) => void;
};

const mostInBatch = 10;
/** As deployed. */
const mostRetries = 3;

/** The table's stream and its event source mapping: in order, at least once, some of it twice. */
export type TableStream = { read(): Promise<void>; readonly givenUp: DynamoDBRecord[] };

/** Follows the stream from its beginning. */
export function tableStream(settings: TableStreamSettings): TableStream {
  const { tail, streamArn, kernel, functions, faults, order, book } = settings;
  const queue: DynamoDBRecord[] = [];
  const givenUp: DynamoDBRecord[] = [];
  let isBusy = false;

  const deliver = async (tries: number): Promise<void> => {
    const size = Math.min(queue.length, tries === 0 ? order.integer(1, mostInBatch) : 1);
    const batch = queue.slice(0, size);
    const done = await doneOf(functions, batch);
    const isRepeated = done > 0 && faults.happens("stream twice");
    if (!isRepeated) queue.splice(0, done);
    if (done === 0 && tries >= mostRetries) givenUp.push(...queue.splice(0, 1));
    const triesNow = done === 0 && tries < mostRetries ? tries + 1 : 0;
    isBusy = false;
    next(triesNow);
  };
  const next = (tries: number) => {
    if (isBusy || queue.length === 0) return;
    isBusy = true;
    kernel.later(tries === 0 ? 100 : 1_000 * tries, "stream", () => void deliver(tries));
  };

  return {
    givenUp,
    read: async () => {
      const records = (await tail())
        .filter((record) => !changesNothing(record))
        .map((record) => lambdaRecord(record, streamArn, kernel.now()));
      if (records.length > 0) settings.onChanges(book.apply(records));
      queue.push(...records.filter(passes));
      next(0);
    },
  };
}

const passes = (record: DynamoDBRecord) =>
  jobStreamFilters.some((filter) => passesFilter(filter, record));

/** How many records from the front need nothing more. */
async function doneOf(functions: Functions, batch: readonly DynamoDBRecord[]): Promise<number> {
  try {
    const answer = (await functions.invoke("stream-jobs", {
      Records: batch,
    })) as DynamoDBBatchResponse;
    const [failure] = answer.batchItemFailures;
    if (failure === undefined) return batch.length;
    const { itemIdentifier } = failure;
    return batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier);
  } catch {
    return 0;
  }
}
