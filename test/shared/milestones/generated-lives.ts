import * as fc from "fast-check";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { CadenceStep, FiredMilestone } from "../../../shared/milestones/cadence.ts";
import { holidaysOf } from "../../../shared/milestones/holiday-dates.ts";
import { nextMilestone, reasonToSkip } from "../../../shared/milestones/plan-milestones.ts";
import { earliestSending } from "../../../shared/milestones/sending-hour.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";
import { addSeconds, instantFromMilliseconds } from "../../../shared/values/instant.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { aStep, remindersBy } from "../builders/a-cadence.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const daySeconds = 24 * 60 * 60;

const places = fc.constantFrom(
  ["Australia/Sydney", "AU"] as const,
  ["Australia/Lord_Howe", "AU"] as const,
  ["America/New_York", "US"] as const,
  ["America/Los_Angeles", "US"] as const,
  ["America/Santiago", "MX"] as const,
  ["Europe/London", "GB"] as const,
  ["Africa/Cairo", "EG"] as const,
  ["Asia/Kathmandu", "NP"] as const,
  ["Asia/Bangkok", "TH"] as const,
  ["Asia/Kolkata", "IN"] as const,
  ["Pacific/Kiritimati", "NZ"] as const,
  ["Etc/GMT+12", "US"] as const,
);

const lateTones = ["warm", "clear", "clear", "firm", "firm", "formal"] as const;

/** Steps around the due date that grow firmer, some from other days beside them. */
export const cadences: fc.Arbitrary<readonly CadenceStep[]> = fc
  .record({
    early: fc.array(fc.integer({ min: 3, max: 12 }), { maxLength: 3 }),
    late: fc.array(fc.integer({ min: 3, max: 20 }), { minLength: 1, maxLength: 7 }),
    softness: fc.integer({ min: 0, max: 5 }),
    opens: fc.boolean(),
    opened: fc.boolean(),
    monthEnd: fc.boolean(),
    graceDays: fc.integer({ min: 0, max: 14 }),
    calls: fc.boolean(),
  })
  .map(({ early, late, softness, opens, opened, monthEnd, graceDays, calls }) => [
    ...(opens
      ? [aStep({ kind: "open", anchor: "sent", offsetDays: 3, message: "not-opened" })]
      : []),
    ...(opened ? [aStep({ kind: "seen", anchor: "opened", offsetDays: 2 })] : []),
    ...(monthEnd ? [aStep({ kind: "month", anchor: "month-end", offsetDays: 1, graceDays })] : []),
    ...sums(early).map((days) =>
      aStep({ kind: `before-${days}`, offsetDays: 3 - days, graceDays }),
    ),
    ...sums(late).map((days, index) =>
      aStep({
        kind: `late-${days}`,
        offsetDays: days,
        graceDays,
        tone: lateTones[Math.max(0, index - softness)] ?? "formal",
        channel: calls && index % 3 === 2 ? "call" : "mail",
      }),
    ),
  ]);

function sums(gaps: readonly number[]): readonly number[] {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
}

/** Sent invoices of persons and businesses all over the world, some overdue already. */
export const invoices: fc.Arbitrary<IssuedInvoice> = fc
  .record({
    place: places,
    issuedAt: fc.integer({ min: Date.UTC(2025, 1, 1), max: Date.UTC(2033, 0, 1) }),
    netDays: fc.integer({ min: 0, max: 60 }),
    agedDays: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
    kind: fc.constantFrom("business" as const, "person" as const),
    steps: cadences,
    skipsWeekends: fc.boolean(),
    skipsHolidays: fc.boolean(),
    ownDays: fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 12 }),
  })
  .map(({ place: [timeZone, country], steps, issuedAt, netDays, agedDays, kind, ...rest }) => {
    const sentAt = instantFromMilliseconds(issuedAt);
    const sentDate = localDateOf(sentAt, timeZone);
    const holidays = holidaysOf(country, sentDate, addDays(sentDate, 500));
    const ownDays = rest.ownDays.map((days) => addDays(sentDate, days));
    const calendar = {
      country,
      skipsWeekends: rest.skipsWeekends,
      daysOff: [...(rest.skipsHolidays ? holidays : []), ...ownDays],
      holidays,
    };
    return anIssuedInvoice({
      issuedAt: sentAt,
      asOf: addDays(sentDate, -agedDays),
      to: aClient({ timeZone, kind, contacts: [aContact()] }),
      written: { paymentTerms: { netDays } },
      ...remindersBy(steps, calendar),
    });
  });

type Happening =
  | { readonly what: "open" | "pay" | "part" | "lift" | "void" | "bounce" | "stop" }
  | { readonly what: "hold"; readonly days: number | undefined }
  | { readonly what: "extend" | "declare"; readonly days: number };

type Dated = Happening & { readonly after: number };

const dated = (happening: fc.Arbitrary<Happening>): fc.Arbitrary<Dated> =>
  fc
    .tuple(happening, fc.double({ min: 0, max: 150, noNaN: true }))
    .map(([each, after]) => ({ ...each, after }));

/** What comes between, in days after sending: openings, holds and their end, money. */
export const happenings: fc.Arbitrary<readonly Dated[]> = fc.array(
  dated(
    fc.oneof(
      fc.record({ what: fc.constantFrom("open" as const, "lift" as const, "part" as const) }),
      fc.record({
        what: fc.constant("hold" as const),
        days: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      }),
      fc.record({
        what: fc.constantFrom("extend" as const, "declare" as const),
        days: fc.integer({ min: 1, max: 40 }),
      }),
      {
        weight: 1,
        arbitrary: fc.record({
          what: fc.constantFrom(
            "pay" as const,
            "void" as const,
            "stop" as const,
            "bounce" as const,
          ),
        }),
      },
    ),
  ),
  { maxLength: 5 },
);

/** What holds firings up, in seconds: mostly nothing, sometimes a night, sometimes days. */
export const delays = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: daySeconds }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 * daySeconds }) },
  ),
  { minLength: 60, maxLength: 60 },
);

function happen(invoice: IssuedInvoice, happening: Happening, now: Instant): IssuedInvoice {
  const today = localDateOf(now, invoice.timeZone);
  const change = (contact: object) => invoice.contacts.map((each) => ({ ...each, ...contact }));
  switch (happening.what) {
    case "open":
      return { ...invoice, seenAt: invoice.seenAt ?? now };
    case "part":
    case "pay": {
      const left = invoice.balances.accounts.receivable ?? 0;
      const amount = happening.what === "pay" ? left : Math.floor(left / 2);
      return amount === 0 ? invoice : withEntries(invoice, anEntry({ amount: -amount }));
    }
    case "void":
      return { ...invoice, voided: { at: now, reason: "twice" } };
    case "hold": {
      const until = happening.days === undefined ? {} : { until: addDays(today, happening.days) };
      const hold = {
        at: now,
        by: anId("mem"),
        reason: "other",
        freezesFees: false,
        ...until,
      } as const;
      return { ...invoice, hold };
    }
    case "lift": {
      const { hold: _, ...rest } = invoice;
      return rest;
    }
    case "declare":
      return { ...invoice, pausedUntil: addDays(today, happening.days) };
    case "extend":
      return { ...invoice, dueDate: addDays(today, happening.days), dueDateMovedAt: now };
    case "bounce":
      return { ...invoice, contacts: change({ mailStanding: "bounced" }) };
    case "stop":
      return { ...invoice, contacts: change({ remindersStoppedAt: now }) };
  }
}

/** A milestone that took effect, and the invoice as it was then. */
export type Lived = FiredMilestone & { readonly before: IssuedInvoice };

/** Lives through a life as firing does: waits, may be late, reads again, decides, each once. */
export function liveThrough(
  invoice: IssuedInvoice,
  all: readonly Dated[],
  late: readonly number[],
): { readonly end: IssuedInvoice; readonly fired: readonly Lived[] } {
  const sentAt = invoice.sentAt ?? invoice.issuedAt;
  const waiting = all
    .toSorted((a, b) => a.after - b.after)
    .map((each) => ({ each, at: addSeconds(sentAt, Math.floor(each.after * daySeconds)) }));
  const fired: Lived[] = [];
  let current = invoice;
  let now = sentAt;
  const catchUp = (until: Instant) => {
    for (let next = waiting[0]; next !== undefined && next.at <= until; next = waiting[0]) {
      current = happen(current, next.each, next.at);
      waiting.shift();
    }
  };
  for (const delay of late) {
    const planned = nextMilestone(current);
    if (planned === undefined) {
      if (waiting[0] === undefined) break;
      now = waiting[0].at > now ? waiting[0].at : now;
      catchUp(now);
      continue;
    }
    const first = waiting[0]?.at;
    if (first !== undefined && first <= planned.at) {
      catchUp(first);
      continue;
    }
    const runsAt = addSeconds(planned.at > now ? planned.at : now, delay);
    catchUp(runsAt);
    const still = nextMilestone(current);
    now = runsAt;
    if (still?.kind !== planned.kind || still.at > runsAt) continue;
    const at = earliestSending(current, runsAt);
    const skipped = reasonToSkip(current, planned.kind, at);
    const milestone: FiredMilestone =
      skipped === undefined
        ? { kind: planned.kind, at }
        : { kind: planned.kind, at: runsAt, skipped };
    fired.push({ ...milestone, before: current });
    current = { ...current, firedMilestones: [...current.firedMilestones, milestone] };
  }
  return { end: current, fired };
}
