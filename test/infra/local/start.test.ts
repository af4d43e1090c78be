import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { installedDynoxide, temporaryFolder } from "./dynamodb/installed-dynoxide.ts";

const program = fileURLToPath(new URL("../../../infra/local/start.ts", import.meta.url));

function start(...parameters: string[]) {
  const child = spawn(process.execPath, [program, ...parameters], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, STRIPE_SECRET_KEY: "" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, exited };
}

/** What it says until a line fits, or until it has nothing more to say. */
async function saidUntil(output: ChildProcess["stdout"], pattern: RegExp): Promise<string> {
  let said = "";
  for await (const text of output ?? []) {
    said += String(text);
    if (pattern.test(said)) break;
  }
  return said;
}

describe.skipIf(installedDynoxide() === undefined)("npm start", () => {
  test("says where to click, answers there, and ends in order when told to", async () => {
    const folder = temporaryFolder();
    const { child, exited } = start("--port", "0", "--folder", folder);

    const said = await saidUntil(child.stdout, /npm run reset/);
    const origin = /All of it\s+(http:\/\/localhost:\d+)\/local/.exec(said)?.[1] ?? "";
    const state = (await (await fetch(`${origin}/local`)).json()) as {
      api: { key: string };
      portal: { invoices: { link: string }[] };
    };

    expect(said).toContain(`Vendor's page  ${origin}/vendor`);
    expect(said).toContain(`Mailbox        ${origin}/local/mailbox`);
    expect(said).toContain(`An invoice     ${state.portal.invoices[0]?.link}`);
    expect(state.api.key).toBeTruthy();

    child.kill("SIGTERM");
    expect(await exited).toBe(0);
    expect(existsSync(join(folder, "owner.json"))).toBe(false);
    expect(existsSync(join(folder, "dynamodb.pid.json"))).toBe(false);
  });

  test.each([
    [["--port", "many"], "The port is a whole number"],
    [["--colour", "blue"], "--colour"],
  ])("says what is wrong with %j, without a stack", async (parameters, sentence) => {
    const { child, exited } = start(...parameters);

    const said = await saidUntil(child.stderr, /$never/);

    expect(await exited).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toContain("    at ");
  });
});
