import { describe, expect, test } from "vitest";
import { jobKey } from "../../../../functions/adapters/dynamodb/key-schema.ts";
import { jobStreamFilters } from "../../../../functions/adapters/dynamodb/table-shape.ts";
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

  test("lets open jobs through that were written or taken away, and nothing else", () => {
    const passes = (SK: string, status: string, eventName = "MODIFY") => {
      const image = { job: { M: { status: { S: status } } } };
      const dynamodb = {
        Keys: { PK: { S: "inv" }, SK: { S: SK } },
        [eventName === "REMOVE" ? "OldImage" : "NewImage"]: image,
      };
      return jobStreamFilters.some((filter) => passesFilter(filter, { eventName, dynamodb }));
    };
    const { SK } = jobKey("inv_1", "remind");

    expect(passes(SK, "open")).toBe(true);
    expect(passes(SK, "open", "INSERT")).toBe(true);
    expect(passes(SK, "open", "REMOVE")).toBe(true);
    expect(passes(SK, "leased")).toBe(false);
    expect(passes(SK, "done")).toBe(false);
    expect(passes(SK, "done", "REMOVE")).toBe(false);
    expect(passes("V#0#STATE", "open")).toBe(false);
  });
});
