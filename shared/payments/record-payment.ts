import { receivable } from "../ledger/balances.ts";
import type { Account } from "../ledger/entry.ts";
import type { EntryDraft } from "../ledger/non-zero-entries.ts";
import { nonZeroEntries } from "../ledger/non-zero-entries.ts";
import { postEntries } from "../ledger/post-entries.ts";
import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { creditMovement } from "./credit-movement.ts";
import type { MoneyChange } from "./money-change.ts";
import { bookingOf, paymentEntries } from "./payment-entries.ts";
import type { OfflineMethodKind } from "./payment-method.ts";
import { methodDiscount } from "./payment-options.ts";
import type { Payment } from "./payment.ts";
import { isRecorded, standingOn, withoutCredit } from "./return-money.ts";
import { receivedBy } from "./refundable.ts";
import { postAndCloseRest } from "./small-difference.ts";

/** Why money is not recorded on an invoice, in the order in which it is checked. */
export type RecordRefusal =
  /** It is void; one that is paid or written off takes money all the same. */
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "currency-differs"; readonly currency: Currency };

/** Money that came outside Stripe, as the vendor records it. */
export type RecordAsk = {
  readonly id: string;
  readonly requestKey: string;
  readonly method: OfflineMethodKind;
  readonly amount: number;
  /** The invoice's own when absent. */
  readonly currency?: Currency;
  readonly receivedDate?: CalendarDate;
  readonly reference?: string;
  /** Tax withheld at source that came with it. */
  readonly withheld?: number;
  readonly contactId?: string;
  readonly now: Instant;
};

/**
 * Records money that came outside Stripe. What the vendor lets off for the method counts when that
 * settles the invoice. What goes beyond what is owed is the client's credit, a small rest is closed
 * by rule, and what had been written off is recovered as far as the money goes.
 */
export function recordPayment(
  invoice: IssuedInvoice,
  ask: RecordAsk,
): Decided<MoneyChange & { readonly payment: Payment }, RecordRefusal> {
  const { currency } = invoice.content;
  if (!invoiceAllows("record", invoiceStatus(invoice))) {
    return refused({ reason: "invoice-not-open" });
  }
  if (ask.currency !== undefined && ask.currency !== currency) {
    return refused({ reason: "currency-differs", currency });
  }
  const { now, ...said } = ask;
  const discount = discountFor(invoice, ask);
  const payment: Payment = {
    ...said,
    currency,
    status: "succeeded",
    amountReceived: ask.amount,
    ...(discount === 0 ? {} : { discount }),
    startedAt: now,
    endedAt: now,
  };
  const { entries, surplus } = paymentEntries(invoice, payment, now);
  const booked = postAndCloseRest(invoice, entries, { id: payment.id, at: now });
  return {
    outcome: "done",
    ...booked,
    payment: { ...payment, ...bookingOf(booked.entries, surplus) },
    credits: creditMovement(invoice, {
      id: `surplus.${payment.id}.${invoice.id}`,
      kind: "surplus",
      amount: surplus,
      paymentId: payment.id,
      at: now,
    }),
  };
}

/**
 * What the vendor lets off for the way in which money came, where the money settles all that can be
 * started together with it; zero for a part.
 */
function discountFor(invoice: IssuedInvoice, { method, amount, withheld = 0 }: RecordAsk): number {
  const asked = invoiceAmounts(invoice).startable - withheld;
  const discount = asked > 0 ? methodDiscount(invoice, method, asked) : 0;
  return amount + discount >= asked ? Math.max(0, Math.min(discount, asked - amount)) : 0;
}

/** Why a payment is not taken for none, in the order in which it is checked. */
export type ReversalRefusal =
  | { readonly reason: "payment-not-recorded" }
  | { readonly reason: "payment-already-reversed" }
  /** What it brought beyond what was owed has been used already. */
  | { readonly reason: "credit-spent"; readonly available: number };

/**
 * Undoes a recorded payment that turned out to be none: the opposite of everything that was booked
 * with it, the small difference, discount, tax withheld and recovered write-off included. What of it
 * has become credit is taken from there, and all of that has to be there still.
 */
export function reversePayment(
  invoice: IssuedInvoice,
  payment: Payment,
  ask: { readonly reason: string; readonly creditAvailable: number; readonly now: Instant },
): Decided<MoneyChange & { readonly payment: Payment }, ReversalRefusal> {
  if (!isRecorded(payment)) return refused({ reason: "payment-not-recorded" });
  if (payment.reversal !== undefined) return refused({ reason: "payment-already-reversed" });
  const parts = undoneParts(invoice, payment, ask.creditAvailable);
  if (parts === undefined) {
    return refused({ reason: "credit-spent", available: ask.creditAvailable });
  }
  const { now, reason } = ask;
  const { fromCredit } = parts;
  const { id, currency } = payment;
  const entries = nonZeroEntries(
    { currency, at: now, causeId: id, reason },
    reversalDrafts(invoice, payment, parts),
  );
  const without = withoutCredit(invoice, payment, fromCredit);
  return {
    outcome: "done",
    invoice: postEntries(without.invoice, entries, now),
    payment: { ...without.payment, reversal: { at: now, reason } },
    entries,
    credits: creditMovement(invoice, {
      id: `reversal.${id}.${invoice.id}`,
      kind: "taken-back",
      amount: -fromCredit,
      paymentId: id,
      at: now,
    }),
  };
}

type UndonePart = { readonly owed: number; readonly credit: number };
type UndoneParts = NonNullable<ReturnType<typeof undoneParts>>;

function reversalDrafts(
  invoice: IssuedInvoice,
  { id, bookedAlong }: Payment,
  { money, withheld, difference }: UndoneParts,
): readonly EntryDraft[] {
  const { discount = 0, recovered = 0 } = bookedAlong ?? {};
  const owedAgain = money.owed + withheld.owed + difference.owed + discount;
  const writtenOff = Math.min(recovered, receivable(invoice.balances) + owedAgain);
  const undone = (account: Account, { owed, credit }: UndonePart) => ({
    [account]: -(owed + credit),
    receivable: owed,
    storeCredit: credit,
  });
  return [
    { id: `reversal.${id}`, kind: "payment", postings: undone("bank", money) },
    {
      id: `reversal-withheld.${id}`,
      kind: "taxWithheld",
      postings: undone("withheldTax", withheld),
    },
    {
      id: `reversal-difference.${id}`,
      kind: "smallDifference",
      postings: undone("fees", difference),
    },
    {
      id: `reversal-discount.${id}`,
      kind: "methodDiscount",
      postings: { discounts: -discount, receivable: discount },
    },
    {
      id: `reversal-recovered.${id}`,
      kind: "writeOff",
      postings: { receivable: -writtenOff, writeOffs: writtenOff },
    },
  ];
}

/**
 * What of a payment is owed again and what comes out of the credit; undefined where the credit that
 * it has become is no longer there.
 */
function undoneParts(invoice: IssuedInvoice, payment: Payment, creditAvailable: number) {
  const { withheld = 0, difference = 0 } = payment.bookedAlong ?? {};
  const { surplus = 0 } = payment;
  const received = receivedBy(payment);
  const whole = received + withheld + difference;
  const inCredit = surplus + (invoice.creditReturned ?? 0);
  const fromCredit = Math.min(whole, inCredit, Math.max(0, creditAvailable));
  if (fromCredit < surplus || whole - fromCredit > standingOn(invoice)) return undefined;
  let left = fromCredit;
  const part = (amount: number): UndonePart => {
    const credit = Math.min(amount, left);
    left -= credit;
    return { owed: amount - credit, credit };
  };
  return {
    money: part(received),
    withheld: part(withheld),
    difference: part(difference),
    fromCredit,
  };
}
