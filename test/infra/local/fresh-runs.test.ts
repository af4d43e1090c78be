import { describe, expect, test } from "vitest";
import { freshRuns } from "../../../infra/local/fresh-runs.ts";

/** Work whose runs end when the test says so. */
function heldWork() {
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => ends.push(resolve));
  return { ends, work };
}

describe("freshRuns", () => {
  test("gives a call made during a run another run of its own", async () => {
    const { ends, work } = heldWork();
    const runs = freshRuns(work);
    const first = runs.run();
    const second = runs.run();

    ends[0]?.();
    await first;
    await new Promise(setImmediate);
    expect(ends).toHaveLength(2);

    ends[1]?.();
    await second;
    expect(runs.isRunning()).toBe(false);
  });

  test("lets all calls made during a run share the next", async () => {
    const { ends, work } = heldWork();
    const runs = freshRuns(work);
    const first = runs.run();

    expect(runs.run()).toBe(runs.run());

    ends[0]?.();
    await first;
    await new Promise(setImmediate);
    ends[1]?.();
    await runs.settled();
    expect(ends).toHaveLength(2);
  });

  test("goes on after a run that failed", async () => {
    let count = 0;
    const runs = freshRuns(async () => {
      count += 1;
      if (count === 1) throw new Error("once");
    });
    const first = runs.run();
    const second = runs.run();

    await expect(first).rejects.toThrow("once");
    await second;

    expect(count).toBe(2);
  });
});
