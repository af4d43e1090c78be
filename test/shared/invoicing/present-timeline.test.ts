import { describe, expect, it } from "vitest";
import { presentInvoice } from "../../../shared/invoicing/present-invoice.ts";
import { presentTimeline } from "../../../shared/invoicing/present-timeline.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const now = "2026-12-20T17:00:00.000Z";

function timelineOf(invoice: IssuedInvoice) {
  const [reader] = invoice.contacts;
  invariant(reader !== undefined, "The invoice has a contact.");
  const view = presentInvoice(invoice, [], [], { now, reader, lineLimit: 0 });
  return presentTimeline(invoice, view, reader);
}

describe("the line of time", () => {
  const maya = aContact({ name: "Maya Chen" });
  const anna = aContact({
    id: "con_2",
    name: "Anna Berg",
    role: "billing",
    email: "anna@x.example",
  });
  const invoice = anIssuedInvoice({
    to: aClient({ contacts: [maya, anna] }),
    firedMilestones: [
      { kind: "upcoming", at: "2026-12-14T17:05:00.000Z", contactIds: [maya.id] },
      { kind: "three-days-late", at: "2026-12-15T17:05:00.000Z", skipped: "promised" },
      { kind: "own-call", at: "2026-12-16T17:05:00.000Z", channel: "call" },
    ],
  });

  it("tells of each mail that went out to whom it went and what it counted from", () => {
    const past = timelineOf(invoice).events.filter(({ kind }) => kind === "reminder-sent");

    expect(past).toEqual([
      {
        kind: "reminder-sent",
        at: "2026-12-14T17:05:00.000Z",
        milestone: "upcoming",
        step: { anchor: "due", offsetDays: -7, channel: "mail" },
        to: ["Maya Chen"],
      },
    ]);
  });

  it("tells of what comes whom it goes to, calls included", () => {
    const coming = timelineOf(anIssuedInvoice({ to: aClient({ contacts: [maya, anna] }) }))
      .events.filter(({ kind }) => kind === "reminder-planned")
      .map(({ milestone, to, step }) => [milestone, step?.channel, to]);

    expect(coming).toContainEqual(["seven-days-late", "mail", ["Maya Chen"]]);
    expect(coming).toContainEqual(["fourteen-days-late", "mail", ["Maya Chen", "Anna Berg"]]);
    expect(coming.some(([, channel]) => channel === "call")).toBe(true);
  });

  it("says whether its reader wants reminders", () => {
    const at = "2026-12-01T10:00:00.000Z";
    const stopped = aClient({ contacts: [{ ...maya, remindersStoppedAt: at }, anna] });

    expect(timelineOf(invoice).reminders).toBe("wanted");
    expect(timelineOf(anIssuedInvoice({ to: stopped })).reminders).toBe("stopped");
  });

  it("keeps the order of time", () => {
    const times = timelineOf(invoice).events.map(({ at }) => at);

    expect(times).toEqual(times.toSorted());
  });
});
