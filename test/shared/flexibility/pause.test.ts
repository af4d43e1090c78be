import { describe, expect, it } from "vitest";
import { passPause, takePause } from "../../../shared/flexibility/pause.ts";
import { flexibilityOf } from "../../../shared/flexibility/resolve-flexibility.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { remindersRest } from "../../../shared/milestones/holds.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";
import { aPlannedInvoice } from "./a-plan.ts";

const now = "2026-12-22T18:00:00.000Z";
const ask = { contactId: anId("con"), now };
const pause = { contactId: anId("con"), at: now, until: "2026-12-29" };

function withDays(pauseDays: number, invoice = anIssuedInvoice()): IssuedInvoice {
  return { ...invoice, flexibility: { ...flexibilityOf(invoice), pauseDays } };
}

describe("the one pause", () => {
  it("lasts for the days of the policy, today not counted", () => {
    const taken = takePause(anIssuedInvoice(), ask);

    expect(taken).toMatchObject({
      outcome: "done",
      news: [{ kind: "pause-taken", contactId: ask.contactId }],
    });
    expect(taken.outcome === "done" && taken.invoice.arrangements).toEqual({ pause });
  });

  it("is the same one when it is asked for again while it runs", () => {
    const paused = anIssuedInvoice({ arrangements: { pause } });
    const later = { ...ask, now: "2026-12-24T18:00:00.000Z" };

    expect(takePause(paused, later)).toEqual({ outcome: "done", invoice: paused, news: [] });
  });

  it.each([
    ["not-offered", withDays(0)],
    ["used-up", anIssuedInvoice({ arrangements: { pause: { ...pause, endedAt: now } } })],
    ["nothing-left", anIssuedInvoice({ amountProcessing: 124_000 })],
  ])("is not possible: %s", (fault, invoice) => {
    expect(takePause(invoice, ask)).toEqual({
      outcome: "refused",
      refusal: { reason: "pause-not-possible", why: { fault } },
    });
  });

  it.each([
    ["invoice-not-open", withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 }))],
    ["plan-in-force", aPlannedInvoice()],
  ])("is refused as %s", (reason, invoice) => {
    expect(takePause(withDays(0, invoice), ask)).toMatchObject({ refusal: { reason } });
  });

  it("rests reminders to the end of its last day, and ends once", () => {
    const paused = anIssuedInvoice({ arrangements: { pause } });
    const ended = passPause(paused, "2026-12-30T08:00:00.000Z");

    expect(remindersRest(paused, "2026-12-30T07:59:59.999Z")).toBe("paused");
    expect(remindersRest(paused, "2026-12-30T08:00:00.000Z")).toBeUndefined();
    expect(ended.news).toEqual([{ kind: "pause-ended" }]);
    expect(remindersRest(ended.invoice, now)).toBeUndefined();
    expect(passPause(ended.invoice, now).news).toEqual([]);
  });
});
