import type { World } from "../../../functions/ports/world.ts";

/** What a runner that dies leaves behind: nothing more happens. */
class Death extends Error {}

type Port = Readonly<Record<string, (...values: never[]) => unknown>>;

const spoken = ["receivables", "jobs", "mailer"] as const;

/**
 * A world whose runner dies at its nth word to the table or the mail provider: before the word is
 * heard, or after it was and before the answer came.
 */
export function dyingWorld(
  world: World,
  { at, when }: { readonly at: number; readonly when: "before" | "after" },
): { readonly world: World; isDead(): boolean } {
  const state = { words: 0, dead: false };
  const die = () => {
    state.dead = true;
    return Promise.reject(new Death());
  };
  const mortal = (port: Port): Port =>
    Object.fromEntries(
      Object.keys(port).map((name) => [
        name,
        async (...values: never[]) => {
          if (state.dead) return die();
          state.words += 1;
          const isLast = state.words === at;
          if (isLast && when === "before") return die();
          const answer = await port[name]?.(...values);
          return isLast ? die() : answer;
        },
      ]),
    );
  const ports = spoken.map((name) => [name, mortal(world[name] as unknown as Port)]);
  return {
    world: { ...world, ...Object.fromEntries(ports) } as World,
    isDead: () => state.dead,
  };
}
