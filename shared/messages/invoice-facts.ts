import type { InvoiceView } from "../contract/invoice-view.ts";
import { openShares } from "../invoicing/open-shares.ts";
import { stateBand } from "../invoicing/state-band.ts";
import { daysBetween, formatDate } from "../values/calendar-date.ts";
import { isPaidOnline } from "../payments/payment-method.ts";
import { formatMoney } from "../values/money.ts";
import { cleanLine } from "./clean-text.ts";
import type { Locale } from "./locale.ts";
import { zoneName } from "./zone-name.ts";

/** What a message can say about its invoice's money; each case has its own sentence and ask. */
export type Standing =
  | "payable"
  | "payable-offline"
  | "processing"
  /** All that remains is declared as paid, and the vendor is looking for it. */
  | "declared"
  | "paid"
  | "nothing-due"
  | "void"
  | "uncollectible";

/** The facts of an invoice as words: one line each, safe for a subject, money and dates formatted. */
export type InvoiceFacts = {
  /** Empty for a draft. */
  readonly number: string;
  readonly purpose: string;
  readonly purchaseOrder?: string;
  readonly vendor: string;
  readonly client: string;
  readonly sender: string;
  readonly standing: Standing;
  readonly amountDue: string;
  readonly amountRemaining: string;
  /** What a payment that starts now collects: less what is on its way, in question or with others. */
  readonly amountAsked: string;
  /** What a question keeps waiting; absent: nothing is in question. */
  readonly amountInQuestion?: string;
  /** What others pay who share the bill; absent: nobody does. */
  readonly amountShared?: string;
  /** Absent when nothing was paid. */
  readonly amountPaid?: string;
  /** Absent when nothing is on its way. */
  readonly amountProcessing?: string;
  /** What is left of a plan's next payment, which the due date is the date of; absent: no plan. */
  readonly amountNext?: string;
  readonly dueDate: string;
  /** From today to the due date; negative once that has passed. */
  readonly daysLeft: number;
  readonly zone: string;
};

/** Puts an invoice's facts into words. */
export function invoiceFacts(view: InvoiceView, locale: Locale): InvoiceFacts {
  const { amounts, currency } = view;
  const shared = openShares(view.arrangements?.shares ?? []);
  const write = (amount: number) => formatMoney({ amount, currency }, locale);
  return {
    // A draft has no number yet, whatever stands in its place.
    number: view.status === "draft" ? "" : cleanLine(view.number),
    purpose: cleanLine(view.subject),
    ...(view.purchaseOrder !== undefined && { purchaseOrder: cleanLine(view.purchaseOrder) }),
    vendor: cleanLine(view.vendor.name),
    client: cleanLine(view.client.name),
    sender: cleanLine(view.sender.name),
    standing: standingOf(view),
    amountDue: write(amounts.due),
    amountRemaining: write(amounts.remaining),
    amountAsked: write(askedOf(view)),
    ...(view.arrangements?.frozen && { amountInQuestion: write(view.arrangements.frozen) }),
    ...(shared > 0 && { amountShared: write(shared) }),
    ...(amounts.paid > 0 && { amountPaid: write(amounts.paid) }),
    ...(amounts.processing > 0 && { amountProcessing: write(amounts.processing) }),
    ...nextOfPlan(view, write),
    dueDate: formatDate(view.dueDate, locale),
    daysLeft: daysBetween(view.today, view.dueDate),
    zone: zoneName(view.timeZone, locale),
  };
}

/** What a letter about the invoice asks its reader for, in minor units: a plan's next payment, or all that is theirs. */
export function askedAmount(view: InvoiceView): number {
  return nextAmount(view) ?? askedOf(view);
}

/** What is in question, or asked of others, is not asked for, unless that is all there is. */
function askedOf({ status, amounts, arrangements }: InvoiceView): number {
  if (status === "draft") return amounts.remaining;
  const { frozen = 0, shares = [] } = arrangements ?? {};
  const apart = frozen + openShares(shares);
  return apart < amounts.startable ? amounts.startable - apart : amounts.startable;
}

/** A plan keeps the due date at its next payment, so that not all that is left is due by then. */
function nextOfPlan(view: InvoiceView, write: (amount: number) => string) {
  const next = nextAmount(view);
  return next === undefined ? {} : { amountNext: write(next) };
}

function nextAmount({ arrangements, dueDate }: InvoiceView): number | undefined {
  const plan = arrangements?.plan;
  if (plan?.status !== "active" && plan?.status !== "starting") return undefined;
  const next = plan.installments.find(
    ({ date, amount, paid }) => date === dueDate && paid < amount,
  );
  return next && next.amount - next.paid;
}

function standingOf(view: InvoiceView): Standing {
  const { kind } = stateBand(view);
  switch (kind) {
    case "void":
    case "uncollectible":
    case "paid":
    case "nothing-due":
      return kind;
    case "payment-processing":
      return "processing";
    case "payment-declared":
      return "declared";
    case "draft":
      // A preview shows the words that the client will get, before there is a way to pay.
      return view.amounts.remaining === 0 ? "nothing-due" : "payable";
    default:
      return view.options.some(({ method }) => isPaidOnline(method))
        ? "payable"
        : "payable-offline";
  }
}
