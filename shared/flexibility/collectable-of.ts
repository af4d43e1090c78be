import { invoiceAmounts } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { frozenAmount } from "./frozen-amount.ts";
import { isIdle, openInstallments, openOf } from "./fit-plan.ts";

/**
 * What of an installment may be charged or asked for now, in minor units: what is open of it, less
 * what open questions freeze and what other money on its way will pay; both come off the end of the
 * plan. Zero while something for it is under way.
 */
export function collectableOf(invoice: IssuedInvoice, number: number): number {
  const plan = invoice.arrangements?.plan;
  if (plan?.status !== "active") return 0;
  let left = invoiceAmounts(invoice).startable - frozenAmount(invoice);
  for (const installment of openInstallments(plan).filter(isIdle)) {
    const collectable = Math.max(0, Math.min(left, openOf(installment)));
    if (installment.number === number) return collectable;
    left -= collectable;
  }
  return 0;
}
