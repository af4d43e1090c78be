import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type {
  FiredMilestone,
  MilestoneKind,
  SkipReason,
} from "../../../shared/milestones/cadence.ts";
import {
  nextMilestone,
  planMilestones,
  reasonToSkip,
} from "../../../shared/milestones/plan-milestones.ts";
import { readerZone } from "../../../shared/milestones/reader-zone.ts";
import { earliestSending } from "../../../shared/milestones/sending-hour.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";
import type { CalendarDate } from "../../../shared/values/calendar-date.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, unsent, withEntries } from "../builders/an-issued-invoice.ts";

const zone = "America/Los_Angeles";
const sentDate = "2026-11-21";
const seenAt = "2026-11-21T17:00:00.000Z";
const paid = withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 }));
const voided = withEntries(anIssuedInvoice(), anEntry({ kind: "void", amount: -124_000 }));
const writtenOff = withEntries(anIssuedInvoice(), anEntry({ kind: "writeOff", amount: -124_000 }));

function withTerms(netDays: number, change: Partial<IssuedInvoice> = {}): IssuedInvoice {
  return anIssuedInvoice({ written: { paymentTerms: { netDays } }, ...change });
}

/** A plan in short: "upcoming+6" leaves six days after the invoice was sent. */
function inShort(invoice: IssuedInvoice): readonly string[] {
  return planMilestones(invoice).map(({ kind, at }) => {
    const date = localDateOf(at, zone);
    const days = [...Array(400).keys()].find((count) => addDays(sentDate, count) === date);
    return `${kind}+${days}`;
  });
}

/** The steps from three weeks late on, after a due date that is so many days after sending. */
function monthsLate(dueDays: number): readonly string[] {
  return [
    `twenty-one-days-late+${dueDays + 21}`,
    `thirty-days-late+${dueDays + 30}`,
    `forty-five-days-late+${dueDays + 45}`,
    `sixty-days-late+${dueDays + 60}`,
  ];
}

/** All steps from a week late on. */
function weeksLate(dueDays: number): readonly string[] {
  return [
    `seven-days-late+${dueDays + 7}`,
    `fourteen-days-late+${dueDays + 14}`,
    ...monthsLate(dueDays),
  ];
}

/** The moments of a plan alone. */
function momentsOf(invoice: IssuedInvoice) {
  return planMilestones(invoice).map(({ kind, at }) => ({ kind, at }));
}

function fired(kind: MilestoneKind, date: CalendarDate, skipped?: SkipReason): FiredMilestone {
  return { kind, at: `${date}T17:07:55.000Z`, ...(skipped === undefined ? {} : { skipped }) };
}

describe("the plan of an invoice", () => {
  it("has a moment for each milestone, after nine in the morning where the reader is", () => {
    expect(momentsOf(anIssuedInvoice())).toEqual([
      { kind: "not-opened", at: "2026-11-24T17:07:55.000Z" },
      { kind: "upcoming", at: "2026-12-14T17:07:55.000Z" },
      { kind: "due-today", at: "2026-12-21T17:07:55.000Z" },
      { kind: "three-days-late", at: "2026-12-24T17:07:55.000Z" },
      { kind: "seven-days-late", at: "2026-12-28T17:07:55.000Z" },
      { kind: "fourteen-days-late", at: "2027-01-04T17:07:55.000Z" },
      { kind: "twenty-one-days-late", at: "2027-01-11T17:07:55.000Z" },
      { kind: "thirty-days-late", at: "2027-01-20T17:07:55.000Z" },
      { kind: "forty-five-days-late", at: "2027-02-04T17:07:55.000Z" },
      { kind: "sixty-days-late", at: "2027-02-19T17:07:55.000Z" },
    ]);
  });

  it("drops the reminder to open it once it was opened", () => {
    expect(inShort(anIssuedInvoice({ seenAt }))).toEqual([
      "upcoming+23",
      "due-today+30",
      "three-days-late+33",
      ...weeksLate(30),
    ]);
  });

  it("goes on while a part is paid, or everything is on its way", () => {
    const partlyPaid = withEntries(anIssuedInvoice(), anEntry({ amount: -50_000 }));
    const onItsWay = anIssuedInvoice({ amountProcessing: 124_000 });

    expect(planMilestones(partlyPaid)).toEqual(planMilestones(anIssuedInvoice()));
    expect(planMilestones(onItsWay)).toEqual(planMilestones(anIssuedInvoice()));
  });

  it.each([
    ["paid", paid],
    ["void", voided],
    ["written off", writtenOff],
    ["over nothing", anIssuedInvoice({ total: 0 })],
    ["never sent", unsent(anIssuedInvoice())],
  ])("is empty for an invoice that is %s", (_, invoice) => {
    expect(planMilestones(invoice)).toEqual([]);
    expect(nextMilestone(invoice)).toBeUndefined();
  });

  // Days after sending, by payment terms: first unopened, then opened at once.
  it.each<[number, readonly string[], readonly string[]]>([
    [0, ["not-opened+3", "three-days-late+6"], ["three-days-late+3"]],
    [1, ["not-opened+3", "three-days-late+6"], ["three-days-late+4"]],
    [2, ["not-opened+3", "three-days-late+6"], ["three-days-late+5"]],
    [3, ["not-opened+3", "three-days-late+6"], ["due-today+3", "three-days-late+6"]],
    [4, ["not-opened+3", "three-days-late+7"], ["due-today+4", "three-days-late+7"]],
    [5, ["not-opened+3", "three-days-late+8"], ["due-today+5", "three-days-late+8"]],
    [6, ["not-opened+3", "due-today+6", "three-days-late+9"], ["due-today+6", "three-days-late+9"]],
    [
      7,
      ["not-opened+3", "due-today+7", "three-days-late+10"],
      ["due-today+7", "three-days-late+10"],
    ],
    [
      8,
      ["not-opened+3", "due-today+8", "three-days-late+11"],
      ["upcoming+3", "due-today+8", "three-days-late+11"],
    ],
    [
      9,
      ["not-opened+3", "due-today+9", "three-days-late+12"],
      ["upcoming+3", "due-today+9", "three-days-late+12"],
    ],
    [
      10,
      ["not-opened+3", "upcoming+6", "due-today+10", "three-days-late+13"],
      ["upcoming+3", "due-today+10", "three-days-late+13"],
    ],
    [
      12,
      ["not-opened+3", "upcoming+6", "due-today+12", "three-days-late+15"],
      ["upcoming+5", "due-today+12", "three-days-late+15"],
    ],
    [
      14,
      ["not-opened+3", "upcoming+7", "due-today+14", "three-days-late+17"],
      ["upcoming+7", "due-today+14", "three-days-late+17"],
    ],
  ])("keeps three days apart with %i days to pay", (netDays, unopened, opened) => {
    const [seven, fourteen] = [Math.max(netDays + 7, 9), netDays + 14];
    const late = [
      `seven-days-late+${seven}`,
      `fourteen-days-late+${fourteen}`,
      ...monthsLate(netDays),
    ];

    expect(inShort(withTerms(netDays))).toEqual([...unopened, ...late]);
    // Who opened it at once hears of it on the very days.
    expect(inShort(withTerms(netDays, { seenAt }))).toEqual([...opened, ...weeksLate(netDays)]);
  });

  it("of an invoice that was late when it was sent starts as warmly as any other", () => {
    const late = anIssuedInvoice({ asOf: "2026-07-01" });
    const onTheDay = withTerms(0);

    expect(inShort(late)).toEqual(inShort(onTheDay));
    expect(inShort({ ...late, seenAt })).toEqual(["three-days-late+3", ...weeksLate(0)]);
  });

  it("counts from the day of sending, not of issuing", () => {
    const invoice = withTerms(30, { sentAt: "2026-12-10T18:00:00.000Z" });

    expect(inShort(invoice)).toEqual([
      "not-opened+22",
      "upcoming+25",
      "due-today+30",
      "three-days-late+33",
      ...weeksLate(30),
    ]);
  });
});

describe("the plan after a milestone has fired", () => {
  it("no longer has it, nor any that dropped out before it", () => {
    const firedMilestones = [fired("not-opened", "2026-11-24")];

    expect(inShort(anIssuedInvoice({ firedMilestones }))).toEqual([
      "upcoming+23",
      "due-today+30",
      "three-days-late+33",
      ...weeksLate(30),
    ]);
    expect(inShort(withTerms(9, { firedMilestones }))).toEqual([
      "due-today+9",
      "three-days-late+12",
      ...weeksLate(9),
    ]);
  });

  it("keeps three days apart from when a late one was really sent", () => {
    const firedMilestones = [fired("not-opened", "2026-11-26")];

    expect(inShort(withTerms(12, { firedMilestones }))).toEqual([
      "upcoming+8",
      "due-today+12",
      "three-days-late+15",
      ...weeksLate(12),
    ]);
    expect(inShort(withTerms(10, { firedMilestones }))).toEqual([
      "upcoming+8",
      "three-days-late+13",
      ...weeksLate(10),
    ]);
  });

  it("keeps three days apart from the last one that was sent, in whatever order they are kept", () => {
    const firedMilestones = [fired("upcoming", "2026-12-01"), fired("not-opened", "2026-11-26")];

    expect(inShort(withTerms(12, { firedMilestones }))).toEqual([
      "three-days-late+15",
      ...weeksLate(12),
    ]);
    expect(inShort(withTerms(12, { firedMilestones: firedMilestones.toReversed() }))).toEqual([
      "three-days-late+15",
      ...weeksLate(12),
    ]);
  });

  it("keeps no distance from one that was skipped", () => {
    const firedMilestones = [fired("not-opened", "2026-11-24", "payment-processing")];

    expect(inShort(withTerms(4, { firedMilestones }))).toEqual([
      "due-today+4",
      "three-days-late+7",
      ...weeksLate(4),
    ]);
  });

  it("is empty after the last one", () => {
    const firedMilestones = [fired("sixty-days-late", "2027-02-19")];

    expect(planMilestones(anIssuedInvoice({ firedMilestones }))).toEqual([]);
  });

  // Days after sending until which the invoice is paused, and what is left of the plan.
  it.each<[number, readonly string[]]>([
    [0, ["not-opened+3", "upcoming+23", "due-today+30", "three-days-late+33"]],
    [2, ["not-opened+3", "upcoming+23", "due-today+30", "three-days-late+33"]],
    [3, ["not-opened+4", "upcoming+23", "due-today+30", "three-days-late+33"]],
    [22, ["upcoming+23", "due-today+30", "three-days-late+33"]],
    [23, ["upcoming+24", "due-today+30", "three-days-late+33"]],
    [26, ["upcoming+27", "due-today+30", "three-days-late+33"]],
    [27, ["upcoming+28", "three-days-late+33"]],
    [28, ["upcoming+29", "three-days-late+33"]],
    [29, ["due-today+30", "three-days-late+33"]],
    [30, ["three-days-late+33"]],
    [33, ["three-days-late+34"]],
    [36, []],
    [40, ["seven-days-late+41"]],
    [43, []],
    [50, ["fourteen-days-late+51", "twenty-one-days-late+54"]],
  ])("plans nothing up to and including a pause's last day: %i", (days, expected) => {
    expect(inShort(anIssuedInvoice({ pausedUntil: addDays(sentDate, days) }))).toEqual([
      ...expected,
      ...weeksLate(30).slice(days < 37 ? 0 : days < 44 ? 1 : days < 50 ? 2 : 3),
    ]);
  });

  // Without it, somebody who heard nothing for months would first hear from a lawyer's desk.
  it.each([
    [60, ["fourteen-days-late+61", "thirty-days-late+64", "forty-five-days-late+75"], 90],
    [80, ["fourteen-days-late+81", "thirty-days-late+84", "forty-five-days-late+87"], 90],
    [200, ["fourteen-days-late+201", "thirty-days-late+204"], 207],
  ])("grows firmer step by step after a pause of %i days", (days, expected, last) => {
    const pausedUntil = addDays(sentDate, days);

    expect(inShort(anIssuedInvoice({ pausedUntil }))).toEqual([
      ...expected,
      `sixty-days-late+${last}`,
    ]);
  });

  it("keeps the distance from the last one behind a pause that ends before it", () => {
    const firedMilestones = [fired("due-today", "2026-12-21")];

    expect(inShort(anIssuedInvoice({ firedMilestones, pausedUntil: "2026-12-22" }))).toEqual([
      "three-days-late+33",
      ...weeksLate(30),
    ]);
  });

  it("starts with the next one", () => {
    const firedMilestones = [fired("not-opened", "2026-11-24")];

    expect(nextMilestone(anIssuedInvoice({ firedMilestones }))).toMatchObject({
      kind: "upcoming",
      at: "2026-12-14T17:07:55.000Z",
    });
  });
});

describe("the hour of a reminder", () => {
  // Due on the day that is named, which is the day on which clocks change, or the one before.
  it.each([
    ["America/Los_Angeles", "2026-10-31", "2026-10-31T16:07:55.000Z"],
    ["America/Los_Angeles", "2026-11-01", "2026-11-01T17:07:55.000Z"],
    ["America/Los_Angeles", "2027-03-13", "2027-03-13T17:07:55.000Z"],
    ["America/Los_Angeles", "2027-03-14", "2027-03-14T16:07:55.000Z"],
    ["Europe/London", "2027-03-27", "2027-03-27T09:07:55.000Z"],
    ["Europe/London", "2027-03-28", "2027-03-28T08:07:55.000Z"],
    ["Australia/Lord_Howe", "2026-10-03", "2026-10-02T22:37:55.000Z"],
    ["Australia/Lord_Howe", "2026-10-04", "2026-10-03T22:07:55.000Z"],
    ["Australia/Lord_Howe", "2027-04-03", "2027-04-02T22:07:55.000Z"],
    ["Australia/Lord_Howe", "2027-04-04", "2027-04-03T22:37:55.000Z"],
    ["Africa/Cairo", "2027-04-29", "2027-04-29T07:07:55.000Z"],
    ["Africa/Cairo", "2027-04-30", "2027-04-30T06:07:55.000Z"],
    ["Asia/Kathmandu", "2026-12-21", "2026-12-21T03:22:55.000Z"],
    ["Asia/Bangkok", "2026-12-21", "2026-12-21T02:07:55.000Z"],
    ["Pacific/Kiritimati", "2026-12-21", "2026-12-20T19:07:55.000Z"],
    ["Etc/GMT+12", "2026-12-21", "2026-12-21T21:07:55.000Z"],
  ])("in %s on %s is %s", (timeZone, dueDate, at) => {
    const invoice = anIssuedInvoice({
      to: aClient({ timeZone }),
      asOf: addDays(dueDate, -30),
      issuedAt: `${addDays(dueDate, -30)}T12:00:00.000Z`,
    });

    expect(momentsOf(invoice)).toContainEqual({ kind: "due-today", at });
  });

  it("is the reader's, where the reader lives elsewhere than the client", () => {
    const contacts = [aContact({ timeZone: "Asia/Kathmandu" })];
    const invoice = anIssuedInvoice({ to: aClient({ contacts }) });

    expect(readerZone(invoice)).toBe("Asia/Kathmandu");
    expect(nextMilestone(invoice)?.at).toBe("2026-11-24T03:22:55.000Z");
  });

  it("is that of the first contact who can be reached, since that one gets it", () => {
    const contacts = [
      aContact({ timeZone: "Asia/Kathmandu", mailStanding: "bounced" }),
      aContact({ id: anId("con", "b"), timeZone: "Asia/Bangkok" }),
      aContact({ id: anId("con", "c"), timeZone: "Asia/Tokyo" }),
    ];

    expect(readerZone(anIssuedInvoice({ contacts }))).toBe("Asia/Bangkok");
    expect(readerZone(anIssuedInvoice({ contacts: contacts.slice(0, 1) }))).toBe("Asia/Kathmandu");
    expect(readerZone(anIssuedInvoice({ contacts: [] }))).toBe(zone);
  });

  it("is the invoice's, where the reader's zone isn't known", () => {
    expect(readerZone(anIssuedInvoice())).toBe(zone);
  });

  it("counts the days in the reader's zone", () => {
    const evening = { issuedAt: "2026-11-22T07:30:00.000Z" };
    const contacts = [aContact({ timeZone: "Asia/Bangkok" })];
    const inPortland = anIssuedInvoice(evening);
    const inBangkok = anIssuedInvoice({ ...evening, to: aClient({ contacts }) });

    expect(localDateOf(nextMilestone(inPortland)?.at ?? "", zone)).toBe("2026-11-24");
    expect(localDateOf(nextMilestone(inBangkok)?.at ?? "", "Asia/Bangkok")).toBe("2026-11-25");
  });
});

describe("the earliest moment for a reminder that was held up", () => {
  it.each([
    ["just before eight", "2026-12-14T15:59:59.999Z", "2026-12-14T17:07:55.000Z"],
    ["at eight", "2026-12-14T16:00:00.000Z", "2026-12-14T16:00:00.000Z"],
    ["at noon", "2026-12-14T20:00:00.000Z", "2026-12-14T20:00:00.000Z"],
    ["just before nine in the evening", "2026-12-15T04:59:59.999Z", "2026-12-15T04:59:59.999Z"],
    ["at nine in the evening", "2026-12-15T05:00:00.000Z", "2026-12-15T17:07:55.000Z"],
    ["before midnight", "2026-12-15T07:59:00.000Z", "2026-12-15T17:07:55.000Z"],
    ["after midnight", "2026-12-15T08:00:00.000Z", "2026-12-15T17:07:55.000Z"],
    ["in the night in which clocks change", "2027-03-14T06:00:00.000Z", "2027-03-14T16:07:55.000Z"],
  ])("%s (%s) is %s", (_, now, expected) => {
    expect(earliestSending(anIssuedInvoice(), now)).toBe(expected);
  });
});

describe("a milestone that has come due", () => {
  const morning = "2026-12-21T17:07:55.000Z";
  const nobody = [aContact({ mailStanding: "bounced" }), aContact({ mailStanding: "complained" })];
  const pausedUntil = "2027-06-01";
  const everythingElse = { amountProcessing: 124_000, pausedUntil, contacts: nobody, seenAt };
  const longAfter = "2027-06-01T17:00:00.000Z";

  // In the order of checking: each row would be skipped for the later reasons as well.
  it.each<[SkipReason, string, IssuedInvoice]>([
    ["void", "taken back", { ...voided, ...everythingElse }],
    ["settled", "paid", { ...paid, ...everythingElse }],
    ["settled", "written off", { ...writtenOff, ...everythingElse }],
    ["payment-processing", "on its way as a whole", anIssuedInvoice(everythingElse)],
    [
      "declared-paid",
      "declared as paid",
      anIssuedInvoice({ ...everythingElse, amountProcessing: 0 }),
    ],
    ["already-opened", "opened", anIssuedInvoice({ contacts: nobody, seenAt })],
    ["nobody-to-reach", "without anybody to reach", anIssuedInvoice({ contacts: nobody })],
    ["nobody-to-reach", "without contacts", anIssuedInvoice({ contacts: [] })],
    ["too-late", "open, half a year after", anIssuedInvoice()],
  ])("is skipped as %s for an invoice that is %s", (reason, _, invoice) => {
    expect(reasonToSkip(invoice, "not-opened", longAfter)).toBe(reason);
  });

  it("still applies when nothing speaks against it", () => {
    expect(reasonToSkip(anIssuedInvoice(), "due-today", morning)).toBeUndefined();
  });

  it("still applies when only a part is on its way: the rest is asked for", () => {
    const invoice = anIssuedInvoice({ amountProcessing: 123_999 });

    expect(reasonToSkip(invoice, "due-today", morning)).toBeUndefined();
  });

  it.each([
    ["2026-12-20", undefined],
    ["2026-12-21", "declared-paid"],
  ])("rests until the end of a pause, in the reader's zone: %s", (lastDay, reason) => {
    const invoice = anIssuedInvoice({ pausedUntil: lastDay });

    expect(reasonToSkip(invoice, "three-days-late", "2026-12-21T08:00:00.000Z")).toBe(reason);
    expect(reasonToSkip(invoice, "three-days-late", "2026-12-22T07:59:59.999Z")).toBe(reason);
  });

  it.each<MilestoneKind>(["upcoming", "due-today", "three-days-late"])(
    "still applies to a reader who opened it: %s",
    (kind) => {
      expect(reasonToSkip(anIssuedInvoice({ seenAt }), kind, "2026-12-14T17:07:55.000Z")).toBe(
        undefined,
      );
    },
  );

  it("still applies when one contact of two can be reached", () => {
    const contacts = [...nobody, aContact({ id: anId("con", "c") })];

    expect(reasonToSkip(anIssuedInvoice({ contacts }), "due-today", morning)).toBeUndefined();
  });

  // The last moment at which it still makes sense, by the reader's calendar.
  it.each<[MilestoneKind, string]>([
    ["not-opened", "2026-11-26"],
    ["upcoming", "2026-12-16"],
    ["due-today", "2026-12-21"],
    ["three-days-late", "2026-12-28"],
    ["seven-days-late", "2027-01-03"],
    ["fourteen-days-late", "2027-01-10"],
    ["twenty-one-days-late", "2027-01-17"],
    ["thirty-days-late", "2027-01-30"],
    ["forty-five-days-late", "2027-02-14"],
    ["sixty-days-late", "2027-03-05"],
  ])("makes sense until the end of its grace: %s until %s", (kind, date) => {
    const nextDay = addDays(date, 1);

    expect(reasonToSkip(anIssuedInvoice(), kind, `${nextDay}T07:59:59.999Z`)).toBeUndefined();
    expect(reasonToSkip(anIssuedInvoice(), kind, `${nextDay}T08:00:00.000Z`)).toBe("too-late");
  });

  it("is not too late when the plan no longer has it; then it doesn't fire at all", () => {
    expect(inShort(withTerms(9)).join(" ")).not.toContain("upcoming");
    expect(reasonToSkip(withTerms(9), "upcoming", longAfter)).toBeUndefined();
  });

  it("counts its grace from the day to which it moved", () => {
    const invoice = withTerms(10);

    expect(inShort(invoice)).toContain("upcoming+6");
    expect(reasonToSkip(invoice, "upcoming", "2026-11-29T18:00:00.000Z")).toBeUndefined();
    expect(reasonToSkip(invoice, "upcoming", "2026-11-30T18:00:00.000Z")).toBe("too-late");
  });
});
