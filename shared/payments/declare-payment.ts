import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { addDays } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { DeclaredPayment, Slip } from "./declared-payment.ts";
import type { MoneyChange } from "./money-change.ts";
import type { OfflineMethodKind } from "./payment-method.ts";
import { methodDiscount, obstacleOf } from "./payment-options.ts";
import type { MethodObstacle } from "./payment-options.ts";
import type { Payment } from "./payment.ts";
import { recordPayment } from "./record-payment.ts";
import type { RecordRefusal } from "./record-payment.ts";

/** Why a client's "I've paid this" is not taken down, in the order in which it is checked. */
export type DeclareRefusal =
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "method-not-offered"; readonly why: MethodObstacle }
  | { readonly reason: "amount-exceeds-startable"; readonly startable: number }
  | { readonly reason: "paid-date-in-future" }
  | { readonly reason: "too-many-declarations" };

/** The vendor has answered the declaration already. */
export type DeclarationEnded = { readonly reason: "declaration-ended" };

/** What a client says of money that they sent outside Stripe's pages. */
export type Declaration = {
  readonly id: string;
  readonly contactId: string;
  readonly requestKey: string;
  readonly method: DeclaredPayment["method"];
  /** Everything that is left to pay when absent, less what is let off for the method. */
  readonly amount?: number;
  /** Today in the invoice's zone when absent. */
  readonly paidDate?: CalendarDate;
  readonly reference?: string;
  readonly slip?: Slip;
  readonly now: Instant;
};

/** More of them at once would be noise, not news. */
const mostOpenDeclarations = 5;

/** How long reminders rest while the vendor looks for the money. */
const pauseDays = 5;

/**
 * Takes down that a client has paid outside Stripe's pages: nothing is booked, the vendor is to
 * confirm, and reminders rest for five days, today not counted. A repeat gives the same declaration.
 */
export function declarePayment(
  invoice: IssuedInvoice,
  declarations: readonly DeclaredPayment[],
  ask: Declaration,
): Decided<
  { readonly invoice: IssuedInvoice; readonly declaration: DeclaredPayment },
  DeclareRefusal
> {
  const known = declarations.find(({ requestKey }) => requestKey === ask.requestKey);
  if (known !== undefined) return { outcome: "done", invoice, declaration: known };
  if (!invoiceAllows("pay", invoiceStatus(invoice))) return refused({ reason: "invoice-not-open" });
  const why = obstacleOf(invoice, ask.method);
  if (why !== undefined) return refused({ reason: "method-not-offered", why });
  const { startable } = invoiceAmounts(invoice);
  const amount = ask.amount ?? startable - methodDiscount(invoice, ask.method, startable);
  if (startable === 0 || amount > startable) {
    return refused({ reason: "amount-exceeds-startable", startable });
  }
  const today = localDateOf(ask.now, invoice.timeZone);
  const paidDate = ask.paidDate ?? today;
  if (paidDate > today) return refused({ reason: "paid-date-in-future" });
  if (declarations.filter(({ status }) => status === "open").length >= mostOpenDeclarations) {
    return refused({ reason: "too-many-declarations" });
  }
  const { now, ...said } = ask;
  const declaration = { ...said, status: "open", amount, paidDate, declaredAt: now } as const;
  const others = declarations.filter(({ status }) => status === "open");
  return { outcome: "done", invoice: paused(invoice, [...others, declaration]), declaration };
}

/**
 * The vendor has found the money: it is recorded as a payment, and reminders go on unless another
 * declaration (one of `others`) still waits. A transfer that was declared arrived on the vendor's
 * own account, or else Stripe would have told of it.
 */
export function confirmDeclaration(
  invoice: IssuedInvoice,
  declaration: DeclaredPayment,
  ask: {
    readonly paymentId: string;
    readonly amount?: number;
    readonly reference?: string;
    readonly receivedDate?: CalendarDate;
    readonly others?: readonly DeclaredPayment[];
    readonly now: Instant;
  },
): Decided<
  MoneyChange & { readonly payment: Payment; readonly declaration: DeclaredPayment },
  RecordRefusal | DeclarationEnded
> {
  if (declaration.status !== "open") return refused({ reason: "declaration-ended" });
  const reference = ask.reference ?? declaration.reference;
  const recorded = recordPayment(invoice, {
    id: ask.paymentId,
    requestKey: declaration.id,
    method: recordedMethod(declaration.method),
    amount: ask.amount ?? declaration.amount,
    contactId: declaration.contactId,
    receivedDate: ask.receivedDate ?? declaration.paidDate,
    ...(reference === undefined ? {} : { reference }),
    now: ask.now,
  });
  if (recorded.outcome === "refused") return recorded;
  return {
    ...recorded,
    invoice: paused(recorded.invoice, ask.others ?? []),
    declaration: {
      ...declaration,
      status: "confirmed",
      endedAt: ask.now,
      paymentId: ask.paymentId,
    },
  };
}

/**
 * The vendor has not found the money: the client gets a word, and reminders go on unless another
 * declaration (one of `others`) still waits.
 */
export function declineDeclaration(
  invoice: IssuedInvoice,
  declaration: DeclaredPayment,
  ask: {
    readonly message: string;
    readonly others?: readonly DeclaredPayment[];
    readonly now: Instant;
  },
): Decided<
  { readonly invoice: IssuedInvoice; readonly declaration: DeclaredPayment },
  DeclarationEnded
> {
  if (declaration.status !== "open") return refused({ reason: "declaration-ended" });
  return {
    outcome: "done",
    invoice: paused(invoice, ask.others ?? []),
    declaration: { ...declaration, status: "declined", endedAt: ask.now, message: ask.message },
  };
}

function recordedMethod(method: DeclaredPayment["method"]): OfflineMethodKind {
  return method === "bank_transfer" ? "own_account" : method;
}

/** The invoice with reminders resting for the latest of the declarations that are open. */
function paused(invoice: IssuedInvoice, declarations: readonly DeclaredPayment[]): IssuedInvoice {
  const { pausedUntil: _, ...rest } = invoice;
  const latest = declarations
    .filter(({ status }) => status === "open")
    .map(({ declaredAt }) => addDays(localDateOf(declaredAt, invoice.timeZone), pauseDays))
    .toSorted()
    .at(-1);
  return latest === undefined ? rest : { ...rest, pausedUntil: latest };
}
