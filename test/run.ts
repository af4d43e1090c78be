import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { closingLine, countTests } from "./closing-line.ts";
import type { TestCount, TestReport } from "./closing-line.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The whole test run: builds the portal that the browser opens, runs every test (or those that the
 * arguments name) once, and ends with the closing line alone on the last line.
 */
function run(filters: string[]): TestCount {
  const portalBuilt = buildPortal();
  if (!portalBuilt) console.error("The portal doesn't build, so the tests that open it will fail.");
  const count = runTests(filters);
  return portalBuilt ? count : { ...count, failed: count.failed + 1 };
}

function buildPortal(): boolean {
  if (!existsSync(join(root, "portal", "vite.config.ts"))) return true;
  const npm = { cwd: root, stdio: "inherit", shell: process.platform === "win32" } as const;
  return spawnSync("npm", ["run", "--silent", "build:portal"], npm).status === 0;
}

function runTests(filters: string[]): TestCount {
  const folder = mkdtempSync(join(tmpdir(), "kindly-tests-"));
  const reportFile = join(folder, "report.json");
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const settings = ["run", "--config", join("test", "vitest.config.ts"), ...reporters];
  const { status } = spawnSync(process.execPath, [vitest, ...settings, ...filters], {
    cwd: root,
    stdio: "inherit",
  });
  const report = readReport(reportFile);
  rmSync(folder, { recursive: true, force: true });
  if (report === undefined) console.error(`vitest ended (${status}) without a report.`);
  const count = countTests(report, status);
  if (status !== 0 && report !== undefined && failedTests(report) === 0) {
    console.error(`vitest ended with ${status} though no test failed: see the errors above.`);
  }
  return count;
}

function readReport(file: string): TestReport | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as TestReport) : undefined;
}

function failedTests(report: TestReport): number {
  return countTests(report, 0).failed;
}

const count = run(process.argv.slice(2));
console.log(`\n${closingLine(count)}`);
process.exitCode = count.failed === 0 ? 0 : 1;
