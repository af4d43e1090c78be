import { describe, expect, it } from "vitest";
import {
  completeHandOver,
  startHandOver,
  withdrawHandOver,
} from "../../../functions/use-cases/hand-over.ts";
import { timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { mailsTo, schedulesOf, subjectsTo } from "../stand/mails.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand(startsUnswept);

/** An invoice that is to be handed over, and what may be done with that. */
async function noticeGiven() {
  const desk = await openDesk(stand);
  const { id: invoiceId } = (await desk.issued({}, true)) as { id: string };
  const ask = { invoiceId, actorId: desk.vendor.members[0]?.id ?? "" };
  const started = await startHandOver(stand.ports, ask);
  await stand.idle();
  const tasks = async () =>
    (await stand.ports.receivables.listTasks(desk.vendor.id)).filter(
      ({ kind }) => kind === "hand-over-due",
    );
  return { desk, ask, invoiceId, started, tasks };
}

describe.skipIf(!hasLocalWorld)("a hand-over", () => {
  it("begins with a notice to everybody at the client, and nothing else is sent meanwhile", async () => {
    const { desk, invoiceId, started, ask } = await noticeGiven();
    const { client, colleague } = desk.emails;
    expect(started?.outcome).toBe("done");
    expect(await subjectsTo(stand, client)).toHaveLength(2);
    expect(await subjectsTo(stand, colleague)).toHaveLength(1);

    const again = await startHandOver(stand.ports, ask);
    const early = await completeHandOver(stand.ports, ask);
    await stand.moveBy("P5D");

    expect(again).toMatchObject({ refusal: { reason: "hand-over-not-possible" } });
    expect(early).toMatchObject({ refusal: { reason: "hand-over-too-early" } });
    expect(await subjectsTo(stand, client)).toHaveLength(2);
    expect(await timelineOf(stand, invoiceId)).toContain("hand-over-started");
  });

  it("is a task once the notice has run out; completed, nobody writes any more", async () => {
    const { desk, ask, invoiceId, tasks } = await noticeGiven();
    expect(await tasks()).toEqual([]);

    await stand.moveBy("P8D");
    const due = await tasks();
    const completed = await completeHandOver(stand.ports, ask);
    await stand.idle();
    const before = (await mailsTo(stand, desk.emails.client)).length;
    await stand.moveBy("P90D");

    expect(due).toMatchObject([{ status: "open" }]);
    expect(completed?.outcome).toBe("done");
    expect(await tasks()).toMatchObject([{ status: "done" }]);
    expect(await mailsTo(stand, desk.emails.client)).toHaveLength(before);
    expect(await schedulesOf(stand, invoiceId)).toEqual([]);
    expect(await desk.done("GET", `/invoices/${invoiceId}`)).toMatchObject({ status: "open" });
  });

  it("that is withdrawn is told so, and reminders go on", async () => {
    const { desk, ask, invoiceId } = await noticeGiven();
    await stand.moveBy("P2D");

    const withdrawn = await withdrawHandOver(stand.ports, ask);
    await stand.idle();
    const told = await subjectsTo(stand, desk.emails.client);
    await stand.moveBy("P30D");

    expect(withdrawn?.outcome).toBe("done");
    expect(told).toHaveLength(3);
    expect((await subjectsTo(stand, desk.emails.client)).length).toBeGreaterThan(3);
    expect(await timelineOf(stand, invoiceId)).toContain("reminder-sent");
    expect(await startHandOver(stand.ports, ask)).toMatchObject({ outcome: "done" });
  });

  it("of what is paid is not possible", async () => {
    const { desk, ask } = await noticeGiven();
    await desk.done("POST", `/invoices/${ask.invoiceId}/void`, { reason: "Mistake" });

    expect(await completeHandOver(stand.ports, ask)).toMatchObject({
      refusal: { reason: "hand-over-not-possible" },
    });
  });
});
