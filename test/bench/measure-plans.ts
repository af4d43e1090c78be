import { planMilestones } from "../../shared/milestones/plan-milestones.ts";
import { compareAtClockEdges } from "./clock-edges.ts";
import { verdictOf } from "./figure.ts";
import type { Measurement } from "./figure.ts";
import { interleave } from "./interleave.ts";
import { median } from "./median.ts";
import { samplePlans } from "./sample-plans.ts";
import { planWithTemporal } from "./temporal-planner.ts";

const rounds = 15;
const invoices = samplePlans(1000);
const edgeCases = 100_000;

/** As many plans as make a turn long enough to be measured. */
const turns = { ours: 20, temporal: 2 } as const;

const goal = 15_000;
const stretch = 200_000;

/** P10: plans a second on one core, beside the same plans with Temporal alone, and instants at clock edges. */
export async function measurePlans(): Promise<Measurement> {
  const wrong = invoices.filter(
    (invoice) =>
      planMilestones(invoice)
        .map(({ at }) => at)
        .join() !== planWithTemporal(invoice).join(),
  );
  const rates = await interleave(["ours", "temporal"] as const, rounds, (name) =>
    Promise.resolve(rateOf(name)),
  );
  const [ours, temporal] = [median(rates.ours), median(rates.temporal)];
  const { mismatches } = compareAtClockEdges(edgeCases);
  const mistakes = wrong.length + mismatches.length;
  return {
    figures: [
      {
        id: "P10",
        what: "plans of ten milestones with zones and holidays, a second on one core",
        goal: `≥ ${written(goal)}, 0 wrong`,
        stretch: `≥ ${written(stretch)}`,
        measured: `${written(ours)}, ${mistakes} wrong`,
        baseline: `${written(temporal)} (temporal-polyfill alone)`,
        // Of seconds for each plan less is better.
        verdict:
          mistakes > 0
            ? "goal missed"
            : verdictOf(1 / ours, { goal: 1 / goal, stretch: 1 / stretch }),
      },
    ],
    notes: [
      `P10: ${written(invoices.length)} plans in 8 zones and ${written(edgeCases)} local times within three hours of a change of clocks were compared with Temporal's${mistakes === 0 ? "" : `; wrong are ${[...wrong.map(({ id }) => id), ...mismatches].slice(0, 5).join(", ")}`}.`,
    ],
  };
}

function rateOf(name: keyof typeof turns): number {
  const plan = name === "ours" ? planMilestones : planWithTemporal;
  const startedAt = performance.now();
  let planned = 0;
  for (let turn = 0; turn < turns[name]; turn += 1) {
    for (const invoice of invoices) planned += plan(invoice).length;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  if (planned !== turns[name] * invoices.length * 10) throw new Error("A plan has ten milestones.");
  return (turns[name] * invoices.length) / seconds;
}

function written(count: number): string {
  return Math.round(count).toLocaleString("en");
}
