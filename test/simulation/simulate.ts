import { parseArgs } from "node:util";
import { installProcessGlobals } from "./seeded-globals.ts";

// Runs simulated worlds:
//   npm run simulate -- --seeds 20 --steps 200   worlds of random seeds
//   npm run simulate -- --seed 42                one seed, its story printed
//   npm run simulate -- --list 3,17:60           those seeds, the second with steps of its own
// A seed that fails is printed with its step and the command that plays it again.

installProcessGlobals();
const { installSdkGate } = await import("./sdk-gate.ts");
installSdkGate();
const { loadProduct } = await import("./load-product.ts");
await loadProduct();
const { runSeed } = await import("./run-seed.ts");

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    seeds: { type: "string", default: "20" },
    list: { type: "string" },
    first: { type: "string" },
    steps: { type: "string", default: "120" },
    trace: { type: "boolean", default: false },
    quiet: { type: "boolean", default: false },
  },
});

const steps = Number(values.steps);
const print = (line: string) => void process.stdout.write(`${line}\n`);

type Wanted = { readonly seed: string; readonly steps: number };

function seedsWanted(): readonly Wanted[] {
  if (values.seed !== undefined) return [{ seed: values.seed, steps }];
  const listed = values.list?.split(",").map((item) => item.split(":"));
  if (listed !== undefined) {
    return listed.map(([seed = "", own = values.steps]) => ({ seed, steps: Number(own) }));
  }
  const first = Number(values.first ?? Math.floor(Math.random() * 1_000_000_000));
  return Array.from({ length: Number(values.seeds) }, (_, index) => ({
    seed: String(first + index),
    steps,
  }));
}

const seeds = seedsWanted();
const isStory = seeds.length === 1 && !values.quiet;
const sums = { steps: 0, calls: 0, faults: 0, days: 0, failures: 0 };
const faults = new Map<string, number>();
const startedAt = performance.now();

for (const { seed, steps: most } of seeds) {
  const report = await runSeed(seed, most, isStory ? print : undefined);
  sums.steps += report.steps;
  sums.calls += report.calls;
  sums.days += report.simulatedDays;
  for (const [name, count] of report.faults) {
    faults.set(name, (faults.get(name) ?? 0) + count);
    sums.faults += count;
  }
  if (values.trace) for (const line of report.traced) print(line);
  const seconds = (report.milliseconds / 1_000).toFixed(1);
  const logged = [...report.logged].map(([event, count]) => `${event} ${count}`).join(", ");
  print(
    `seed ${seed}: ${report.steps} steps, ${report.calls} calls, ${seconds} s, ${report.hash} [${logged}]`,
  );
  if (report.failure === undefined) continue;
  sums.failures += 1;
  const { step, error } = report.failure;
  print(
    `FAILED seed ${seed} at step ${step}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  print(`Play it again: npm run simulate -- --seed ${seed} --steps ${most}`);
}

const seconds = (performance.now() - startedAt) / 1_000;
print(
  `${seeds.length} seeds, ${sums.steps} steps, ${sums.calls} calls, ${sums.faults} faults, ` +
    `${sums.days} simulated days, ${seconds.toFixed(1)} s, ${sums.failures} failed`,
);
for (const [name, count] of [...faults].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  if (!isStory && !values.quiet) print(`  ${name}: ${count}`);
}
process.exitCode = sums.failures === 0 ? 0 : 1;
