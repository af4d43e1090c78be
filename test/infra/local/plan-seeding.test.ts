import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { SeededWorld } from "../../../infra/local/local-state.ts";
import type { LocalWorld } from "../../../infra/local/local-world.ts";
import { planSeeding } from "../../../infra/local/plan-seeding.ts";
import { temporaryFolder } from "./dynamodb/installed-dynoxide.ts";
import { noon } from "./stand-in-clock.ts";

/** A world that only remembers what was seeded. */
function standInWorld(seeded?: SeededWorld) {
  const kept: { seeded: SeededWorld | undefined } = { seeded };
  const world = {
    origin: "http://localhost:3000",
    seeded: () => kept.seeded,
    remember: (next: SeededWorld) => {
      kept.seeded = next;
    },
    idle: async () => undefined,
  } as LocalWorld;
  return { world, kept };
}

function seedFile(folder: string, body: string): URL {
  const file = join(folder, "seed.mjs");
  writeFileSync(file, `export const seedDays = 12;\nexport async function seed() { ${body} }\n`);
  return pathToFileURL(file);
}

describe("planSeeding", () => {
  test("lets a new world begin early enough, fills it and keeps what to show", async () => {
    const folder = temporaryFolder();
    const file = seedFile(folder, `return { apiKey: "key_1", invoices: [] };`);
    const { world, kept } = standInWorld();

    const seeding = await planSeeding(folder, true, file);
    await seeding.seed(world, noon);

    expect(seeding.startsAt(noon)).toBe(noon - 12 * 86_400_000);
    expect(kept.seeded).toEqual({ apiKey: "key_1", invoices: [] });
    expect(existsSync(join(folder, "seeding"))).toBe(false);
  });

  test("begins in the present where time can't be moved", async () => {
    const folder = temporaryFolder();
    const seeding = await planSeeding(folder, false, seedFile(folder, ""));

    expect(seeding.startsAt(noon)).toBeUndefined();
  });

  test("leaves a world alone that was filled before", async () => {
    const folder = temporaryFolder();
    const { world, kept } = standInWorld({ apiKey: "key_0", invoices: [] });

    const seeding = await planSeeding(folder, true, seedFile(folder, `throw new Error("again");`));
    await seeding.seed(world, noon);

    expect(kept.seeded?.apiKey).toBe("key_0");
  });

  test("begins anew what was cut off half-way", async () => {
    const folder = temporaryFolder();
    const file = seedFile(folder, `throw new Error("cut off");`);
    writeFileSync(join(folder, "local.sqlite"), "half");
    writeFileSync(join(folder, "dynamodb.sqlite-wal"), "half");
    const first = await planSeeding(folder, true, file);
    await expect(first.seed(standInWorld().world, noon)).rejects.toThrow("cut off");

    await planSeeding(folder, true, file);

    expect(existsSync(join(folder, "local.sqlite"))).toBe(false);
    expect(existsSync(join(folder, "dynamodb.sqlite-wal"))).toBe(false);
    expect(existsSync(join(folder, "seeding"))).toBe(false);
  });

  test("does without a seed", async () => {
    const folder = temporaryFolder();
    const seeding = await planSeeding(folder, true, pathToFileURL(join(folder, "absent.mjs")));
    const { world, kept } = standInWorld();

    await seeding.seed(world, noon);

    expect(seeding.startsAt(noon)).toBeUndefined();
    expect(kept.seeded).toBeUndefined();
  });
});
