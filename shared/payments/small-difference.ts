import { receivable } from "../ledger/balances.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { chargeableAmount } from "./chargeable-amount.ts";
import { policyOf } from "./payment-options.ts";

/**
 * Up to which rest (inclusive, in minor units) an invoice is closed by rule: the vendor's limit, or
 * whatever is too little to be charged at all.
 */
export function smallDifferenceLimit(invoice: IssuedInvoice): number {
  const { currency } = invoice.content;
  return policyOf(invoice).smallDifferences[currency] ?? chargeableAmount(currency).minimum - 1;
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
