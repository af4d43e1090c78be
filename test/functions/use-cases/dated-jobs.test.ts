import { afterAll, describe, expect, it } from "vitest";
import { addSeconds } from "../../../shared/values/instant.ts";
import { expectBooksToAgree, timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { schedulesOf, subjectsTo } from "../stand/mails.ts";
import { completePage, sessionOf } from "../stand/stripe-page.ts";
import { dumpPartition } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterAll(async () => {
  if (!hasLocalWorld) return;
  await expectBooksToAgree(stand);
});

/** An invoice that was sent and that nobody has looked at. */
async function sentInvoice(): Promise<{ readonly desk: VendorDesk; readonly id: string }> {
  const desk = await openDesk(stand);
  const { id } = (await desk.issued({}, true)) as { id: string };
  return { desk, id };
}

const fire = (ownerId: string, name: string) =>
  stand.local("POST", `/schedules/${ownerId}.${name}/fire`, {});

/** The day of each live schedule of an invoice, in its client's zone of the test: Portland. */
async function milestoneDays(id: string): Promise<readonly string[]> {
  const schedules = await schedulesOf(stand, id);
  return schedules.map(({ name, at }) => `${name} ${addSeconds(at, -8 * 60 * 60).slice(0, 13)}`);
}

describe.skipIf(!hasLocalWorld)("the next milestone of an invoice", () => {
  it("has one schedule, which is named after its job and says nothing else", async () => {
    const { id } = await sentInvoice();

    expect(await milestoneDays(id)).toEqual(["milestone 2030-11-07T09"]);
    const all = (await stand.local("GET", "/schedules")) as { name: string; input: unknown }[];
    const own = all.filter(({ name }) => name.startsWith(id));
    expect(own.map(({ input }) => input)).toEqual([{ job: `${id}/milestone` }]);
  });

  it("moves when the plan changes: seen, there is no need to ask whether it arrived", async () => {
    const { desk, id } = await sentInvoice();
    const visitor = await desk.visitor(id);

    await visitor.ask("POST", "/seen", {});
    await stand.idle();

    expect(await milestoneDays(id)).toEqual(["milestone 2030-11-27T09"]);
  });

  it("is dropped when the invoice is paid", async () => {
    const { desk, id } = await sentInvoice();
    const visitor = await desk.visitor(id);

    await completePage(stand, sessionOf(await visitor.pay("key")));
    await stand.idle();

    expect(await schedulesOf(stand, id)).toEqual([]);
  });

  it("is dropped when the invoice is taken back", async () => {
    const { desk, id } = await sentInvoice();

    await desk.done("POST", `/invoices/${id}/void`, { reason: "Mistake" });
    await stand.idle();

    expect(await schedulesOf(stand, id)).toEqual([]);
  });

  it("does nothing when its schedule fires early, and stays planned", async () => {
    const { desk, id } = await sentInvoice();
    const before = await dumpPartition(id);
    const planned = await schedulesOf(stand, id);

    await fire(id, "milestone");
    await fire(id, "milestone");

    expect(await dumpPartition(id)).toEqual(before);
    expect(await schedulesOf(stand, id)).toEqual(planned);
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(1);
  });

  it("fires once, however often its schedule does", async () => {
    const { desk, id } = await sentInvoice();
    await stand.moveTo("2030-11-07T19:00:00.000Z");
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(2);
    const before = await dumpPartition(id);

    await fire(id, "milestone");
    await fire(id, "milestone");

    expect(await dumpPartition(id)).toEqual(before);
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(2);
  });

  it("does nothing any more when a schedule fires that was dropped", async () => {
    const { desk, id } = await sentInvoice();
    await desk.done("POST", `/invoices/${id}/void`, { reason: "Mistake" });
    await stand.idle();
    const before = await dumpPartition(id);

    await fire(id, "milestone");

    expect(await dumpPartition(id)).toEqual(before);
    expect(await schedulesOf(stand, id)).toEqual([]);
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(1);
  });
});

describe.skipIf(!hasLocalWorld)("the hourly sweep", () => {
  it("fires a milestone whose schedule could not be made", async () => {
    const desk = await openDesk(stand);
    await stand.fault({ service: "scheduler", fault: "500", times: 40 });
    const { id } = (await desk.issued({}, true)) as { id: string };
    await stand.local("DELETE", "/faults");
    expect(await schedulesOf(stand, id)).toEqual([]);

    await stand.moveBy("P3DT12H");

    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(2);
    expect(await timelineOf(stand, id)).toContain("reminder-sent");
  });

  it("fires a milestone whose schedule never reached its function", async () => {
    const { desk, id } = await sentInvoice();
    await stand.fault({ service: "scheduler", match: "Invoke", fault: "500", times: 2 });

    await stand.moveBy("P3DT12H");

    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(2);
    expect(await timelineOf(stand, id)).toContain("reminder-sent");
    await stand.local("DELETE", "/faults");
  });
});
