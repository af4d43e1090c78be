import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { CreditMovement } from "./store-credit.ts";

/** The change of a client's credit that an invoice brings about; none for an amount of zero. */
export function creditMovement(
  invoice: IssuedInvoice,
  movement: Omit<CreditMovement, "clientId" | "currency" | "invoiceId">,
): readonly CreditMovement[] {
  if (movement.amount === 0) return [];
  const { clientId, currency } = invoice.content;
  return [{ ...movement, clientId, currency, invoiceId: invoice.id }];
}
