import { receivable } from "../ledger/balances.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import { postEntries } from "../ledger/post-entries.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { chargeableAmount } from "./chargeable-amount.ts";
import { policyOf } from "./payment-policy.ts";

/**
 * Up to which rest (inclusive, in minor units) an invoice is closed by rule: the vendor's limit, or
 * whatever is too little to be charged at all. Never less than the last digits that can't be charged.
 */
export function smallDifferenceLimit(invoice: IssuedInvoice): number {
  const { currency } = invoice.content;
  const { minimum, step } = chargeableAmount(currency);
  return Math.max(policyOf(invoice).smallDifferences[currency] ?? minimum - 1, step - 1);
}

/**
 * Books entries, and the closing of a small rest that they leave, as one change of the invoice.
 * Gives all that was booked.
 */
export function postAndCloseRest(
  invoice: IssuedInvoice,
  entries: readonly LedgerEntry[],
  cause: { readonly id: string; readonly at: Instant },
): { readonly invoice: IssuedInvoice; readonly entries: readonly LedgerEntry[] } {
  const difference = closeSmallRest(postEntries(invoice, entries, cause.at), cause);
  const all = difference === undefined ? entries : [...entries, difference];
  return { invoice: postEntries(invoice, all, cause.at), entries: all };
}

/**
 * The entry that closes a small rest after a payment: a bank's fee, a rounding, a last digit that
 * can't be charged. Undefined when nothing remains, too much does, or more money is on its way.
 */
export function closeSmallRest(
  invoice: IssuedInvoice,
  cause: { readonly id: string; readonly at: Instant },
): LedgerEntry | undefined {
  const rest = receivable(invoice.balances);
  if (rest === 0 || invoice.amountProcessing > 0) return undefined;
  if (rest > smallDifferenceLimit(invoice)) return undefined;
  return {
    id: `difference.${cause.id}`,
    kind: "smallDifference",
    currency: invoice.content.currency,
    postings: [
      { account: "fees", amount: rest },
      { account: "receivable", amount: -rest },
    ],
    at: cause.at,
    causeId: cause.id,
  };
}
