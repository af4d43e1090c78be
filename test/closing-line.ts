/** What vitest's JSON report says about each test file; a file that can't be loaded has no tests. */
export type TestReport = {
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

export type TestCount = { passed: number; failed: number; skipped: number };

/**
 * Counts what ran. A file that broke before its first test counts as one failure, and so does a run
 * that went wrong without any failing test (an error outside of all tests, a crash, no report).
 */
export function countTests(report: TestReport | undefined, exitCode: number | null): TestCount {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === "passed").length;
  const failedTests = tests.filter(({ status }) => status === "failed").length;
  const brokenFiles = files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  const found = failedTests + brokenFiles;
  const failed = exitCode === 0 ? found : Math.max(found, 1);
  return { passed, failed, skipped: tests.length - passed - failedTests };
}

/** The last line of a test run. */
export function closingLine({ passed, failed, skipped }: TestCount): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
