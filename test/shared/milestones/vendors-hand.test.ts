import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import {
  arrangementMilestones,
  handOverDueAt,
} from "../../../shared/milestones/arrangement-milestones.ts";
import { noEnd, remindersRest, remindersRestUntil } from "../../../shared/milestones/holds.ts";
import { passMilestone } from "../../../shared/milestones/pass-milestone.ts";
import { planMilestones, reasonToSkip } from "../../../shared/milestones/plan-milestones.ts";
import type { HandOver, Hold } from "../../../shared/milestones/reminder-settings.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const at = "2026-12-22T17:00:00.000Z";
const hold: Hold = { at, by: anId("mem"), reason: "illness", freezesFees: false };
const handOver: HandOver = { startedAt: at, by: anId("mem"), notBefore: "2026-12-29" };
const dueToday = [{ kind: "due-today", at: "2026-12-21T17:10:00.000Z" }];

function held(change: NonNullable<Parameters<typeof anIssuedInvoice>[0]>): IssuedInvoice {
  return anIssuedInvoice({ firedMilestones: dueToday, ...change });
}

function firstOf(invoice: IssuedInvoice): string | undefined {
  const [first] = planMilestones(invoice);
  return first && `${first.kind} ${localDateOf(first.at, "America/Los_Angeles")}`;
}

describe("a hold", () => {
  it.each([
    ["of the invoice", { hold }],
    ["of its client or of everything", { heldAlong: hold }],
  ])("%s without an end rests reminders until it is lifted", (_, change) => {
    const invoice = held(change);

    expect(remindersRest(invoice, at)).toBe("held");
    expect(remindersRestUntil(invoice)).toBe(noEnd);
    expect(planMilestones(invoice)).toEqual([]);
    expect(reasonToSkip(invoice, "three-days-late", at)).toBe("held");
  });

  it("holds through its last day, where the invoice is and where the reader is", () => {
    const until = { ...hold, until: "2026-12-25" };
    const west = held({ hold: until });
    const east = held({
      hold: until,
      to: aClient({ contacts: [aContact({ timeZone: "Pacific/Honolulu" })] }),
    });

    expect(remindersRestUntil(west)).toBe("2026-12-26T08:00:00.000Z");
    expect(remindersRestUntil(east)).toBe("2026-12-26T10:00:00.000Z");
    expect(firstOf(west)).toBe("three-days-late 2026-12-26");
    expect(remindersRest(west, "2026-12-26T07:59:59.999Z")).toBe("held");
    expect(remindersRest(west, "2026-12-26T08:00:00.000Z")).toBeUndefined();
  });

  it("the longer of two counts", () => {
    const [short, long] = [
      { ...hold, until: "2026-12-23" },
      { ...hold, until: "2026-12-25" },
    ];

    expect(firstOf(held({ hold: short, heldAlong: long }))).toBe("three-days-late 2026-12-26");
    expect(firstOf(held({ hold: long, heldAlong: short }))).toBe("three-days-late 2026-12-26");
  });

  it("lifted, lets go on what is still to come, and what is a little late", () => {
    expect(firstOf(held({}))).toBe("three-days-late 2026-12-24");
    expect(reasonToSkip(held({}), "three-days-late", "2026-12-28T18:00:00.000Z")).toBeUndefined();
    expect(reasonToSkip(held({}), "three-days-late", "2026-12-29T18:00:00.000Z")).toBe("too-late");
  });

  it("says less than a payment, and more than what the client arranged", () => {
    const paid = withEntries(held({ hold }), anEntry({ amount: -124_000 }));
    const pausedUntil = "2027-03-01";

    expect(reasonToSkip(paid, "three-days-late", at)).toBe("settled");
    expect(reasonToSkip(held({ hold, pausedUntil }), "three-days-late", at)).toBe("held");
  });
});

describe("a hand-over", () => {
  it("in notice is the last word: nothing else goes out", () => {
    const invoice = held({ handOver });

    expect(remindersRest(invoice, at)).toBe("handed-over");
    expect(planMilestones(invoice)).toEqual([]);
  });

  it("asks a person when its notice has run out, once", () => {
    const invoice = held({ handOver });
    const [due] = arrangementMilestones(invoice);
    if (due === undefined) throw new Error("Its notice runs out.");
    const passed = passMilestone(invoice, due, due.at);

    expect(due).toEqual({ kind: "hand-over-due", at: "2026-12-29T17:00:00.000Z" });
    expect(handOverDueAt(invoice, handOver)).toBe(due.at);
    expect(passed.news).toEqual([{ kind: "hand-over-due" }]);
    expect(passed.invoice.handOver).toEqual({ ...handOver, dueAt: due.at });
    expect(arrangementMilestones(passed.invoice)).toEqual([]);
    expect(planMilestones(passed.invoice)).toEqual([]);
  });

  it("that is complete ends everything, arrangements too", () => {
    const complete = { ...handOver, completedAt: "2026-12-30T17:00:00.000Z" };
    const pause = { contactId: anId("con"), at, until: "2027-01-10" };
    const invoice = held({ handOver: complete, arrangements: { pause } });

    expect(reasonToSkip(invoice, "sixty-days-late", "2027-02-19T18:00:00.000Z")).toBe(
      "handed-over",
    );
    expect(planMilestones(invoice)).toEqual([]);
    expect(arrangementMilestones(invoice)).toEqual([]);
  });

  it("that is withdrawn lets reminders go on, three days after the word of it", () => {
    const withdrawn = { ...handOver, withdrawnAt: "2026-12-24T20:00:00.000Z" };
    const invoice = held({ handOver: withdrawn });

    expect(remindersRest(invoice, at)).toBeUndefined();
    expect(arrangementMilestones(invoice)).toEqual([]);
    expect(firstOf(invoice)).toBe("three-days-late 2026-12-27");
  });

  it("ends with the payment", () => {
    const paid = withEntries(held({ handOver }), anEntry({ amount: -124_000 }));

    expect(arrangementMilestones(paid)).toEqual([]);
    expect(reasonToSkip(paid, "three-days-late", at)).toBe("settled");
  });
});
