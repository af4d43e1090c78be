import type {
  ArrangementsView,
  InstallmentView,
  PlanView,
  QuestionView,
  RequestView,
} from "../../../shared/contract/arrangement-view.ts";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { TermsView } from "../../../shared/contract/proposal-schema.ts";
import { addDays, occurrence } from "../../../shared/values/calendar-date.ts";
import type { CalendarDate } from "../../../shared/values/calendar-date.ts";

const identifier = (prefix: string) => `${prefix}_8xk2m4qa${"z".repeat(26)}`;

export const planId = identifier("plan");
export const extensionId = identifier("ext");
export const requestId = identifier("req");
export const promiseId = identifier("prm");
export const questionId = identifier("qst");
const shareId = identifier("shr");

/** What is left of a view in three amounts by the month, from its due date on. */
export function threeParts({ amounts, dueDate }: InvoiceView) {
  const third = Math.floor(amounts.remaining / 3);
  const first = amounts.remaining - 2 * third;
  return [first, third, third].map((amount, index) => ({
    date: occurrence(dueDate, "monthly", index),
    amount,
  }));
}

/** A plan of three payments on a card, the first on the due date; says only what differs. */
export function samplePlan(view: InvoiceView, change: Partial<PlanView> = {}): PlanView {
  const [first] = threeParts(view);
  const installments = threeParts(view).map((part, index): InstallmentView => ({
    ...part,
    number: index + 1,
    paid: 0,
    state: index === 0 ? "next" : "later",
  }));
  return {
    id: planId,
    status: "active",
    cadence: "monthly",
    collection: "autopay",
    method: "card",
    paidWith: { brand: "visa", lastDigits: "4242" },
    installments,
    acceptedAt: "2026-11-30T09:00:00.000Z",
    canTakeBack: true,
    canPause: true,
    movable: {
      number: 1,
      earliest: view.dueDate,
      latest: addDays(first?.date ?? view.dueDate, 14),
    },
    ...change,
  };
}

/** A plan whose first payment is as it is said; the others are to come. */
export function planWithFirst(view: InvoiceView, first: Partial<InstallmentView>): PlanView {
  const plan = samplePlan(view);
  return {
    ...plan,
    installments: plan.installments.map((installment) =>
      installment.number === 1 ? { ...installment, ...first } : installment,
    ),
  };
}

/** Three payments by the month as terms. */
export function sampleTerms(view: InvoiceView, change: Partial<TermsView> = {}): TermsView {
  const parts = threeParts(view);
  return {
    currency: view.currency,
    total: view.amounts.remaining,
    payNow: 0,
    parts,
    lastDate: parts.at(-1)?.date ?? view.dueDate,
    collection: "autopay",
    method: "card",
    ...change,
  };
}

/** More time, as terms. */
export function laterTerms(view: InvoiceView, date: CalendarDate): TermsView {
  const { collection: _, method: __, ...terms } = sampleTerms(view);
  return { ...terms, parts: [{ date, amount: view.amounts.remaining }], lastDate: date };
}

/** A request that waits for the vendor; says only what differs. */
export function sampleRequest(view: InvoiceView, change: Partial<RequestView> = {}): RequestView {
  const terms = sampleTerms(view);
  return {
    id: requestId,
    status: "pending",
    proposal: {
      plan: {
        installments: 3,
        cadence: "monthly",
        firstDate: view.dueDate,
        collection: "autopay",
        method: "card",
      },
    },
    terms,
    breaches: [{ rule: "too-many-installments", allowed: 2 }],
    words: "Two big orders are paid to us in January.",
    askedAt: "2026-12-14T10:00:00.000Z",
    expiresAt: "2026-12-22T08:00:00.000Z",
    ...change,
  };
}

/** A question about a line, with the vendor's word; says only what differs. */
export function sampleQuestion(change: Partial<QuestionView> = {}): QuestionView {
  return {
    id: questionId,
    kind: "dispute",
    line: 1,
    status: "open",
    askedAt: "2026-12-13T10:00:00.000Z",
    messages: [
      {
        from: "client",
        name: "Maya Chen",
        at: "2026-12-13T10:00:00.000Z",
        text: "The workshop was cut short.",
      },
      {
        from: "vendor",
        name: "Anna Lim",
        at: "2026-12-14T10:00:00.000Z",
        text: "You are right, it ended at noon.\nI have taken half of it off.",
      },
    ],
    ...change,
  };
}

/** A view with something arranged on it. */
export function withArrangements(view: InvoiceView, arrangements: ArrangementsView): InvoiceView {
  return { ...view, arrangements };
}

/** The view of a payer who was asked for half of it; `name` is who shares the bill. */
export function payerView(
  view: InvoiceView,
  own: { readonly paid?: number; readonly isEnded?: true; readonly name?: string } = {},
): InvoiceView {
  const amount = Math.ceil(view.amounts.remaining / 2);
  const { paid = 0, isEnded, name: sharedBy = "Maya Chen" } = own;
  const startable = isEnded ? 0 : amount - paid;
  return {
    ...view,
    amounts: { due: amount, paid, processing: 0, remaining: amount - paid, startable },
    options: startable === 0 ? [] : view.options,
    ...(view.reader !== undefined && {
      reader: { id: identifier("con"), name: "Tom Reed", salutation: "Tom" },
    }),
    arrangements: {
      ownShare: { id: shareId, amount, paid, sharedBy, ...(isEnded && { isEnded }) },
    },
  };
}
