import { describe, expect, test } from "vitest";
import { jobKey } from "../../../../functions/adapters/dynamodb/key-schema.ts";
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

  test("lets jobs through that are open, and nothing else", () => {
    const change = (SK: string, status: string, eventName = "MODIFY") => ({
      eventName,
      dynamodb: {
        Keys: { PK: { S: "inv" }, SK: { S: SK } },
        NewImage: { job: { M: { status: { S: status } } } },
      },
    });
    const { SK } = jobKey("inv_1", "remind");

    expect(passesFilter(jobStreamFilter, change(SK, "open"))).toBe(true);
    expect(passesFilter(jobStreamFilter, change(SK, "open", "INSERT"))).toBe(true);
    expect(passesFilter(jobStreamFilter, change(SK, "leased"))).toBe(false);
    expect(passesFilter(jobStreamFilter, change(SK, "done"))).toBe(false);
    expect(passesFilter(jobStreamFilter, change("V#0#STATE", "open"))).toBe(false);
    expect(passesFilter(jobStreamFilter, change(SK, "open", "REMOVE"))).toBe(false);
  });
});
