import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonLog } from "../../../../functions/adapters/system/json-log.ts";
import { captureLog } from "../../stand/captured-log.ts";

const captured = captureLog();
beforeEach(() => captured.begin());
afterEach(() => {
  captured.end();
  captured.clear();
});

const lines = () => captured.lines().map((line): unknown => JSON.parse(line));

describe("the log", () => {
  it("is one line of JSON an event, with its facts", () => {
    jsonLog.note("swept", { count: 3 });

    expect(captured.lines()).toHaveLength(1);
    expect(lines()).toEqual([{ level: "info", event: "swept", count: 3 }]);
  });

  it("names an error, its cause and its places, and never says its words", () => {
    const cause = new TypeError("maya@northwind.example has no name");
    const error = new Error("The secret is abc\nmaya@northwind.example", { cause });

    jsonLog.fault("job-failed", { ownerId: "inv_1" }, error);

    expect(lines()).toEqual([
      {
        level: "error",
        event: "job-failed",
        ownerId: "inv_1",
        error: "Error",
        cause: "TypeError",
        stack: expect.stringMatching(/^\s+at /u),
      },
    ]);
    expect(captured.lines().join()).not.toMatch(/maya|secret is/u);
  });

  it("takes anything that was thrown", () => {
    jsonLog.fault("odd", {}, "just text");
    jsonLog.fault("nothing");

    expect(lines()).toEqual([
      { level: "error", event: "odd" },
      { level: "error", event: "nothing" },
    ]);
  });
});
