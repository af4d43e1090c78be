import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { installedDynoxide } from "../infra/local/dynamodb/installed-dynoxide.ts";
import { type Program, startProgram } from "../infra/program/started-program.ts";
import { launchBrowser } from "./launch-browser.ts";
import { watchedBrowser, type WatchedBrowser } from "./watched-context.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Whether this machine has all that the program needs; where it has not, journeys are skipped. */
export const canTravel = installedDynoxide() !== undefined;

/** The real program with its seeded world, and a browser, for all journeys of a test file. */
export type JourneyStand = {
  readonly program: Program;
  readonly browser: WatchedBrowser;
  /** Secrets of links that were opened, which must never be seen on the wire. */
  readonly secrets: Set<string>;
};

/** Starts both before the file's tests and ends them after. */
export function journeyStand(): JourneyStand {
  const opened: { program?: Program; browser?: Browser; watched?: WatchedBrowser } = {};
  const folder = mkdtempSync(join(tmpdir(), "kindly-journey-"));
  beforeAll(async () => {
    buildPortalIfMissing();
    const [program, browser] = await Promise.all([startProgram(folder), launchBrowser()]);
    Object.assign(opened, { program, browser, watched: watchedBrowser(browser) });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail" || opened.watched === undefined) return;
    await keepPictures(task.id, opened.watched.pages());
    const { complaints, refusals } = opened.watched;
    console.log([...complaints, ...refusals, opened.program?.complaints()].join("\n"));
  });
  afterAll(async () => {
    await opened.browser?.close();
    await opened.program?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get program() {
      if (opened.program === undefined) throw new Error("The program isn't started yet.");
      return opened.program;
    },
    get browser() {
      if (opened.watched === undefined) throw new Error("The browser isn't started yet.");
      return opened.watched;
    },
    secrets: new Set(),
  };
}

/** What every window showed when a test failed, to be looked at. */
async function keepPictures(name: string, pages: readonly Page[]): Promise<void> {
  const folder = join(root, ".local", "failures");
  for (const [index, page] of pages.entries()) {
    const path = join(folder, `${name}-${index + 1}.png`);
    await page.screenshot({ path, fullPage: true }).then(
      () => console.log(`What it showed: ${path}`),
      () => undefined,
    );
  }
}

/** The test run builds it before; a file that is run alone finds it, or builds it. */
function buildPortalIfMissing(): void {
  if (existsSync(join(root, "dist", "portal", "vendor.html"))) return;
  const npm = { cwd: root, stdio: "inherit", shell: process.platform === "win32" } as const;
  spawnSync("npm", ["run", "--silent", "build:portal"], npm);
}

/** Where each test goes on from the one before, nothing is to be learned after the first failure. */
export function stopsAtFirstFailure(): void {
  let hasFailed = false;
  beforeEach(({ skip }) => skip(hasFailed, "The journey ended before."));
  afterEach(({ task }) => {
    hasFailed ||= task.result?.state === "fail";
  });
}

/** Remembers a link's secret as one that must never be seen on the wire. */
export function keepSecret(stand: JourneyStand, link: string): void {
  stand.secrets.add(link.split("#")[1] ?? link);
}

/** The facts that hold over everything that the windows of a file did: to be stated last. */
export function statesWhatHoldsAllAlong(stand: JourneyStand, expectedRefusals: RegExp): void {
  test("nothing is ever asked of anybody else", async () => {
    const requests = await stand.browser.requests();

    expect(requests.length).toBeGreaterThan(10);
    const origins = new Set(requests.map(({ origin }) => origin));
    expect([...origins].filter((origin) => origin !== "data:")).toEqual([stand.program.origin]);
  });

  test("no secret of a link is in an address or a Referer", async () => {
    const secrets = [...stand.secrets];
    const requests = await stand.browser.requests();

    expect(secrets.length).toBeGreaterThan(0);
    const leaks = requests.filter(({ line, referer }) =>
      secrets.some((secret) => line.includes(secret) || referer.includes(secret)),
    );
    expect(leaks).toEqual([]);
  });

  test("no page complains: no error, no broken policy, no refusal but the expected ones", () => {
    expect(stand.browser.complaints).toEqual([]);
    const unexpected = stand.browser.refusals.filter((refusal) => !expectedRefusals.test(refusal));
    expect(unexpected).toEqual([]);
    expect(stand.program.complaints()).toBe("");
  });

  test("every cookie is for this host alone, and out of reach of scripts", async () => {
    const cookies = await stand.browser.cookies();

    expect(cookies.length).toBeGreaterThan(0);
    const weak = cookies.filter(
      ({ name, secure, httpOnly, sameSite, path }) =>
        !(name.startsWith("__Host-") && secure && httpOnly && sameSite === "Lax" && path === "/"),
    );
    expect(weak).toEqual([]);
  });
}
