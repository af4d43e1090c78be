import type { Call, FunctionRun, Strike } from "./kernel.ts";
import type { Random } from "./random.ts";

/** What can go wrong, by who deals it out; each seed has some of it. */
const menu = {
  "dynamodb throttled": 0.02,
  "dynamodb failed": 0.01,
  "dynamodb lost-before": 0.01,
  "dynamodb lost-after": 0.02,
  "dynamodb conflict": 0.03,
  "stripe throttled": 0.06,
  "stripe failed": 0.05,
  "stripe failed-after": 0.04,
  "stripe lost-before": 0.06,
  "stripe lost-after": 0.08,
  "ses throttled": 0.05,
  "ses failed": 0.04,
  "ses lost-before": 0.05,
  "ses lost-after": 0.06,
  "ses refused": 0.01,
  "scheduler throttled": 0.03,
  "scheduler failed": 0.02,
  "scheduler lost-after": 0.03,
  "ssm failed": 0.01,
  "any crash-before": 0.008,
  "any crash-after": 0.008,
  "webhook twice": 0.15,
  "webhook late": 0.15,
  "webhook reordered": 0.25,
  "webhook lost": 0.06,
  "stream twice": 0.06,
  "schedule twice": 0.1,
  "schedule late": 0.1,
  "schedule lost": 0.06,
  "mail event late": 0.1,
  "mail event lost": 0.08,
  "mail event twice": 0.1,
  "mail bounced": 0.015,
  "mail complained": 0.01,
} as const;

/** The name of a fault in the plan. */
export type FaultName = keyof typeof menu;

/** Which faults a seed has, how often, and how often each has struck. */
export type FaultPlan = {
  strike(call: Call<unknown>, run: FunctionRun): Strike | undefined;
  /** Whether a fault of deliveries strikes now. */
  happens(name: FaultName): boolean;
  /** From now on nothing goes wrong any more. */
  heal(): void;
  readonly counts: ReadonlyMap<string, number>;
};

const strikesOfCalls: readonly Strike[] = [
  "crash-before",
  "crash-after",
  "throttled",
  "failed",
  "failed-after",
  "lost-before",
  "lost-after",
  "conflict",
  "refused",
];

/** Draws a random half of the menu, each with a rate of its own: rare pairs meet more often so. */
export function faultPlan(random: Random): FaultPlan {
  const isCalm = random.chance(0.08);
  const rates = new Map<string, number>(
    Object.entries(menu).map(([name, usual]) => {
      const isOn = !isCalm && random.chance(0.5);
      return [name, isOn ? usual * (0.4 + 1.6 * random.next()) : 0];
    }),
  );
  const counts = new Map<string, number>();
  let isHealed = false;
  const happens = (name: string) => {
    const rate = isHealed ? 0 : (rates.get(name) ?? 0);
    if (rate === 0 || !random.chance(rate)) return false;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return true;
  };
  return {
    strike: (call) =>
      strikesOfCalls.find((strike) => {
        if (strike === "conflict" && call.operation !== "TransactWriteItems") return false;
        const owner = strike.startsWith("crash") ? "any" : call.service;
        return happens(`${owner} ${strike}`);
      }),
    happens,
    heal: () => {
      isHealed = true;
    },
    counts,
  };
}
