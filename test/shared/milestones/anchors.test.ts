import { describe, expect, it } from "vitest";
import type { Installment, PaymentPlan } from "../../../shared/flexibility/payment-plan.ts";
import type { PromiseToPay } from "../../../shared/flexibility/promise-to-pay.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { CadenceStep, FiredMilestone } from "../../../shared/milestones/cadence.ts";
import { planMilestones, reasonToSkip } from "../../../shared/milestones/plan-milestones.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { remindersBy } from "../builders/a-cadence.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const zone = "America/Los_Angeles";
const seenAt = "2026-11-25T17:00:00.000Z";

/** A plan in short, without the years: "due+5 12-26". */
function inShort(invoice: IssuedInvoice): readonly string[] {
  return planMilestones(invoice).map(({ kind, at }) => `${kind} ${localDateOf(at, zone).slice(5)}`);
}

/** The usual invoice, sent on 21 November and due on 21 December, reminded of by these steps. */
function reminded(steps: readonly Partial<CadenceStep>[], change: Partial<IssuedInvoice> = {}) {
  return anIssuedInvoice({ ...remindersBy(steps), ...change });
}

function fired(kind: string, date: string): FiredMilestone {
  return { kind, at: `${date}T17:00:00.000Z` };
}

const promise: PromiseToPay = {
  id: anId("prm"),
  requestKey: "key",
  status: "open",
  contactId: anId("con"),
  date: "2026-12-30",
  amount: 124_000,
  settledBefore: 0,
  madeAt: "2026-12-22T17:00:00.000Z",
};

function installment(number: number, date: string, change: Partial<Installment> = {}): Installment {
  return { number, date, amount: 62_000, paid: 0, tries: [], ...change };
}

const plan: PaymentPlan = {
  id: "pla_test",
  status: "active",
  cadence: "monthly",
  collection: "reminder",
  installments: [installment(1, "2026-12-28"), installment(2, "2027-01-28")],
  dueDateBefore: "2026-12-21",
  contactId: anId("con"),
  acceptedAt: "2026-12-20T17:00:00.000Z",
  evidenceHash: "hash",
  policyVersion: "v1",
};

describe("a step counts from", () => {
  it("the day of sending", () => {
    expect(inShort(reminded([{ anchor: "sent", offsetDays: 4 }]))).toEqual(["sent+4 11-25"]);
  });

  it("the day of opening, and does not exist until then", () => {
    const steps = [{ anchor: "opened", offsetDays: 2 }] as const;

    expect(inShort(reminded(steps))).toEqual([]);
    expect(inShort(reminded(steps, { seenAt }))).toEqual(["opened+2 11-27"]);
  });

  it("the due date, and from a new one when it moves", () => {
    const moved = { dueDate: "2027-01-10", dueDateMovedAt: "2026-12-20T17:00:00.000Z" };

    expect(inShort(reminded([{ offsetDays: 5 }]))).toEqual(["due+5 12-26"]);
    expect(inShort(reminded([{ offsetDays: 5 }], moved))).toEqual(["due+5 01-15"]);
  });

  it("a due date once, although the step has another day by now, or the date came back", () => {
    const moved = { dueDate: "2027-01-10", dueDateMovedAt: "2026-12-20T17:00:00.000Z" };
    const steps = [{ kind: "step-1", offsetDays: -5 }, { offsetDays: 5 }] as const;
    const before = { kind: "step-1", at: "2027-01-02T17:10:00.000Z" };
    const planned = (...firedMilestones: FiredMilestone[]) =>
      inShort(reminded(steps, { ...moved, firedMilestones }));

    expect(planned({ ...before, countedFrom: "2027-01-10" })).toEqual(["due+5 01-15"]);
    expect(planned({ ...before, at: "2026-12-02T17:10:00.000Z" })).toHaveLength(2);
    expect(
      planned({ ...before, at: "2026-12-02T17:10:00.000Z", countedFrom: "2027-01-10" }),
    ).toEqual(["due+5 01-15"]);
    expect(planned({ ...before, countedFrom: "2026-12-21" })).toHaveLength(2);
  });

  it.each([
    ["2026-12-21", "12-31"],
    ["2026-12-31", "12-31"],
    ["2027-01-01", "01-31"],
    ["2027-02-01", "02-28"],
    ["2028-02-10", "02-29"],
    ["2027-04-30", "04-30"],
  ])("the end of the month in which it is due: %s counts from %s", (dueDate, date) => {
    const invoice = reminded([{ anchor: "month-end", offsetDays: 0 }], { dueDate });

    expect(inShort(invoice)).toEqual([`month-end+0 ${date}`]);
  });

  it("an open promise, although the others rest for it", () => {
    const steps = [{ offsetDays: 5 }, { anchor: "promise", offsetDays: -2 }] as const;
    const invoice = reminded(steps, { arrangements: { promises: [promise] } });

    expect(inShort(invoice)).toEqual(["promise-2 12-28", "due+5 01-03"]);
    expect(reasonToSkip(invoice, "promise-2", "2026-12-28T17:10:00.000Z")).toBeUndefined();
    expect(reasonToSkip(invoice, "due+5", "2026-12-28T17:10:00.000Z")).toBe("promised");
    expect(inShort(reminded(steps))).toEqual(["due+5 12-26"]);
  });

  it("a promise once for each promise, and never from one made too late for it", () => {
    const steps = [{ anchor: "promise", offsetDays: -2 }] as const;
    const first = { ...promise, status: "kept", endedAt: "2026-12-26T17:00:00.000Z" } as const;
    const second = { ...promise, date: "2027-01-20", madeAt: "2027-01-02T17:00:00.000Z" };
    const firedMilestones = [fired("promise-2", "2026-12-24")];
    const made = (date: string) => ({ arrangements: { promises: [{ ...promise, date }] } });

    expect(
      inShort(reminded(steps, { firedMilestones, arrangements: { promises: [first, second] } })),
    ).toEqual(["promise-2 01-18"]);
    expect(
      inShort(
        reminded(steps, {
          firedMilestones: [fired("promise-2", "2026-12-28")],
          arrangements: { promises: [promise] },
        }),
      ),
    ).toEqual([]);
    expect(inShort(reminded(steps, made("2026-12-24")))).toEqual([]);
    expect(inShort(reminded(steps, made("2026-12-25")))).toEqual(["promise-2 12-23"]);
  });

  it("the next open installment of a plan in good standing, each in its turn", () => {
    const steps = [{ offsetDays: 5 }, { anchor: "installment", offsetDays: -5 }] as const;
    const on = (change: Partial<PaymentPlan>) =>
      inShort(reminded(steps, { arrangements: { plan: { ...plan, ...change } } }));
    const firstPaid = {
      installments: [installment(1, "2026-12-28", { paid: 62_000 }), installment(2, "2027-01-28")],
    };

    expect(on({})).toEqual(["installment-5 12-23"]);
    expect(on(firstPaid)).toEqual(["installment-5 01-23"]);
    expect(on({ status: "starting" })).toEqual([]);
    expect(on({ pastDueAt: "2027-01-05T17:00:00.000Z" })).toEqual(["due+5 01-08"]);
  });

  it("a discount's last day never, as there is no discount", () => {
    expect(inShort(reminded([{ anchor: "discount-end", offsetDays: -1 }]))).toEqual([]);
  });
});

describe("a step is left out", () => {
  const partPaid = (invoice: IssuedInvoice) => withEntries(invoice, anEntry({ amount: -50_000 }));
  const person = aClient({ kind: "person" });

  it("once it was opened, where it says so", () => {
    const invoice = reminded([{ unless: ["opened"] }]);

    expect(inShort(invoice)).toEqual(["due+5 12-26"]);
    expect(inShort({ ...invoice, seenAt })).toEqual([]);
    expect(reasonToSkip({ ...invoice, seenAt }, "due+5", seenAt)).toBe("already-opened");
  });

  it("once a part is paid, where it says so", () => {
    const invoice = reminded([{ unless: ["part-paid"] }]);

    expect(inShort(invoice)).toEqual(["due+5 12-26"]);
    expect(inShort(partPaid(invoice))).toEqual([]);
    expect(reasonToSkip(partPaid(invoice), "due+5", seenAt)).toBe("skip-rule");
  });

  it.each([
    ["person", person, aClient()],
    ["business", aClient(), person],
  ] as const)("for a %s, where it says so", (rule, leftOut, others) => {
    const steps = remindersBy([{ unless: [rule] }]);

    expect(inShort(anIssuedInvoice({ ...steps, to: leftOut }))).toEqual([]);
    expect(inShort(anIssuedInvoice({ ...steps, to: others }))).toEqual(["due+5 12-26"]);
  });

  it("when it is a visit to a person", () => {
    const steps = remindersBy([{ channel: "visit" }, { channel: "call", offsetDays: 9 }]);
    const invoice = anIssuedInvoice({ ...steps, to: person });

    expect(inShort(invoice)).toEqual(["due+9 12-30"]);
    expect(reasonToSkip(invoice, "due+5", seenAt)).toBe("skip-rule");
    expect(inShort(anIssuedInvoice(steps))).toEqual(["due+5 12-26", "due+9 12-30"]);
  });

  it("when nobody who gets mail is left; a call finds its way", () => {
    const steps = remindersBy([{ channel: "mail" }, { channel: "call", offsetDays: 9 }]);
    const contacts = [aContact({ mailStanding: "bounced" })];
    const stopped = [...contacts, aContact({ id: anId("con", "b"), remindersStoppedAt: seenAt })];
    const now = "2026-12-26T18:00:00.000Z";
    const to = (people: readonly ReturnType<typeof aContact>[]) =>
      anIssuedInvoice({ ...steps, to: aClient({ contacts: people }) });

    expect(reasonToSkip(to(contacts), "due+5", now)).toBe("nobody-to-reach");
    expect(reasonToSkip(to(stopped), "due+5", now)).toBe("unsubscribed");
    expect(
      reasonToSkip(to([...stopped, aContact({ id: anId("con", "c") })]), "due+5", now),
    ).toBeUndefined();
    expect(reasonToSkip(to(stopped), "due+9", now)).toBeUndefined();
  });
});

describe("an invoice that was past due when it was sent", () => {
  const late = { dueDate: "2026-08-01" };

  it("counts as due on the day of sending", () => {
    const invoice = reminded([{ offsetDays: -7 }, { offsetDays: 0 }, { offsetDays: 5 }], late);

    expect(inShort(invoice)).toEqual(["due+5 11-26"]);
  });

  it("never begins firm", () => {
    const steps = [
      { offsetDays: 4, tone: "firm" },
      { offsetDays: 8, tone: "clear" },
      { offsetDays: 12, tone: "warm" },
      { offsetDays: 16, tone: "firm" },
    ] as const;

    expect(inShort(reminded(steps, late))).toEqual(["due+12 12-03", "due+16 12-07"]);
    expect(inShort(reminded(steps.slice(0, 2), late))).toEqual(["due+8 11-29"]);
    expect(inShort(reminded(steps.slice(0, 1), late))).toEqual(["due+4 11-25"]);
    expect(inShort(reminded(steps))).toHaveLength(4);
  });

  it("asks first whether it was opened, where the cadence does", () => {
    const steps = [{ anchor: "sent", offsetDays: 3, message: "not-opened" }, {}] as const;

    expect(inShort(reminded(steps, late))).toEqual(["sent+3 11-24", "due+5 11-27"]);
  });
});

describe("a cadence that changed on the way", () => {
  it("does not begin again with what lies before the last reminder of the old one", () => {
    const steps = [{ offsetDays: 1 }, { offsetDays: 5 }, { offsetDays: 9 }];
    const firedMilestones = [fired("three-days-late", "2026-12-24")];

    expect(inShort(reminded(steps, { firedMilestones }))).toEqual(["due+5 12-27", "due+9 12-30"]);
  });

  it("begins again where the due date has moved since", () => {
    const firedMilestones = [fired("three-days-late", "2026-12-24")];
    const moved = { dueDate: "2026-12-27", dueDateMovedAt: "2026-12-25T17:00:00.000Z" };

    expect(inShort(reminded([{ offsetDays: 1 }], { firedMilestones, ...moved }))).toEqual([
      "due+1 12-28",
    ]);
  });
});
