import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { claimFolder } from "../../../infra/local/claim-folder.ts";
import { commandLineOf } from "../../../infra/local/running-process.ts";
import { StartProblem } from "../../../infra/local/start-problem.ts";
import { temporaryFolder } from "./dynamodb/installed-dynoxide.ts";

test("gives a folder to one live process at a time", () => {
  const folder = temporaryFolder();
  const claimed = claimFolder(folder);

  expect(() => claimFolder(folder)).toThrow(StartProblem);
  expect(() => claimFolder(folder)).toThrow(`process ${process.pid}`);

  claimed.release();
  claimFolder(folder).release();
});

test("takes over from a process that is gone", async () => {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await new Promise((resolve) => child.once("spawn", resolve));
  onTestFinished(() => void child.kill("SIGKILL"));
  const pid = child.pid ?? 0;
  const owner = { pid, commandLine: commandLineOf(pid) };
  writeFileSync(join(folder, "owner.json"), JSON.stringify(owner));
  expect(() => claimFolder(folder)).toThrow(StartProblem);

  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));

  expect(claimFolder(folder).path).toBe(folder);
});

test("takes over from a file that was cut off in writing", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "owner.json"), '{"pid":');

  expect(claimFolder(folder).path).toBe(folder);
});
