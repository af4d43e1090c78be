import type { Instant } from "../values/instant.ts";
import type { Payment } from "./payment.ts";
import type { Withholding } from "./withholding.ts";

/** The id of the withholding that came with a payment: the same one each time. */
export function withholdingIdOf(paymentId: string): string {
  return paymentId.replace(/^pay_/u, "whd_");
}

/** The withholding that belongs to a settled payment whose payer kept tax back with it. */
export function withholdingOfPayment(
  payment: Payment,
  amount: number,
  now: Instant,
  allowed: number,
): Withholding {
  return {
    id: withholdingIdOf(payment.id),
    status: "booked",
    amount,
    allowed,
    ...(payment.contactId === undefined ? {} : { contactId: payment.contactId }),
    paymentId: payment.id,
    declaredAt: now,
    certificate: { status: "awaited" },
  };
}
