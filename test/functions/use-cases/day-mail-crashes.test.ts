import { describe, expect, it } from "vitest";
import type { World } from "../../../functions/ports/world.ts";
import { runJob } from "../../../functions/use-cases/run-job.ts";
import { nextMilestone } from "../../../shared/milestones/plan-milestones.ts";
import { addSeconds } from "../../../shared/values/instant.ts";
import { aDayScene, type DayScene, firstMorning } from "../stand/day-scene.ts";
import { dyingWorld } from "../stand/dying-world.ts";
import { hasEmulator, tableStand } from "../stand/table-stand.ts";

const stand = tableStand();

/** A runner that died is the platform's business; what it left is ours. */
const survive = (run: Promise<unknown>) => run.catch(() => undefined);

/** Runs all that is left of a client's mails and of its invoices' milestones for two days. */
async function cleanUp(scene: DayScene): Promise<void> {
  const owners = new Set([scene.client.id, ...scene.invoices.map(({ id }) => id)]);
  for (let hours = 0; hours < 12; hours += 1) {
    const now = addSeconds(firstMorning, 20 * 60 + hours * 60 * 60);
    scene.setTime(now);
    const due = await stand.jobs.listDueJobs(now);
    for (const job of due.filter(({ ownerId }) => owners.has(ownerId))) {
      await runJob(scene.world, job);
    }
  }
}

/** The first milestones of two invoices and their mail, by a runner that dies somewhere on the way. */
async function liveUntil(scene: DayScene, mortal: World): Promise<void> {
  for (const invoice of scene.invoices) await survive(scene.fire(invoice, mortal));
  await survive(scene.runDays(addSeconds(firstMorning, 15 * 60), mortal));
}

/** How many words a run with nothing amiss has, and some more. */
const words = Array.from({ length: 17 }, (_, index) => index + 1);

describe.skipIf(!hasEmulator).each([
  ["before it is heard", "before"],
  ["after it was heard", "after"],
] as const)("a runner that dies at a word, %s", (_, when) => {
  it.each(words)("(%i) leaves each reminder sent once, or known not to be", async (at) => {
    const scene = await aDayScene(stand, { count: 2 });
    for (const invoice of scene.invoices) {
      const work = { kind: "milestone", milestone: "not-opened" } as const;
      const dueAt = nextMilestone(invoice)?.at ?? "";
      const job = { ownerId: invoice.id, name: "milestone", work, dueAt };
      await stand.receivables.addJobs([job]);
    }

    await liveUntil(scene, dyingWorld(scene.world, { at, when }).world);
    await cleanUp(scene);

    expect(scene.sent.length).toBeLessThanOrEqual(1);
    for (const invoice of scene.invoices) {
      const told = (await scene.timeline(invoice)).filter((kind) => kind !== "reminder-due");
      expect(told).toHaveLength(1);
      expect(["reminder-sent", "send-failed: mail-unknown"]).toContain(told[0]);
      expect((await scene.read(invoice)).firedMilestones).toHaveLength(1);
    }
    const isTold = (await scene.timeline(scene.invoices[0] as never)).includes("reminder-sent");
    expect(isTold ? scene.sent.length : 1).toBe(1);
  });
});
