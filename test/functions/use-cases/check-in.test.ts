import { describe, expect, it } from "vitest";
import { checkIn } from "../../../functions/use-cases/check-in-job.ts";
import { aDayScene } from "../stand/day-scene.ts";
import { hasEmulator, tableStand } from "../stand/table-stand.ts";

const stand = tableStand();

/** A client who is asked how things are every thirty days, next on a day in Bangkok. */
async function aClientWithRhythm(nextDate: string) {
  const scene = await aDayScene(stand, { client: { checkIn: { everyDays: 30, nextDate } } });
  const tasks = async () =>
    (await stand.receivables.listTasks(scene.vendorId)).filter(
      ({ kind }) => kind === "check-in-due",
    );
  const run = () => checkIn(scene.world, scene.client.id);
  const read = () => stand.receivables.readClient(scene.client.id);
  return { ...scene, tasks, run, read };
}

describe.skipIf(!hasEmulator)("a check-in", () => {
  it("is a task on its day, and comes back in its rhythm", async () => {
    const { setTime, run, tasks, read } = await aClientWithRhythm("2026-12-01");
    setTime("2026-12-01T02:00:00.000Z");

    const outcome = await run();

    expect(await tasks()).toMatchObject([{ facts: { clientName: "Northwind Trading" } }]);
    expect((await read())?.checkIn).toEqual({ everyDays: 30, nextDate: "2026-12-31" });
    expect(outcome).toMatchObject({ status: "again", dueAt: "2026-12-31T02:00:00.000Z" });
  });

  it("is not made twice when it runs again", async () => {
    const { setTime, run, tasks } = await aClientWithRhythm("2026-12-01");
    setTime("2026-12-01T02:00:00.000Z");

    await run();
    const outcome = await run();

    expect(await tasks()).toHaveLength(1);
    expect(outcome).toMatchObject({ status: "again", reason: "not-yet" });
  });

  it("that was missed is not made up for", async () => {
    const { setTime, run, tasks, read } = await aClientWithRhythm("2026-12-01");
    setTime("2027-03-01T02:00:00.000Z");

    await run();

    expect(await tasks()).toHaveLength(1);
    expect((await read())?.checkIn?.nextDate).toBe("2027-03-31");
  });

  it("is over once its rhythm has ended", async () => {
    const { client, run, tasks } = await aClientWithRhythm("2026-11-01");
    const { checkIn: _, ...rest } = client;
    await stand.receivables.putClient({ ...rest, version: 2 }, 1);

    expect(await run()).toEqual({ status: "skipped", reason: "no-rhythm" });
    expect(await tasks()).toEqual([]);
  });
});
