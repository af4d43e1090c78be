import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { settlePayment } from "../../../shared/payments/settle-payment.ts";
import { aPayment, reportsOf } from "./a-payment.ts";
import { anIssuedInvoice } from "./an-issued-invoice.ts";

/** An invoice and a payment that went through on it: $1,240.00 by card; says only what differs. */
export function aPaidInvoice(
  change: Partial<Payment> = {},
  invoice: IssuedInvoice = anIssuedInvoice(),
): { readonly invoice: IssuedInvoice; readonly payment: Payment } {
  const payment = aPayment(change);
  const settled = settlePayment(
    invoice,
    payment,
    reportsOf(payment).succeeded,
    "2026-12-14T17:05:00.000Z",
  );
  if (settled.outcome !== "succeeded") throw new Error(`It is ${settled.outcome}.`);
  return { invoice: settled.invoice, payment: settled.payment };
}

/** What a decision made; stops where it was refused. */
export function done<Success>(
  decided:
    | ({ readonly outcome: "done" } & Success)
    | { readonly outcome: "refused"; readonly refusal: { readonly reason: string } },
): { readonly outcome: "done" } & Success {
  if (decided.outcome === "refused") throw new Error(`It is refused: ${decided.refusal.reason}.`);
  return decided;
}
