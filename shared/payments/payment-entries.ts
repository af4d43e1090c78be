import { receivable } from "../ledger/balances.ts";
import type { Account, EntryKind, LedgerEntry, Posting } from "../ledger/entry.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import type { Payment } from "./payment.ts";
import { isCheckoutMethod } from "./payment-method.ts";

/** What a payment books, and what of it goes beyond what is owed. */
export type PaymentEntries = { readonly entries: readonly LedgerEntry[]; readonly surplus: number };

/**
 * The entries of a payment that arrived: the money, as far as it is owed to the receivable and
 * beyond to the client's credit; then the discount and the tax withheld, as far as anything is left.
 */
export function paymentEntries(
  invoice: IssuedInvoice,
  payment: Payment,
  at: Instant,
): PaymentEntries {
  const owed = receivable(invoice.balances);
  const applied = Math.min(payment.amount, owed);
  const surplus = payment.amount - applied;
  const discount = Math.min(payment.discount ?? 0, owed - applied);
  const withheld = Math.min(payment.withheld ?? 0, owed - applied - discount);
  const entry = (kind: EntryKind, name: string, postings: readonly Posting[]): LedgerEntry => ({
    id: `${name}.${payment.id}`,
    kind,
    currency: payment.currency,
    postings: postings.filter(({ amount }) => amount !== 0),
    at,
    causeId: payment.id,
  });
  const entries = [
    entry("payment", "payment", [
      { account: moneyAccount(payment), amount: payment.amount },
      { account: "receivable", amount: -applied },
      { account: "storeCredit", amount: -surplus },
    ]),
    entry("methodDiscount", "discount", [
      { account: "discounts", amount: discount },
      { account: "receivable", amount: -discount },
    ]),
    entry("taxWithheld", "withheld", [
      { account: "withheldTax", amount: withheld },
      { account: "receivable", amount: -withheld },
    ]),
  ];
  return { entries: entries.filter(({ postings }) => postings.length > 0), surplus };
}

/** Where the money of a payment stands: at Stripe, or on the vendor's own account. */
export function moneyAccount({ method }: Pick<Payment, "method">): Account {
  return isCheckoutMethod(method) || method === "bank_transfer" ? "stripeClearing" : "bank";
}

/** The tax withheld that entries book, in minor units. */
export function withheldBy(entries: readonly LedgerEntry[]): number {
  return entries
    .flatMap(({ postings }) => postings)
    .filter(({ account }) => account === "withheldTax")
    .reduce((sum, { amount }) => sum + amount, 0);
}
