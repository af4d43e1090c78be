import type { Payment } from "../../../shared/payments/payment.ts";
import { isCheckoutMethod } from "../../../shared/payments/payment-method.ts";
import type { PaymentReport } from "../../../shared/payments/settle-payment.ts";
import { addSeconds } from "../../../shared/values/instant.ts";
import { anId } from "./an-id.ts";

/** When the usual payment is started. */
const usualStartAt = "2026-12-14T17:00:00.000Z";

/** A card payment of $1,240.00 whose page is open; says only what differs. */
export function aPayment(change: Partial<Payment> = {}): Payment {
  const id = change.id ?? anId("pay", "a");
  const amount = change.amount ?? 124_000;
  const currency = change.currency ?? "USD";
  const method = change.method ?? "card";
  const startedAt = change.startedAt ?? usualStartAt;
  const page = `https://pay.studiolime.example/i/${anId("inv", "a")}?payment=${id}`;
  return {
    id,
    status: "requires_action",
    amount,
    currency,
    method,
    contactId: anId("con", "a"),
    requestKey: `key of ${id}`,
    request: {
      amount,
      currency,
      // Only what Stripe's page offers can be asked for; a test of another kind says its own request.
      method: isCheckoutMethod(method) ? method : "card",
      description: "Studio Lime – SL-1042 – Website redesign, second milestone",
      customerId: "cus_northwind",
      successUrl: `${page}&returned=1`,
      cancelUrl: `${page}&canceled=1`,
      expiresAt: addSeconds(startedAt, 35 * 60),
    },
    checkout: { sessionId: `cs_${id}`, url: `https://checkout.example/${id}` },
    startedAt,
    ...change,
  };
}

/** What the processor says of a payment whose page is open and untouched; says only what differs. */
export function aReport(
  payment: Pick<Payment, "amount" | "currency">,
  change: Partial<PaymentReport> = {},
): PaymentReport {
  return {
    page: "open",
    money: "none",
    amount: payment.amount,
    currency: payment.currency,
    ...change,
  };
}

const evidence = {
  paymentIntentId: "pi_1",
  paidWith: { brand: "visa", lastDigits: "4242" },
} as const;

/** The reports that an attempt can get, by what has happened to it. */
export function reportsOf(payment: Pick<Payment, "amount" | "currency">) {
  return {
    untouched: aReport(payment),
    declined: aReport(payment, { declineCode: "card_declined", paymentIntentId: "pi_1" }),
    processing: aReport(payment, { page: "complete", money: "processing", ...evidence }),
    succeeded: aReport(payment, { page: "complete", money: "succeeded", ...evidence }),
    canceled: aReport(payment, { page: "complete", money: "canceled", paymentIntentId: "pi_1" }),
    expired: aReport(payment, { page: "expired" }),
  } as const satisfies Readonly<Record<string, PaymentReport>>;
}
