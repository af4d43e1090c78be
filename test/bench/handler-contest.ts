import type { Bundles } from "./bundles.ts";
import { type Figure, type Measurement, verdictOf } from "./figure.ts";
import { interleave } from "./interleave.ts";
import { median } from "./median.ts";
import type { ProbeTimes } from "./probe.ts";
import { type ProbeStage, runProbe } from "./run-probe.ts";

const goal = { goal: 1.15, stretch: 1 };

/** Fresh processes of each contestant. */
const startRounds = 21;

/** Processes of each contestant that answer many requests, and how many. */
const warmRounds = 7;
const warmRequests = 1000;
const measuredRequests = 2000;

type Measure = (times: ProbeTimes) => number;

/** P4: import and first view in a fresh process, against the least that a view could be. */
export async function measureColdStart(stage: ProbeStage, bundles: Bundles): Promise<Measurement> {
  const contestants = ["clientApi", "bare", "tunedBare", "usual"] as const;
  const none = { warmRequests: 0, measuredRequests: 0 };
  const results = await interleave(contestants, startRounds, (name) =>
    runProbe(stage, bundles[name], none),
  );
  const contest = (what: string, measure: Measure): Figure => {
    const [ours, bare] = [results.clientApi.map(measure), results.bare.map(measure)];
    return figureOf("P4", `${what}, ms`, ours, bare);
  };
  const notes = (["tunedBare", "usual"] as const).map((name) => {
    const clock = median(results[name].map(byClock));
    const processor = median(results[name].map(byProcessor));
    return `P4: ${names[name]}: ${clock.toFixed(1)} ms by the clock, ${processor.toFixed(1)} ms of processor time.`;
  });
  return {
    figures: [
      contest("cold start (import and first view), by the clock", byClock),
      contest("cold start (import and first view), processor time", byProcessor),
    ],
    notes,
  };
}

const names = {
  tunedBare: "the bare handler with our build's stand-ins for parts of the SDK",
  usual: "the usual stack (three SDK clients, the document client and Stripe at the start)",
};

const byClock: Measure = (times) => times.startMilliseconds;
const byProcessor: Measure = (times) => times.startProcessorMilliseconds;

/** P6: the processor's time of a view in a warm process. */
export async function measureWarmView(stage: ProbeStage, bundles: Bundles): Promise<Measurement> {
  const requests = { warmRequests, measuredRequests };
  const results = await interleave(["clientApi", "bare"] as const, warmRounds, (name) =>
    runProbe(stage, bundles[name], requests),
  );
  const measure: Measure = (times) => times.requestProcessorMicroseconds;
  const [ours, bare] = [results.clientApi.map(measure), results.bare.map(measure)];
  return {
    figures: [figureOf("P6", "processor time of a warm view, µs", ours, bare)],
    notes: [],
  };
}

/** The ratio is the median of the rounds' own ratios, in which both ran one after the other. */
function figureOf(
  id: string,
  what: string,
  ours: readonly number[],
  bare: readonly number[],
): Figure {
  const ratio = median(ours.map((time, round) => time / (bare[round] ?? Number.NaN)));
  return {
    id,
    what,
    goal: `${goal.goal} ×`,
    stretch: `${goal.stretch.toFixed(1)} ×`,
    measured: `${ratio.toFixed(2)} × (${shown(median(ours))})`,
    baseline: `${shown(median(bare))} (bare)`,
    verdict: verdictOf(ratio, goal),
  };
}

function shown(time: number): string {
  return time.toFixed(time < 200 ? 1 : 0);
}
