import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { cadenceFaults } from "../../../shared/milestones/cadence-faults.ts";
import { remindersRest } from "../../../shared/milestones/holds.ts";
import { planMilestones } from "../../../shared/milestones/plan-milestones.ts";
import { canBeReminded, readerZone } from "../../../shared/milestones/reader-zone.ts";
import { calendarOf, stepOf } from "../../../shared/milestones/reminders-of.ts";
import { weekendOf } from "../../../shared/milestones/weekends.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { cadences, delays, happenings, invoices, liveThrough } from "./generated-lives.ts";
import type { Lived } from "./generated-lives.ts";

const runs = { numRuns: 400 };

/** A second opinion on what clocks and calendars of the reader show. */
function atReader(invoice: IssuedInvoice, at: Instant) {
  return Temporal.Instant.from(at).toZonedDateTimeISO(readerZone(invoice));
}

function sentOf(fired: readonly Lived[]): readonly Lived[] {
  return fired.filter(({ skipped }) => skipped === undefined);
}

/** Asserts something of every life: cadences, zones, holidays, payments, holds and delays at random. */
function inEveryLife(
  check: (life: ReturnType<typeof liveThrough>, invoice: IssuedInvoice) => void,
): void {
  fc.assert(
    fc.property(invoices, happenings, delays, (invoice, all, late) => {
      check(liveThrough(invoice, all, late), invoice);
    }),
    runs,
  );
}

describe("properties of generated years", () => {
  it("the cadences are right ones, mostly", () => {
    const right = fc.sample(cadences, 100).filter((steps) => cadenceFaults(steps).length === 0);

    expect(right.length).toBeGreaterThan(20);
  });

  it("nobody gets a reminder at night, nor on a day that is off", () => {
    inEveryLife(({ fired }) => {
      for (const { at, before } of sentOf(fired)) {
        const { hour, dayOfWeek } = atReader(before, at);
        const date = atReader(before, at).toPlainDate().toString();
        const { country, skipsWeekends, daysOff } = calendarOf(before);

        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThan(21);
        expect(daysOff).not.toContain(date);
        if (skipsWeekends) expect(weekendOf(country)).not.toContain(dayOfWeek);
      }
    });
  });

  it("a person in Thailand hears nothing after eight, nor after six on a holiday", () => {
    inEveryLife(({ fired }, { client }) => {
      for (const { at, before } of sentOf(fired)) {
        const { country, holidays = [] } = calendarOf(before);
        if (client.kind !== "person" || country !== "TH") continue;
        const local = atReader(before, at);
        const isHoliday = local.dayOfWeek > 5 || holidays.includes(local.toPlainDate().toString());

        expect(local.hour).toBeLessThan(isHoliday ? 18 : 20);
      }
    });
  });

  it("no step takes effect twice for one due date", () => {
    inEveryLife(({ fired }) => {
      const keys = fired.map(({ kind, before }) => `${kind} ${before.dueDateMovedAt}`);
      const counted = fired.map(({ kind, before }, index) =>
        stepOf(before, kind)?.anchor === "due" || stepOf(before, kind)?.anchor === "month-end"
          ? keys[index]
          : kind,
      );

      expect(new Set(counted).size).toBe(counted.length);
    });
  });

  it("two reminders are three local days apart, and the first as far from the invoice", () => {
    inEveryLife(({ fired }, invoice) => {
      let previous = invoice.sentAt ?? "";
      for (const { at, before } of sentOf(fired)) {
        const [from, to] = [previous, at].map((each) => atReader(before, each).toPlainDate());
        if (from === undefined || to === undefined) throw new Error("There are two days.");

        expect(from.until(to, { largestUnit: "days" }).days).toBeGreaterThanOrEqual(3);
        previous = at;
      }
    });
  });

  it("nothing is sent once it is paid or void, held, or nobody may be written to", () => {
    inEveryLife(({ fired }) => {
      for (const { kind, at, before } of sentOf(fired)) {
        expect(invoiceStatus(before)).toBe("open");
        expect(remindersRest(before, at)).toBeUndefined();
        if (stepOf(before, kind)?.channel === "mail") {
          expect(before.contacts.some(canBeReminded)).toBe(true);
        }
      }
    });
  });

  it("nothing is sent beyond its grace, nor before its day", () => {
    inEveryLife(({ fired }) => {
      for (const { kind, at, before } of sentOf(fired)) {
        const planned = planMilestones(before).find((each) => each.kind === kind);
        if (planned === undefined) throw new Error("What is sent was planned.");
        const [from, to] = [planned.at, at].map((each) => atReader(before, each).toPlainDate());
        if (from === undefined || to === undefined) throw new Error("There are two days.");
        const days = from.until(to, { largestUnit: "days" }).days;

        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(planned.step.graceDays);
      }
    });
  });

  it("every milestone that comes due is sent or skipped with a reason: none is left in the end", () => {
    inEveryLife(({ end, fired }) => {
      expect(planMilestones(end)).toEqual([]);
      expect(fired.length).toBe(end.firedMilestones.length);
      // What stays open and free to be asked for has heard the last step, or why it didn't.
      const isOpen = invoiceStatus(end) === "open";
      if (!isOpen || remindersRest(end, "9000-01-01T00:00:00.000Z") !== undefined) return;
      const steps = end.reminders?.cadence.steps ?? [];
      // The month's end may be behind the last of the others, or not.
      if (steps.some(({ anchor }) => anchor === "month-end")) return;
      const last = steps.findLast(({ anchor }) => anchor === "due");

      expect(fired.map(({ kind }) => kind)).toContain(last?.kind);
    });
  });

  it("the tone never jumps: a firm word has had a softer one before it", () => {
    inEveryLife(({ fired }, invoice) => {
      const steps = invoice.reminders?.cadence.steps ?? [];
      const softMails = steps.filter(
        ({ anchor, channel, offsetDays, tone }) =>
          anchor === "due" && offsetDays > 0 && channel === "mail" && isSoft(tone),
      );
      const [first] = fired.filter(({ kind, before }) => !isSoft(stepOf(before, kind)?.tone));
      if (first === undefined || softMails.length === 0) return;
      const heard = fired.slice(0, fired.indexOf(first));

      expect(heard.map(({ kind }) => stepOf(first.before, kind)?.tone)).toSatisfy(
        (tones: readonly (string | undefined)[]) => tones.some(isSoft),
      );
    });
  });

  it("an invoice that joins late starts with a warm word where there is one", () => {
    inEveryLife(({ fired }, invoice) => {
      const [first] = fired;
      if (first === undefined || invoice.dueDate >= (invoice.sentAt ?? "").slice(0, 10)) return;
      const late =
        invoice.reminders?.cadence.steps.filter(({ offsetDays }) => offsetDays > 0) ?? [];
      if (!late.some(({ tone }) => tone === "warm")) return;
      if (first.before.dueDateMovedAt !== undefined) return;

      expect(stepOf(invoice, first.kind)?.tone).toBe("warm");
    });
  });
});

function isSoft(tone: string | undefined): boolean {
  return tone === "warm" || tone === "clear";
}
