import { invoiceAmounts } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";

/**
 * What of the amount that can still be started open questions keep from being chased, in minor
 * units: the sum of the parts in question, or all of it where one questions the whole.
 */
export function frozenAmount(invoice: IssuedInvoice): number {
  const { startable } = invoiceAmounts(invoice);
  let frozen = 0;
  for (const { amount } of invoice.arrangements?.frozen ?? []) {
    frozen = Math.min(startable, frozen + (amount ?? startable));
  }
  return frozen;
}
