import { describe, expect, it } from "vitest";
import { closingLine, countTests } from "./closing-line.ts";

function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

describe("the closing line", () => {
  it("leaves skipped tests out when there are none", () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  });

  it("names skipped tests", () => {
    expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe("1 passed, 2 failed, 3 skipped");
  });
});

describe("the count of a run", () => {
  it("adds up the tests of all files", () => {
    const report = { testResults: [file("passed", "passed", "skipped"), file("passed", "passed")] };

    expect(countTests(report, 0)).toEqual({ passed: 2, failed: 0, skipped: 1 });
  });

  it("counts a test still to be written as skipped", () => {
    const report = { testResults: [file("passed", "passed", "todo", "pending")] };

    expect(countTests(report, 0)).toEqual({ passed: 1, failed: 0, skipped: 2 });
  });

  it("counts a file that broke before its first test as one failure", () => {
    const report = { testResults: [file("failed"), file("failed", "failed", "passed")] };

    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it("counts an error outside of all tests as one failure", () => {
    const report = { testResults: [file("passed", "passed")] };

    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("counts a crash without a report as one failure", () => {
    expect(countTests(undefined, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
