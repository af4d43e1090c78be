import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Arrangements } from "../../../shared/flexibility/arrangements.ts";
import { makePromise } from "../../../shared/flexibility/promise.ts";
import { takePause } from "../../../shared/flexibility/pause.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { arrangementMilestones } from "../../../shared/milestones/arrangement-milestones.ts";
import { remindersRest, remindersRestUntil } from "../../../shared/milestones/holds.ts";
import { passMilestone } from "../../../shared/milestones/pass-milestone.ts";
import {
  nextMilestone,
  planMilestones,
  reasonToSkip,
} from "../../../shared/milestones/plan-milestones.ts";
import { earliestSending } from "../../../shared/milestones/sending-hour.ts";
import { addDays, daysBetween } from "../../../shared/values/calendar-date.ts";
import { addSeconds } from "../../../shared/values/instant.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

// An invoice whose client promises, pauses, asks, and whose vendor answers: what reminders make of it.

const zones = fc.constantFrom(
  "America/Los_Angeles",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "Etc/GMT+12",
);
const sentAt = "2026-11-21T16:20:00.000Z";
const daySeconds = 24 * 60 * 60;

const invoices = fc
  .record({ timeZone: zones, reader: zones, days: fc.constantFrom(0, 3, 14, 30) })
  .map(({ timeZone, reader, days }) =>
    anIssuedInvoice({
      to: aClient({ timeZone, contacts: [aContact({ timeZone: reader })] }),
      written: { paymentTerms: { netDays: days } },
      seenAt: sentAt,
    }),
  );

/** What happens on a day after sending, in the order of days. */
const happenings = fc.array(
  fc.record({
    after: fc.double({ min: 0, max: 60, noNaN: true }),
    what: fc.constantFrom("promise", "pause", "ask", "answer", "extend"),
    days: fc.integer({ min: 1, max: 14 }),
  }),
  { maxLength: 6 },
);

type Happening = {
  readonly after: number;
  readonly what: "promise" | "pause" | "ask" | "answer" | "extend";
  readonly days: number;
};

function happen(invoice: IssuedInvoice, { what, days }: Happening, now: Instant): IssuedInvoice {
  const { arrangements = {}, timeZone } = invoice;
  const contactId = anId("con");
  switch (what) {
    case "promise": {
      const date = addDays(localDateOf(now, timeZone), days);
      const ask = { id: `prm_${now}`, requestKey: now, contactId, date, amount: 50_000, now };
      const made = makePromise(invoice, ask);
      return made.outcome === "done" ? made.invoice : invoice;
    }
    case "pause": {
      const taken = takePause(invoice, { contactId, now });
      return taken.outcome === "done" ? taken.invoice : invoice;
    }
    case "ask":
      return { ...invoice, arrangements: { ...arrangements, frozen: [{ questionId: "q" }] } };
    case "answer":
      return { ...invoice, arrangements: answered(arrangements, now) };
    case "extend": {
      const dueDate = addDays(localDateOf(now, timeZone), days);
      return { ...invoice, dueDate, dueDateMovedAt: now };
    }
  }
}

function answered({ frozen, ...rest }: Arrangements, now: Instant): Arrangements {
  return frozen === undefined ? rest : { ...rest, questionEndedAt: now };
}

type Sent = { readonly kind: string; readonly at: Instant; readonly before: IssuedInvoice };

/** Lives through everything as the one job of an invoice does, the earliest moment first. */
function liveThrough(invoice: IssuedInvoice, all: readonly Happening[]) {
  const sent: Sent[] = [];
  let current = invoice;
  let now: Instant = sentAt;
  const waiting = all
    .toSorted((a, b) => a.after - b.after)
    .map((happening) => ({
      happening,
      at: addSeconds(sentAt, Math.round(happening.after * daySeconds)),
    }));
  for (let turn = 0; turn < 80; turn += 1) {
    const reminder = nextMilestone(current);
    const [arranged] = arrangementMilestones(current);
    const moments = [reminder?.at, arranged?.at, waiting[0]?.at].filter((at) => at !== undefined);
    const next = moments.toSorted()[0];
    if (next === undefined) break;
    now = next > now ? next : now;
    if (waiting[0] !== undefined && waiting[0].at <= next) {
      current = happen(current, waiting[0].happening, waiting[0].at);
      waiting.shift();
    } else if (arranged !== undefined && arranged.at <= next) {
      current = passMilestone(current, arranged, now).invoice;
    } else if (reminder !== undefined) {
      const at = earliestSending(current, now);
      const skipped = reasonToSkip(current, reminder.kind, at);
      if (skipped === undefined) sent.push({ kind: reminder.kind, at, before: current });
      const fired = { kind: reminder.kind, at, ...(skipped === undefined ? {} : { skipped }) };
      current = { ...current, firedMilestones: [...current.firedMilestones, fired] };
    }
  }
  return { sent, end: current };
}

describe("properties of reminders beside what is arranged", () => {
  it("none leaves while it rests, nor is any planned for then", () => {
    fc.assert(
      fc.property(invoices, happenings, (invoice, all) => {
        const { sent, end } = liveThrough(invoice, all);
        for (const { at, before } of sent) {
          expect(remindersRest(before, at)).toBeUndefined();
          expect(at >= (remindersRestUntil(before) ?? at)).toBe(true);
          for (const planned of planMilestones(before)) {
            expect(remindersRest(before, planned.at)).toBeUndefined();
          }
        }
        expect(planMilestones(end)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("two are never closer than three days, whatever rested between them", () => {
    fc.assert(
      fc.property(invoices, happenings, (invoice, all) => {
        const { sent } = liveThrough(invoice, all);
        const zone = invoice.contacts[0]?.timeZone ?? invoice.timeZone;
        const dates = sent.map(({ at }) => localDateOf(at, zone));
        for (const [index, date] of dates.entries()) {
          const previous = dates[index - 1];
          if (previous === undefined) continue;
          expect(daysBetween(previous, date)).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the last step is never lost: an invoice that stays open hears it in the end", () => {
    fc.assert(
      fc.property(invoices, happenings, (invoice, all) => {
        const { sent, end } = liveThrough(invoice, all);
        if (remindersRest(end, "9000-01-01T00:00:00.000Z") !== undefined) return;

        expect(sent.at(-1)?.kind).toBe("sixty-days-late");
      }),
      { numRuns: 300 },
    );
  });

  it("a broken promise leaves out at most one step, and none comes twice for one due date", () => {
    fc.assert(
      fc.property(invoices, happenings, (invoice, all) => {
        const { sent } = liveThrough(
          invoice,
          all.filter(({ what }) => what !== "extend"),
        );
        const kinds = sent.map(({ kind }) => kind);

        expect(new Set(kinds).size).toBe(kinds.length);
      }),
    );
  });
});
