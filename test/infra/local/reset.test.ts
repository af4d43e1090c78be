import { spawn, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { commandLineOf } from "../../../infra/local/running-process.ts";
import { temporaryFolder } from "./dynamodb/installed-dynoxide.ts";

const program = fileURLToPath(new URL("../../../infra/local/reset.mjs", import.meta.url));

function reset(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "--folder", folder], {
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

async function liveProcess() {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await new Promise((resolve) => child.once("spawn", resolve));
  onTestFinished(() => void child.kill("SIGKILL"));
  const pid = child.pid ?? 0;
  return { child, file: JSON.stringify({ pid, commandLine: commandLineOf(pid) }) };
}

describe("reset", () => {
  test("removes a folder that nobody uses, together with what a killed run left running", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "local.sqlite"), "");
    const { child, file } = await liveProcess();
    writeFileSync(join(folder, "dynamodb.pid.json"), file);
    const exited = new Promise((resolve) => child.once("exit", resolve));

    const { status, said } = reset(folder);

    await exited;
    expect(status).toBe(0);
    expect(said).toContain("is gone");
    expect(existsSync(folder)).toBe(false);
  });

  test("leaves a folder alone that a live process owns", async () => {
    const folder = temporaryFolder();
    const { file } = await liveProcess();
    writeFileSync(join(folder, "owner.json"), file);

    const { status, said } = reset(folder);

    expect(status).toBe(1);
    expect(said).toContain("Kindly still runs on");
    expect(existsSync(folder)).toBe(true);
  });

  test("leaves a folder alone that isn't its own", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "thesis.txt"), "");

    const { status, said } = reset(folder);

    expect(status).toBe(1);
    expect(said).toContain("doesn't look like");
    expect(existsSync(join(folder, "thesis.txt"))).toBe(true);
  });

  test("is content where there is nothing", () => {
    expect(reset(join(temporaryFolder(), "absent")).status).toBe(0);
  });
});
