import type { PaymentMethodKind } from "./payment-method.ts";

/**
 * How a refund reaches the payer: the way it came, to an account for which the processor asks or may
 * ask the payer by mail, or to the wallet that paid.
 */
export type RefundWay = "as-paid" | "asks" | "mayAsk" | "toWallet";

const elsewhere: Readonly<Partial<Record<PaymentMethodKind, RefundWay>>> = {
  promptpay: "asks",
  konbini: "asks",
  bank_transfer: "mayAsk",
  crypto: "toWallet",
};

/** How a refund of a payment by a method goes back. */
export function refundWay(method: PaymentMethodKind): RefundWay {
  return elsewhere[method] ?? "as-paid";
}
