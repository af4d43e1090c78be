import type { DynamoDBRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { readJobRecord } from "../../../../functions/adapters/dynamodb/job-record.ts";

const open = (more: object = {}) => ({
  job: { M: { status: { S: "open" }, work: { M: { kind: { S: "mail" } } }, ...more } },
});

function aRecord(images: { readonly old?: object; readonly written?: object }, sortKey?: string) {
  return {
    dynamodb: {
      Keys: { PK: { S: "inv_1" }, SK: { S: sortKey ?? "W#JOB#receipt.1" } },
      ...(images.old === undefined ? {} : { OldImage: images.old }),
      ...(images.written === undefined ? {} : { NewImage: images.written }),
    },
  } as DynamoDBRecord;
}

describe("a record of the stream", () => {
  it("names the job and shows it as it was written", () => {
    const written = open({
      tries: { N: "2" },
      sendsInDoubt: { L: [{ S: "2026-11-21T16:20:00.000Z" }] },
      flag: { BOOL: false },
    });

    expect(readJobRecord(aRecord({ written }))).toEqual({
      ownerId: "inv_1",
      name: "receipt.1",
      hadSchedule: false,
      isUnmoved: false,
      written: {
        status: "open",
        work: { kind: "mail" },
        tries: 2,
        sendsInDoubt: ["2026-11-21T16:20:00.000Z"],
        flag: false,
      },
    });
  });

  it.each([
    ["a milestone", { work: { M: { kind: { S: "milestone" } } } }, true],
    ["a look-up", { work: { M: { kind: { S: "settle-payment" } } } }, true],
    ["a refund's look-up", { work: { M: { kind: { S: "refund" } } } }, true],
    ["a daily comparison", { work: { M: { kind: { S: "reconcile" } } } }, true],
    ["a change of account", { work: { M: { kind: { S: "switch-own-account" } } } }, true],
    ["a method's warning", { work: { M: { kind: { S: "method-expiry" } } } }, true],
    ["a mail that was put off", { tries: { N: "1" } }, true],
    ["a mail that was not", { tries: { N: "0" } }, false],
    ["a milestone that was taken", { status: { S: "leased" }, tries: { N: "1" } }, false],
  ])("knows whether %s had a schedule", (_, more, hadSchedule) => {
    expect(readJobRecord(aRecord({ old: open(more) }))?.hadSchedule).toBe(hadSchedule);
  });

  it.each([
    ["the same instant", { dueAt: { S: "2026-11-24T17:25:00.000Z" } }, true],
    ["another one", { dueAt: { S: "2026-11-25T17:25:00.000Z" } }, false],
    ["a job that was taken", { status: { S: "leased" } }, false],
    ["other work", { work: { M: { kind: { S: "milestone" } } } }, false],
  ])("knows a mail that was added to and that leaves as before from %s", (_, more, isUnmoved) => {
    const dueAt = { dueAt: { S: "2026-11-24T17:25:00.000Z" } };
    const images = { old: open(dueAt), written: open({ ...dueAt, ...more }) };

    expect(readJobRecord(aRecord(images))?.isUnmoved).toBe(isUnmoved);
  });

  it("is nothing to the jobs when it is about another row", () => {
    expect(readJobRecord(aRecord({ written: open() }, "V#0#STATE"))).toBeUndefined();
    expect(readJobRecord({ dynamodb: {} })).toBeUndefined();
    expect(readJobRecord({})).toBeUndefined();
  });
});
