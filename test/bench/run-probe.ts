import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { ProbeOrder, ProbeTimes } from "./probe.ts";

/** Where a handler runs: the program that measures, the event, and the environment of a function. */
export type ProbeStage = {
  readonly probeFile: string;
  readonly eventFile: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** Runs a handler in a fresh process; anything but a 200 is no measurement. */
export async function runProbe(
  stage: ProbeStage,
  handlerFile: string,
  requests: Pick<ProbeOrder, "warmRequests" | "measuredRequests">,
): Promise<ProbeTimes> {
  const order: ProbeOrder = { handlerFile, eventFile: stage.eventFile, ...requests };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [stage.probeFile, JSON.stringify(order)],
    { env: stage.environment },
  );
  const times = JSON.parse(stdout) as ProbeTimes;
  if (times.statusCode !== 200) throw new Error(`${handlerFile} answered ${times.statusCode}.`);
  return times;
}
