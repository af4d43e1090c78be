import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { FiredMilestone, MilestoneKind } from "../../../shared/milestones/cadence.ts";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";
import {
  nextMilestone,
  planMilestones,
  reasonToSkip,
} from "../../../shared/milestones/plan-milestones.ts";
import { readerZone } from "../../../shared/milestones/reader-zone.ts";
import { earliestSending } from "../../../shared/milestones/sending-hour.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";
import { addSeconds, instantFromMilliseconds } from "../../../shared/values/instant.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anEntry, anIssuedInvoice, unsent, withEntries } from "../builders/an-issued-invoice.ts";

const daySeconds = 24 * 60 * 60;

// Half and quarter hours, both ends of the day, southern summers, changes at midnight and by 30 minutes.
const zones = fc.constantFrom(
  "America/Los_Angeles",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Europe/London",
  "America/Santiago",
  "America/St_Johns",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Gaza",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Pacific/Apia",
  "Antarctica/Troll",
  "Etc/GMT+12",
  "Asia/Bangkok",
);

const ids = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}$/).map((key) => `inv_8xk2m4qa${key}`);

const moments = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2035, 0, 1) })
  .map((milliseconds) => instantFromMilliseconds(milliseconds));

const netDays = fc.oneof(fc.integer({ min: 0, max: 16 }), fc.constantFrom(30, 45, 60, 365));

/** Sent invoices: most dated on the day, some before or after it, some read in another zone. */
const invoices = fc
  .record({
    id: ids,
    issuedAt: moments,
    days: netDays,
    timeZone: zones,
    reader: fc.option(zones, { nil: undefined }),
    shift: fc.oneof(fc.constant(0), fc.integer({ min: -40, max: 20 })),
  })
  .map(({ id, issuedAt, days, timeZone, reader, shift }) => {
    const contact = aContact(reader === undefined ? {} : { timeZone: reader });
    return anIssuedInvoice({
      id,
      issuedAt,
      asOf: addDays(localDateOf(issuedAt, timeZone), shift),
      to: aClient({ timeZone, contacts: [contact] }),
      written: { paymentTerms: { netDays: days } },
    });
  });

/** When the invoice is opened, in days after it was sent; or never. */
const openings = fc.option(fc.double({ min: 0, max: 45, noNaN: true }), { nil: undefined });

/** What holds a firing up: mostly nothing, sometimes an hour, a night or days. */
const delays = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: daySeconds }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 * daySeconds }) },
  ),
  { minLength: 12, maxLength: 12 },
);

/** A second opinion on what clocks and calendars of the reader show. */
function atReader(invoice: IssuedInvoice, at: Instant) {
  return Temporal.Instant.from(at).toZonedDateTimeISO(readerZone(invoice));
}

function daysApart(invoice: IssuedInvoice, from: Instant, to: Instant): number {
  const [first, second] = [from, to].map((at) => atReader(invoice, at).toPlainDate());
  return second && first ? first.until(second, { largestUnit: "days" }).days : 0;
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

type Life = {
  readonly end: IssuedInvoice;
  readonly fired: readonly FiredMilestone[];
  readonly sent: readonly FiredMilestone[];
};

/** Lives through an invoice's milestones as firing does: waits, may be late, reads again, decides. */
function liveThrough(
  invoice: IssuedInvoice,
  opening: number | undefined,
  pauses: readonly number[],
): Life {
  const sentAt = invoice.sentAt ?? "";
  const openedAt =
    opening === undefined ? undefined : addSeconds(sentAt, Math.floor(opening * daySeconds));
  let current = invoice;
  let now = sentAt;
  for (const pause of pauses) {
    const planned = nextMilestone(current);
    if (planned === undefined) break;
    now = earliestSending(current, addSeconds(later(now, planned.at), pause));
    if (openedAt !== undefined && openedAt <= now) current = { ...current, seenAt: openedAt };
    const stillDue = nextMilestone(current);
    if (stillDue?.kind !== planned.kind || stillDue.at > now) continue;
    const skipped = reasonToSkip(current, planned.kind, now);
    const fired = { kind: planned.kind, at: now, ...(skipped === undefined ? {} : { skipped }) };
    current = { ...current, firedMilestones: [...current.firedMilestones, fired] };
  }
  const { firedMilestones } = current;
  return {
    end: current,
    fired: firedMilestones,
    sent: firedMilestones.filter(({ skipped }) => skipped === undefined),
  };
}

function expectApart(invoice: IssuedInvoice, first: Instant, rest: readonly Instant[]): void {
  let previous = first;
  for (const at of rest) {
    expect(daysApart(invoice, previous, at)).toBeGreaterThanOrEqual(3);
    previous = at;
  }
}

describe("properties of every plan", () => {
  it("names each milestone at most once, in order of time, three local days apart", () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const plan = planMilestones(invoice);
        const moment = plan.map(({ at }) => at);

        expect(new Set(plan.map(({ kind }) => kind)).size).toBe(plan.length);
        expect(moment).toEqual(moment.toSorted());
        expectApart(invoice, invoice.sentAt ?? "", moment);
      }),
    );
  });

  it("leaves between nine and a quarter past where the reader is, on every day of every zone", () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        for (const { at } of planMilestones(invoice)) {
          const { hour, minute } = atReader(invoice, at);
          expect(hour * 60 + minute).toBeGreaterThanOrEqual(9 * 60);
          expect(hour * 60 + minute).toBeLessThan(9 * 60 + 15);
        }
      }),
    );
  });

  it("asks on the due date and a week before only by those very dates, unless it moved back", () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const sentDate = localDateOf(invoice.sentAt ?? "", readerZone(invoice));
        for (const { kind, at } of planMilestones(invoice)) {
          const step = defaultCadence.find((candidate) => candidate.kind === kind);
          const anchor = step?.anchor === "due" ? invoice.dueDate : sentDate;
          const wanted = addDays(anchor, step?.offsetDays ?? 0);
          const date = localDateOf(at, readerZone(invoice));

          if (kind === "due-today") expect(date).toBe(invoice.dueDate);
          expect(date >= wanted).toBe(true);
        }
      }),
    );
  });

  it("is a function of the invoice alone, and never of when it is asked", () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        expect(planMilestones(structuredClone(invoice))).toEqual(planMilestones(invoice));
        expect(nextMilestone(invoice)).toEqual(planMilestones(invoice)[0]);
      }),
    );
  });

  it("goes on as planned when its next milestone is sent on time", () => {
    fc.assert(
      fc.property(invoices, fc.boolean(), (invoice, isSeen) => {
        let current = isSeen ? { ...invoice, seenAt: invoice.issuedAt } : invoice;
        for (let plan = planMilestones(current); plan.length > 0; plan = plan.slice(1)) {
          const [next] = plan;
          expect(planMilestones(current)).toEqual(plan);
          if (next === undefined) break;
          current = { ...current, firedMilestones: [...current.firedMilestones, next] };
        }

        expect(planMilestones(current)).toEqual([]);
      }),
    );
  });

  it("never plans a reminder to open what was opened, nor delays any other by it", () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const before = new Map(planMilestones(invoice).map(({ kind, at }) => [kind, at]));
        const after = planMilestones({ ...invoice, seenAt: invoice.issuedAt });

        for (const { kind, at } of after) {
          expect(kind).not.toBe("not-opened");
          expect(at <= (before.get(kind) ?? at)).toBe(true);
        }
      }),
    );
  });

  it("spreads clients over the quarter of an hour, all invoices of one at the same second", () => {
    const momentsOf = (clientIds: readonly string[]) =>
      clientIds.map((clientId) => nextMilestone(anIssuedInvoice({ written: { clientId } }))?.at);
    const some = fc.sample(ids, 200);

    expect(new Set(momentsOf(some)).size).toBeGreaterThan(100);
    for (const id of some)
      expect(nextMilestone(anIssuedInvoice({ id }))?.at).toBe(nextMilestone(anIssuedInvoice())?.at);
  });
});

describe("properties of invoices that need no reminder", () => {
  const kinds = fc.constantFrom<MilestoneKind>(
    "not-opened",
    "upcoming",
    "due-today",
    "three-days-late",
  );

  it("have no plan, and a milestone that comes due all the same is skipped", () => {
    const endings = fc.constantFrom("payment" as const, "void" as const, "writeOff" as const);
    fc.assert(
      fc.property(invoices, endings, kinds, moments, (invoice, ending, kind, now) => {
        const settled = withEntries(invoice, anEntry({ kind: ending, amount: -124_000 }));

        expect(planMilestones(settled)).toEqual([]);
        expect(reasonToSkip(settled, kind, now)).toBe(ending === "void" ? "void" : "settled");
      }),
    );
  });

  it("that were never sent have no plan, however late they are", () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        expect(planMilestones(unsent(invoice))).toEqual([]);
      }),
    );
  });

  it("with all of it on its way are left in peace meanwhile; a part doesn't silence the rest", () => {
    fc.assert(
      fc.property(invoices, fc.integer({ min: 1, max: 130_000 }), (invoice, amountProcessing) => {
        const next = nextMilestone(invoice);
        if (next === undefined) return;
        const reason = reasonToSkip({ ...invoice, amountProcessing }, next.kind, next.at);

        expect(reason === "payment-processing").toBe(amountProcessing >= 124_000);
      }),
    );
  });

  it("that are paused plan nothing before the pause is over, and still end with their last step", () => {
    fc.assert(
      fc.property(invoices, fc.nat(60), (invoice, days) => {
        const zone = readerZone(invoice);
        const pausedUntil = addDays(localDateOf(invoice.issuedAt, zone), days);
        const plan = planMilestones({ ...invoice, pausedUntil });

        for (const { at } of plan) expect(localDateOf(at, zone) > pausedUntil).toBe(true);
        expect(plan.map(({ at }) => at)).toEqual(plan.map(({ at }) => at).toSorted());
        expect(plan.at(-1)?.kind).toBe(planMilestones(invoice).at(-1)?.kind);
      }),
    );
  });
});

describe("properties of an invoice's life", () => {
  it("reminders that are sent are never closer than three local calendar days", () => {
    fc.assert(
      fc.property(invoices, openings, delays, (invoice, opening, pauses) => {
        const { sent } = liveThrough(invoice, opening, pauses);

        expectApart(
          invoice,
          invoice.sentAt ?? "",
          sent.map(({ at }) => at),
        );
      }),
    );
  });

  it("no reminder leaves before eight or from nine in the evening on, whatever held it up", () => {
    fc.assert(
      fc.property(invoices, openings, delays, (invoice, opening, pauses) => {
        for (const { at } of liveThrough(invoice, opening, pauses).sent) {
          const { hour } = atReader(invoice, at);
          expect(hour).toBeGreaterThanOrEqual(8);
          expect(hour).toBeLessThan(21);
        }
      }),
    );
  });

  it("each milestone takes effect at most once, one after another, and the life comes to an end", () => {
    fc.assert(
      fc.property(invoices, openings, delays, (invoice, opening, pauses) => {
        const { fired, end } = liveThrough(invoice, opening, pauses);
        const order = fired.map(({ at }) => at);

        expect(new Set(fired.map(({ kind }) => kind)).size).toBe(fired.length);
        expect(order).toEqual(order.toSorted());
        expect(planMilestones(end)).toEqual([]);
      }),
    );
  });

  it("a milestone that is sent late is sent within its grace, else skipped as too late", () => {
    fc.assert(
      fc.property(invoices, delays, (invoice, pauses) => {
        const { fired } = liveThrough(invoice, undefined, pauses);
        let before: readonly FiredMilestone[] = [];
        for (const milestone of fired) {
          const planned = planMilestones({ ...invoice, firedMilestones: before })[0];
          const grace = defaultCadence.find(({ kind }) => kind === milestone.kind)?.graceDays ?? 0;
          const isLate = daysApart(invoice, planned?.at ?? "", milestone.at) > grace;

          expect(milestone.skipped).toBe(isLate ? "too-late" : undefined);
          before = [...before, milestone];
        }
      }),
    );
  });

  it("the next milestone only ever moves on, while reminders go out", () => {
    fc.assert(
      fc.property(invoices, openings, delays, (invoice, opening, pauses) => {
        const { sent } = liveThrough(invoice, opening, pauses);
        for (let count = 1; count <= sent.length; count += 1) {
          const firedMilestones = sent.slice(0, count);
          const next = nextMilestone({ ...invoice, firedMilestones });

          expect(next === undefined || next.at > (firedMilestones.at(-1)?.at ?? "")).toBe(true);
        }
      }),
    );
  });

  it("who never opens an invoice and is never late hears of it as often as was planned", () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const { sent } = liveThrough(invoice, undefined, Array<number>(12).fill(0));

        expect(sent.map(({ kind }) => kind)).toEqual(
          planMilestones(invoice).map(({ kind }) => kind),
        );
      }),
    );
  });
});

describe("properties of the earliest moment to send", () => {
  it("is never before now, never at night, less than a day away, and stays where it is", () => {
    fc.assert(
      fc.property(invoices, moments, (invoice, now) => {
        const at = earliestSending(invoice, now);
        const { hour } = atReader(invoice, at);

        expect(at >= now).toBe(true);
        expect(at < addSeconds(now, daySeconds)).toBe(true);
        expect(hour >= 8 && hour < 21).toBe(true);
        expect(earliestSending(invoice, at)).toBe(at);
      }),
    );
  });
});
