import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildBundles } from "./bundles.ts";
import { countedHandlers } from "./counted-calls.ts";
import { measureEagerCode } from "./eager-code.ts";
import type { Measurement } from "./figure.ts";
import { measureFirstView } from "./first-view.ts";
import { measureColdStart, measureWarmView } from "./handler-contest.ts";
import { describeMachine } from "./machine.ts";
import { report } from "./report.ts";
import { measureEvents } from "./measure-events.ts";
import { measurePlans } from "./measure-plans.ts";
import { measureRaces } from "./measure-races.ts";
import { measureRoundTrips } from "./round-trips.ts";
import { measureSchedules } from "./measure-schedules.ts";
import { startSampleWorld } from "./sample-world.ts";
import { type RecordedView, recordView, setUpView } from "./view-stage.ts";

// `npm run bench`: every figure beside its baseline, all taken in this run. A whole run leaves its
// table in last-figures.md; `npm run bench -- P4 P6` takes only those and leaves the file alone.
// `npm run bench -- P12 --long` runs twenty times as many races.

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const lastFigures = fileURLToPath(new URL("last-figures.md", import.meta.url));

const isLong = process.argv.includes("--long");
const races = 5_000;
const manyRaces = 100_000;

const wanted = process.argv.slice(2).filter((argument) => argument !== "--long");
const isWanted = (id: string) => wanted.length === 0 || wanted.includes(id);

const machine = describeMachine();
const folder = mkdtempSync(join(tmpdir(), "kindly-bench-"));
try {
  const measurements: Measurement[] = [];
  if (isWanted("P10")) measurements.push(await saying("P10", measurePlans));
  // Plans need no world around them, schedules and races have their own.
  const alone = ["P10", "P11", "P12"];
  if (wanted.length === 0 || wanted.some((id) => !alone.includes(id))) {
    const inWorld = await measureInWorld(buildPortal());
    measurements.push(...inWorld.measurements, ...(await measureBundles(inWorld.view)));
  }
  if (isWanted("P11")) measurements.push(await saying("P11", measureSchedules));
  if (isWanted("P12")) {
    measurements.push(await saying("P12", () => measureRaces(isLong ? manyRaces : races)));
  }
  if (isWanted("P8") || isWanted("P9")) {
    measurements.push(await saying("P8 and P9", measureEvents));
  }
  const table = report(measurements.toSorted(byNumber));
  console.log(`\n${machine}\n\n${table}`);
  if (wanted.length === 0) keep(table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Builds the portal and keeps a copy: what is measured mustn't change under a later build. */
function buildPortal(): string {
  const npm = { cwd: projectFolder, shell: process.platform === "win32" } as const;
  const built = spawnSync("npm", ["run", "--silent", "build:portal"], { ...npm, stdio: "inherit" });
  if (built.status !== 0) throw new Error("The portal doesn't build.");
  const copy = join(folder, "portal");
  cpSync(join(projectFolder, "dist", "portal"), copy, { recursive: true });
  return copy;
}

type InWorld = { readonly view: RecordedView; readonly measurements: Measurement[] };

async function measureInWorld(portal: string): Promise<InWorld> {
  const counted = countedHandlers();
  const sample = await startSampleWorld(counted.handlers, portal);
  const measurements: Measurement[] = [];
  try {
    const view = await recordView(sample);
    if (isWanted("P1")) measurements.push(await saying("P1", () => measureFirstView(sample)));
    if (isWanted("P7")) {
      measurements.push(await saying("P7", () => measureRoundTrips(sample, counted)));
    }
    return { view, measurements };
  } finally {
    counted.stop();
    await sample.close();
  }
}

async function measureBundles(view: RecordedView): Promise<Measurement[]> {
  const bundles = await buildBundles(folder);
  const { stage, close } = await setUpView(view, bundles.probe, folder);
  const measurements: Measurement[] = [];
  try {
    if (isWanted("P5")) measurements.push(measureEagerCode(bundles));
    if (isWanted("P4")) {
      measurements.push(await saying("P4", () => measureColdStart(stage, bundles)));
    }
    if (isWanted("P6")) {
      measurements.push(await saying("P6", () => measureWarmView(stage, bundles)));
    }
    return measurements;
  } finally {
    await close();
  }
}

async function saying<Result>(what: string, measure: () => Promise<Result>): Promise<Result> {
  console.log(`Measuring ${what} ...`);
  return measure();
}

function byNumber(first: Measurement, second: Measurement): number {
  const ids = [first, second].map(({ figures }) => figures[0]?.id ?? "");
  return (ids[0] ?? "").localeCompare(ids[1] ?? "", "en", { numeric: true });
}

function keep(table: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const head = `# Last figures\n\nWritten by \`npm run bench\` on ${date}: ${machine}.\n`;
  writeFileSync(lastFigures, `${head}\n${table}`);
}
