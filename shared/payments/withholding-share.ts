import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { percentOf } from "../values/percent-of.ts";
import { policyOf } from "./payment-policy.ts";
import type { Payment } from "./payment.ts";

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

/** Tax that payments on their way keep back, in minor units: it takes up the share as well. */
export function withheldOnItsWay(payments: readonly Payment[]): number {
  return payments
    .filter(({ status }) => status === "processing")
    .reduce((sum, { withheld }) => sum + (withheld ?? 0), 0);
}

/**
 * How much of the tax that a payment keeps back is booked with it, in minor units. What the law's
 * share allowed when it was started stands, unless tax was withheld besides meanwhile: the share is
 * used once. What the vendor has recorded is the vendor's word.
 */
export function bookableWithheld(
  invoice: IssuedInvoice,
  { withheld = 0, request }: Pick<Payment, "withheld" | "request">,
): number {
  const before = -(invoice.balances.receivableByKind.taxWithheld ?? 0);
  if (request === undefined || before <= 0) return withheld;
  return Math.min(withheld, withholdingAllowed(invoice));
}
