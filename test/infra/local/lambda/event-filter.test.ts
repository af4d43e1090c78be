import { describe, expect, test } from "vitest";
import { jobStreamFilter } from "../../../../functions/adapters/dynamodb/table-shape.ts";
import { passesFilter } from "../../../../infra/local/lambda/event-filter.ts";

describe("passesFilter", () => {
  test.each([
    [{ eventName: ["INSERT"] }, { eventName: "INSERT" }, true],
    [{ eventName: ["INSERT", "MODIFY"] }, { eventName: "REMOVE" }, false],
    [{ key: { S: [{ prefix: "JOB#" }] } }, { key: { S: "JOB#1" } }, true],
    [{ key: { S: [{ prefix: "JOB#" }] } }, { key: { S: "FACT#1" } }, false],
    [{ key: { S: [{ prefix: "JOB#" }] } }, { key: { N: "1" } }, false],
    [{ image: { due: { S: [{ exists: true }] } } }, { image: {} }, false],
    [{ image: { due: { S: [{ exists: false }] } } }, {}, true],
    [{ image: { due: { S: [{ exists: true }] } } }, { image: { due: { S: "x" } } }, true],
    [{ a: ["x"], b: ["y"] }, { a: "x", b: "z" }, false],
  ])("%j on %j: %s", (filter, event, passes) => {
    expect(passesFilter(filter, event)).toBe(passes);
  });

  test("lets jobs through that still owe something, and nothing else", () => {
    const change = (SK: string, image: Record<string, unknown>, eventName = "MODIFY") => ({
      eventName,
      dynamodb: { Keys: { PK: { S: "inv" }, SK: { S: SK } }, NewImage: image },
    });
    const owed = { duePartition: { S: "due#1" } };

    expect(passesFilter(jobStreamFilter, change("JOB#1", owed))).toBe(true);
    expect(passesFilter(jobStreamFilter, change("JOB#1", owed, "INSERT"))).toBe(true);
    expect(passesFilter(jobStreamFilter, change("JOB#1", {}))).toBe(false);
    expect(passesFilter(jobStreamFilter, change("STATE", owed))).toBe(false);
    expect(passesFilter(jobStreamFilter, change("JOB#1", owed, "REMOVE"))).toBe(false);
  });
});
