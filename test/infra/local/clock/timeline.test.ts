import { describe, expect, test } from "vitest";
import { movableClock } from "../../../../infra/local/clock/movable-clock.ts";
import { timeline } from "../../../../infra/local/clock/timeline.ts";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import type { Timed } from "../../../../infra/local/timed.ts";
import { noon } from "../stand-in-clock.ts";

const hour = 3_600_000;

/** A part with dated entries: each writes its name when it falls due. */
function diary(entries: { at: number; name: string }[], written: string[]): Timed {
  return {
    nextDueAt: () => entries.map(({ at }) => at).toSorted((a, b) => a - b)[0],
    runDue: async (now) => {
      for (const entry of entries.filter(({ at }) => at <= now)) {
        entries.splice(entries.indexOf(entry), 1);
        written.push(entry.name);
      }
    },
  };
}

function worldOf(parts: Timed[], idle: () => Promise<void> = async () => undefined) {
  const clock = movableClock(openLocalStore(":memory:"), () => noon);
  return { clock, time: timeline({ clock, parts, idle }) };
}

describe("timeline", () => {
  test("runs what falls due in order of time, over all parts", async () => {
    const written: string[] = [];
    const { clock, time } = worldOf([
      diary(
        [
          { at: noon + 3 * hour, name: "third" },
          { at: noon + hour, name: "first" },
        ],
        written,
      ),
      diary([{ at: noon + 2 * hour, name: "second" }], written),
    ]);

    await time.moveTo(noon + 5 * hour);

    expect(written).toEqual(["first", "second", "third"]);
    expect(clock.now()).toBe(noon + 5 * hour);
  });

  test("stops at each instant, so that an entry is read at its own time", async () => {
    const readAt: number[] = [];
    const entries = [noon + hour, noon + 2 * hour];
    const part: Timed = {
      nextDueAt: () => entries[0],
      runDue: async (now) => {
        readAt.push(now);
        entries.shift();
      },
    };

    await worldOf([part]).time.moveTo(noon + 24 * hour);

    expect(readAt).toEqual([noon + hour, noon + 2 * hour]);
  });

  test("lets the consequences of one instant settle before the next", async () => {
    const written: string[] = [];
    const entries = [
      { at: noon + hour, name: "cause" },
      { at: noon + 3 * hour, name: "last" },
    ];
    let settled = 0;
    const { time } = worldOf([diary(entries, written)], async () => {
      settled += 1;
      if (written.length === 1 && settled > 1) {
        entries.push({ at: noon + 2 * hour, name: "effect" });
        written.push("settled");
      }
    });

    await time.moveTo(noon + 4 * hour);

    expect(written).toEqual(["cause", "settled", "effect", "last"]);
  });

  test("leaves what is due later for later", async () => {
    const written: string[] = [];
    const { time } = worldOf([diary([{ at: noon + 2 * hour, name: "later" }], written)]);

    await time.moveTo(noon + hour);

    expect(written).toEqual([]);
    expect(time.nextDueAt()).toBe(noon + 2 * hour);
  });

  test("takes two moves one after the other", async () => {
    const written: string[] = [];
    const entries = [1, 2, 3].map((n) => ({ at: noon + n * hour, name: String(n) }));
    const { time } = worldOf([diary(entries, written)]);

    await Promise.all([time.moveTo(noon + 2 * hour), time.moveTo(noon + 3 * hour)]);

    expect(written).toEqual(["1", "2", "3"]);
  });

  test("goes on after a move that failed", async () => {
    let fails = true;
    const { time, clock } = worldOf([], async () => {
      if (fails) throw new Error("not settled");
    });
    await expect(time.moveTo(noon + hour)).rejects.toThrow("not settled");
    fails = false;

    await time.moveTo(noon + hour);

    expect(clock.now()).toBe(noon + hour);
  });
});
