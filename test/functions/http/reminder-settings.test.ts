import { describe, expect, it } from "vitest";
import { problemReason } from "../../../shared/contract/problem.ts";
import type { Answer } from "../stand/ask.ts";
import { factsOf } from "../stand/arranging.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { twoSteps } from "../stand/reminder-possessions.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import { anId } from "../../shared/builders/an-id.ts";

const stand = localStand();
const ofVendor = "/reminder-settings";
const typeOf = ({ status, body }: Answer) => [status, problemReason(body ?? {})];

/** Changes one level on the version that it has, and waits until open invoices know. */
async function set(desk: VendorDesk, change: object, level = ofVendor): Promise<Answer> {
  const etag = (await desk.ask("GET", level)).headers.get("etag") ?? "";
  const changed = await desk.ask("PATCH", level, change, { "if-match": etag });
  await stand.idle();
  return changed;
}

async function levelsOf(desk: VendorDesk) {
  const invoiceId = String((await desk.issued({}, true)).id);
  const levels = [
    ofVendor,
    `/clients/${desk.clientId}/reminders`,
    `/invoices/${invoiceId}/reminders`,
  ] as const;
  return { invoiceId, levels };
}

async function storedInvoice(invoiceId: string) {
  const record = await stand.ports.receivables.readInvoice(invoiceId);
  if (record?.invoice.stage !== "issued") throw new Error("It is not issued.");
  return record.invoice;
}

describe.skipIf(!hasLocalWorld)("how invoices are reminded of", () => {
  it("is as usual until somebody sets it", async () => {
    const desk = await openDesk(stand);
    const { levels } = await levelsOf(desk);

    for (const level of levels) {
      const answer = await desk.ask("GET", level);
      expect([answer.status, answer.headers.get("etag")], level).toEqual([200, '"0"']);
      expect(answer.body).toMatchObject({
        version: 0,
        settings: {},
        resolved: { cadenceId: "usual", skipsWeekends: false, skipsHolidays: false },
      });
    }
  });

  it("is at each level what the nearest one says, and comes to the open invoice", async () => {
    const desk = await openDesk(stand);
    const { levels, invoiceId } = await levelsOf(desk);
    const [vendor, client, invoice] = levels;
    const { id } = await desk.done("POST", "/cadences", { name: "Gentle", steps: twoSteps });
    await set(desk, { cadenceId: id, skipsWeekends: true }, vendor);
    expect((await storedInvoice(invoiceId)).reminders?.cadence.id).toBe(id);
    await set(desk, { cadenceId: "usual" }, client);
    expect((await storedInvoice(invoiceId)).reminders?.cadence.id).toBe("usual");

    const answer = await set(desk, { cadenceId: id, skipsWeekends: false }, invoice);

    expect(answer.body).toMatchObject({
      version: 1,
      settings: { cadenceId: id, skipsWeekends: false },
      resolved: { cadenceId: id, cadenceName: "Gentle", skipsWeekends: false },
    });
    expect((await desk.done("GET", client)).resolved).toMatchObject({
      cadenceId: "usual",
      skipsWeekends: true,
    });
    const { reminders } = await storedInvoice(invoiceId);
    expect([reminders?.cadence.id, reminders?.calendar.skipsWeekends]).toEqual([id, false]);
  });

  it("gives a setting back to what holds further away with null", async () => {
    const desk = await openDesk(stand);
    await set(desk, { skipsWeekends: true, seniorMemberId: desk.vendor.members[0]?.id });

    const answer = await set(desk, { skipsWeekends: null, seniorMemberId: null });

    expect(answer.body).toMatchObject({ version: 2, settings: {} });
    expect(answer.body).not.toHaveProperty("seniorMemberId");
  });

  it("keeps days off in order and once, who signs later steps, and who hears of what when", async () => {
    const desk = await openDesk(stand);
    const [anong] = desk.vendor.members;
    const daysOff = ["2031-01-02", "2030-12-24", "2031-01-02"];

    const answer = await set(desk, {
      daysOff,
      seniorMemberId: anong?.id,
      digests: { [anong?.id ?? ""]: "weekly" },
    });

    expect(answer.body).toMatchObject({
      daysOff: ["2030-12-24", "2031-01-02"],
      seniorMemberId: anong?.id,
      digests: { [anong?.id ?? ""]: "weekly" },
    });
    const { invoiceId } = await levelsOf(desk);
    expect((await storedInvoice(invoiceId)).reminders).toMatchObject({
      calendar: { daysOff: ["2030-12-24", "2031-01-02"] },
      senior: { name: anong?.name },
    });
  });

  it("changes on the version of its own level alone", async () => {
    const desk = await openDesk(stand);
    const { levels } = await levelsOf(desk);
    for (const level of levels) {
      const change = { skipsWeekends: true };
      const send = (match: string) => desk.ask("PATCH", level, change, { "if-match": match });

      expect(typeOf(await desk.ask("PATCH", level, change))).toEqual([428, "version-required"]);
      expect(typeOf(await send('"1"')), level).toEqual([412, "version-outdated"]);
      const both = await Promise.all([send('"0"'), send('"0"')]);
      expect(new Set(both.map(({ status }) => status)), level).toEqual(new Set([200, 412]));
      await stand.idle();
    }
  });

  it("is refused for cadences and members that nobody has, with what would be right", async () => {
    const desk = await openDesk(stand);
    const other = await openDesk(stand);
    const { id } = await other.done("POST", "/cadences", { name: "Theirs", steps: twoSteps });
    const { levels } = await levelsOf(desk);
    const before = await dumpTable();
    for (const level of levels) {
      for (const cadenceId of [id, anId("cad")]) {
        const answer = await set(desk, { cadenceId }, level);

        expect(typeOf(answer), level).toEqual([422, "cadence-unknown"]);
        expect(answer.body.errors).toMatchObject([{ pointer: "/cadenceId" }]);
      }
    }
    const memberId = other.vendor.members[0]?.id ?? "";
    const answer = await set(desk, { seniorMemberId: memberId, digests: { [memberId]: "daily" } });

    expect(typeOf(answer)).toEqual([422, "sender-unknown"]);
    expect(answer.body.errors).toMatchObject([
      { pointer: "/seniorMemberId" },
      { pointer: `/digests/${memberId}` },
    ]);
    expect(await dumpTable()).toEqual(before);
  });

  it("leaves a trace of who changed what", async () => {
    const desk = await openDesk(stand);
    const { invoiceId, levels } = await levelsOf(desk);
    for (const level of levels) await set(desk, { skipsHolidays: true }, level);

    for (const ownerId of [desk.vendor.id, desk.clientId, invoiceId]) {
      const [fact] = await factsOf(stand, ownerId, "reminders-changed");
      expect(fact?.actor, ownerId).toMatch(/^key_/u);
      expect(fact?.facts).toEqual({ skipsHolidays: "true" });
    }
  });

  it("is not set for a draft", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.draft();

    const answers = [
      await desk.ask("GET", `/invoices/${id}/reminders`),
      await desk.ask("PATCH", `/invoices/${id}/reminders`, {}, { "if-match": '"0"' }),
      await desk.ask("POST", `/invoices/${id}/hold`, { reason: "call" }),
    ];

    for (const answer of answers) expect(typeOf(answer)).toEqual([409, "invoice-not-issued"]);
  });
});

describe.skipIf(!hasLocalWorld)("a hold", () => {
  it("stands at its own level, and is told at the levels below", async () => {
    const desk = await openDesk(stand);
    const { invoiceId, levels } = await levelsOf(desk);
    const [, client, invoice] = levels;

    const everything = await desk.done("POST", "/reminder-hold", { reason: "legal" });
    await desk.done("POST", `/clients/${desk.clientId}/hold`, { reason: "visit", note: "Soon." });
    const one = await desk.done("POST", `/invoices/${invoiceId}/hold`, { reason: "call" });

    expect(everything.hold).toMatchObject({ reason: "legal", freezesFees: true });
    expect(one).toMatchObject({ hold: { reason: "call" }, heldAlong: { reason: "legal" } });
    expect(await desk.done("GET", client)).toMatchObject({
      hold: { reason: "visit", note: "Soon.", freezesFees: false },
      heldAlong: { reason: "legal" },
    });
    await desk.done("DELETE", "/reminder-hold");
    await desk.done("DELETE", `/clients/${desk.clientId}/hold`);
    const last = await desk.done("DELETE", `/invoices/${invoiceId}/hold`);
    for (const level of [last, await desk.done("GET", client), await desk.done("GET", invoice)]) {
      expect(level).not.toHaveProperty("hold");
      expect(level).not.toHaveProperty("heldAlong");
    }
  });

  it("that is over before it begins is refused", async () => {
    const desk = await openDesk(stand);
    const { invoiceId } = await levelsOf(desk);
    const hold = { reason: "call", until: "2030-11-01" };
    for (const path of [
      "/reminder-hold",
      `/clients/${desk.clientId}/hold`,
      `/invoices/${invoiceId}/hold`,
    ]) {
      const answer = await desk.ask("POST", path, hold);

      expect(typeOf(answer), path).toEqual([422, "settings-not-valid"]);
      expect(answer.body.errors).toMatchObject([{ pointer: "/until" }]);
    }
  });
});

describe.skipIf(!hasLocalWorld)("check-ins", () => {
  it("have a rhythm per client that is set and ended", async () => {
    const desk = await openDesk(stand);
    const path = `/clients/${desk.clientId}/check-in`;

    const usual = await desk.done("PUT", path, { everyDays: 30 });
    const dated = await desk.done("PUT", path, { everyDays: 90, nextDate: "2031-02-03" });
    const over = await desk.ask("PUT", path, { everyDays: 90, nextDate: "2030-11-01" });

    expect(usual.checkIn).toEqual({ everyDays: 30, nextDate: "2030-12-04" });
    expect(dated.checkIn).toEqual({ everyDays: 90, nextDate: "2031-02-03" });
    expect(typeOf(over)).toEqual([422, "settings-not-valid"]);
    expect(over.body.errors).toMatchObject([{ pointer: "/nextDate" }]);
    expect(await desk.done("DELETE", path)).not.toHaveProperty("checkIn");
  });

  it("and all else about reminders stay out of the client itself", async () => {
    const desk = await openDesk(stand);
    await desk.done("PUT", `/clients/${desk.clientId}/check-in`, { everyDays: 30 });
    await desk.done("POST", `/clients/${desk.clientId}/hold`, { reason: "call", note: "Private" });

    const client = await desk.done("GET", `/clients/${desk.clientId}`);

    expect(Object.keys(client)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/hold|checkIn|reminders/u)]),
    );
  });
});
