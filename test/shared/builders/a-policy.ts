import type { PaymentPolicy } from "../../../shared/payments/payment-policy.ts";
import { defaultPaymentPolicy } from "../../../shared/payments/payment-policy.ts";

/** What a vendor with a Stripe account in the United States allows; says only what differs. */
export function aPolicy(change: Partial<PaymentPolicy> = {}): PaymentPolicy {
  return { ...defaultPaymentPolicy("US"), ...change };
}
