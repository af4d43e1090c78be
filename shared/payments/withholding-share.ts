import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { percentOf, policyOf } from "./payment-options.ts";

/**
 * How much tax may still be withheld from an invoice at source, in minor units: the law's share of
 * its net amount (total less tax), less what was withheld already. Zero where the vendor has none.
 */
export function withholdingAllowed(invoice: IssuedInvoice): number {
  const { withholdingPercent } = policyOf(invoice);
  if (withholdingPercent === undefined) return 0;
  const { total, taxTotal } = invoice.sums;
  const withheld = -(invoice.balances.receivableByKind.taxWithheld ?? 0);
  return Math.max(0, percentOf(Math.max(0, total - taxTotal), withholdingPercent) - withheld);
}
