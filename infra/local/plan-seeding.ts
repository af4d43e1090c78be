import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { claimFolder } from "./claim-folder.ts";
import type { SeededWorld } from "./local-state.ts";
import type { LocalWorld } from "./local-world.ts";

/** How a world gets the data that a person finds in it at first. */
export type Seeding = {
  /** When a new world has to begin, so that its past fits in. */
  startsAt(present: number): number | undefined;
  /** Fills the world if it is new; one that was filled before is left as it is. */
  seed(world: LocalWorld, present: number): Promise<void>;
};

type Stage = { origin: string; idle(): Promise<void>; canMoveTime: boolean };
type SeedFile = {
  seed: (stage: Stage, present: number) => Promise<SeededWorld>;
  seedDays: number;
};

const dayMilliseconds = 86_400_000;

/**
 * Prepares a folder for seeding. What was cut off half-way is begun anew: half a past would be
 * neither a fresh world nor a believable one.
 */
export async function planSeeding(
  folder: string,
  canMoveTime: boolean,
  file: URL = new URL("./seed/seed.ts", import.meta.url),
): Promise<Seeding> {
  const mark = join(folder, "seeding");
  if (existsSync(mark)) removeData(folder, mark);
  if (!existsSync(file)) return { startsAt: () => undefined, seed: async () => undefined };
  const { seed, seedDays } = (await import(file.href)) as SeedFile;
  return {
    startsAt: (present) => (canMoveTime ? present - seedDays * dayMilliseconds : undefined),
    seed: async (world, present) => {
      if (world.seeded() !== undefined) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(mark, "");
      console.log("Filling a new world with a vendor, clients and invoices ...");
      const { origin, idle } = world;
      world.remember(await seed({ origin, idle, canMoveTime }, present));
      rmSync(mark, { force: true });
    },
  };
}

/** Everything but fetched programs, and only where no other process lives on it. */
function removeData(folder: string, mark: string): void {
  const claimed = claimFolder(folder);
  for (const name of ["local.sqlite", "dynamodb.sqlite"]) {
    for (const ending of ["", "-wal", "-shm"]) rmSync(join(folder, name + ending), { force: true });
  }
  rmSync(mark, { force: true });
  claimed.release();
}
