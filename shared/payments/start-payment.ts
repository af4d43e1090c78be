import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { chargeableAmount } from "./chargeable-amount.ts";
import type { Payment, PaymentMethodKind } from "./payment.ts";

/** Why a payment cannot be started, in the order in which it is checked. */
export type StartPaymentRefusal =
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "payment-in-progress" }
  | { readonly reason: "amount-exceeds-startable"; readonly startable: number }
  | { readonly reason: "amount-below-minimum"; readonly minimum: number }
  | { readonly reason: "amount-above-maximum"; readonly maximum: number }
  | { readonly reason: "amount-off-step"; readonly step: number };

/** What may be collected now, and which unfinished attempt has to make room for it first. */
export type PaymentStart = { readonly amount: number; readonly replaces: Payment | undefined };

/** Methods that a client can pick on the page of this invoice, in the order in which they are shown. */
export function startableMethods(invoice: IssuedInvoice): readonly PaymentMethodKind[] {
  const decided = decidePaymentStart(invoice, [], undefined);
  return decided.outcome === "done" ? ["card"] : [];
}

/**
 * Decides what a new payment collects: the wish, or everything that can still be started. What a
 * browser sends is only a wish; money in `processing` is out of reach, and an unfinished attempt
 * locks nobody out: it is replaced.
 */
export function decidePaymentStart(
  invoice: IssuedInvoice,
  payments: readonly Payment[],
  wish: number | undefined,
): Decided<PaymentStart, StartPaymentRefusal> {
  if (!invoiceAllows("pay", invoiceStatus(invoice))) return refused({ reason: "invoice-not-open" });
  const { startable } = invoiceAmounts(invoice);
  if (startable === 0) return refused({ reason: "payment-in-progress" });
  const amount = wish ?? startable;
  if (amount > startable) return refused({ reason: "amount-exceeds-startable", startable });
  const { minimum, maximum, step } = chargeableAmount(invoice.content.currency);
  if (amount < minimum) return refused({ reason: "amount-below-minimum", minimum });
  if (amount > maximum) return refused({ reason: "amount-above-maximum", maximum });
  if (amount % step !== 0) return refused({ reason: "amount-off-step", step });
  return {
    outcome: "done",
    amount,
    replaces: payments.find((payment) => payment.status === "requires_action"),
  };
}
