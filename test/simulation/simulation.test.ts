import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { installedDynoxide } from "../infra/local/dynamodb/installed-dynoxide.ts";
import { keptSeeds } from "./seeds.ts";

const program = fileURLToPath(new URL("simulate.ts", import.meta.url));

type Wish = { readonly seed: string; readonly steps: number };

/** What is known of a seed that was lived through. */
type Life = { readonly fingerprint: string; readonly complaint: string | undefined };

/**
 * Lives through seeds, one after the other, in a process of their own: a world owns the time and
 * the chance of its process.
 */
async function simulate(wishes: readonly Wish[]): Promise<readonly Life[]> {
  const list = wishes.map(({ seed, steps }) => `${seed}:${steps}`).join(",");
  const child = spawn(process.execPath, [program, "--list", list, "--quiet"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => parts.push(part));
  }
  await new Promise((resolve) => child.once("close", resolve));
  const output = Buffer.concat(parts).toString("utf8");
  return wishes.map(({ seed }) => lifeOf(seed, output));
}

function lifeOf(seed: string, output: string): Life {
  const told = new RegExp(`^seed ${seed}: (\\d+ steps, \\d+ calls), [\\d.]+ s, (\\w+)`, "mu");
  const found = told.exec(output);
  const isBroken = found === null || output.includes(`FAILED seed ${seed} `);
  return {
    fingerprint: found?.slice(1).join(" ") ?? "",
    complaint: isBroken ? output : undefined,
  };
}

const unseen: Wish = { seed: String(Math.floor(Math.random() * 1_000_000_000)), steps: 24 };
const [repeated] = keptSeeds;

describe.skipIf(installedDynoxide() === undefined)("a simulated world", () => {
  const lives: { kept: readonly Life[]; others: readonly Life[] } = { kept: [], others: [] };
  beforeAll(async () => {
    console.log(`The random seed of this run: ${unseen.seed}`);
    const others = repeated === undefined ? [unseen] : [unseen, repeated];
    // Two processes with about as much to do; the one with the others has fewer of those kept.
    const [many, few] = [keptSeeds.slice(0, -3), keptSeeds.slice(-3)];
    const [first, second] = await Promise.all([simulate(many), simulate([...others, ...few])]);
    lives.others = second.slice(0, others.length);
    lives.kept = [...first, ...second.slice(others.length)];
  }, 600_000);

  it.each(keptSeeds.map(({ seed }, index) => ({ seed, index })))(
    "keeps every rule with seed $seed",
    ({ index }) => {
      expect(lives.kept[index]?.complaint).toBeUndefined();
    },
  );

  it("keeps every rule with a seed that nobody has seen", () => {
    expect(lives.others[0]?.complaint).toBeUndefined();
  });

  it("is the same world again with the same seed", () => {
    expect(lives.others[1]?.fingerprint).toMatch(/^\d+ steps/u);
    expect(lives.others[1]?.fingerprint).toBe(lives.kept[0]?.fingerprint);
  });
});
