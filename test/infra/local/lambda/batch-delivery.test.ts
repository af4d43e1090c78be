import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deliverBatch } from "../../../../infra/local/lambda/batch-delivery.ts";

const record = (sequence: number): DynamoDBRecord => ({
  dynamodb: { SequenceNumber: String(sequence) },
});
const sequences = (records: readonly DynamoDBRecord[]) =>
  records.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber));

type Answer = (records: number[]) => DynamoDBBatchResponse | undefined;

async function deliver(count: number, answer: Answer, maximumRetries = 1) {
  const invoked: number[][] = [];
  const settled: number[] = [];
  const givenUp: number[] = [];
  const records = Array.from({ length: count }, (_, index) => record(index + 1));
  await deliverBatch(
    {
      target: {
        name: "stream-jobs",
        handler: (event: DynamoDBStreamEvent) => {
          invoked.push(sequences(event.Records));
          return answer(sequences(event.Records));
        },
      },
      maximumRetries,
      onSettled: (last) => settled.push(...sequences([last])),
      onGivenUp: (given) => givenUp.push(...sequences(given)),
      log: () => undefined,
      signal: new AbortController().signal,
    },
    records,
  );
  return { invoked, settled, givenUp };
}

const failing = (identifiers: number[]): DynamoDBBatchResponse => ({
  batchItemFailures: identifiers.map((sequence) => ({ itemIdentifier: String(sequence) })),
});

describe("deliverBatch", () => {
  test("hands a batch over once when the function is content", async () => {
    const { invoked, settled } = await deliver(3, () => undefined);

    expect(invoked).toEqual([[1, 2, 3]]);
    expect(settled).toEqual([3]);
  });

  test("goes on from the first record that was reported", async () => {
    let first = true;
    const { invoked, givenUp } = await deliver(3, () => {
      const report = first ? failing([3, 2]) : undefined;
      first = false;
      return report;
    });

    expect(invoked).toEqual([[1, 2, 3], [2], [3]]);
    expect(givenUp).toEqual([]);
  });

  test("fails the whole batch for a report that it can't read", async () => {
    let first = true;
    const { invoked } = await deliver(2, () => {
      const report = first ? failing([99]) : undefined;
      first = false;
      return report;
    });

    expect(invoked).toEqual([[1, 2], [1], [2]]);
  });

  test("halves a failing batch until the faulty record stands alone, and gives up that one", async () => {
    const { invoked, givenUp, settled } = await deliver(4, (records) => {
      if (records.includes(3)) throw new Error("poison");
      return undefined;
    });

    expect(invoked).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3], [3], [4]]);
    expect(givenUp).toEqual([3]);
    expect(settled).toEqual([2, 3, 4]);
  });
});

describe("properties", () => {
  test("every record is settled in order, and exactly the poison is given up", () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30 }).chain((count) =>
          fc.record({
            count: fc.constant(count),
            poison: fc.uniqueArray(fc.integer({ min: 1, max: count })),
          }),
        ),
        async ({ count, poison }) => {
          const done: number[] = [];
          const { settled, givenUp } = await deliver(
            count,
            (records) => {
              const faulty = records.find((sequence) => poison.includes(sequence));
              if (faulty === undefined) done.push(...records);
              return faulty === undefined ? undefined : failing([records[0] ?? 0]);
            },
            0,
          );

          expect(givenUp).toEqual(poison.toSorted((a, b) => a - b));
          expect(settled).toEqual(settled.toSorted((a, b) => a - b));
          expect(settled.at(-1)).toBe(count);
          expect([...done, ...givenUp].toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: count }, (_, index) => index + 1),
          );
        },
      ),
      { numRuns: 50 },
    ));
});
