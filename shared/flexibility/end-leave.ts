import type { Payment } from "../payments/payment.ts";
import type { Instant } from "../values/instant.ts";
import type { PaymentPlan } from "./payment-plan.ts";

/**
 * A plan without its method once a bank has taken money that it was charged back: its holder says
 * that nothing may be charged any more, or cannot be. Its client is asked from then on, until they
 * authorize a method again. A bank that only inquires takes nothing back.
 */
export function endLeave(plan: PaymentPlan, payment: Payment, at: Instant): PaymentPlan {
  const { disputes = [] } = payment;
  const isTakenBack = disputes.some(({ status }) => status === "open" || status === "lost");
  if (!isTakenBack || !isByItsMethod(plan, payment)) return plan;
  const { methodId: _, paidWith: __, ...rest } = plan;
  return { ...rest, methodSince: at };
}

/** Whether a payment was charged to a plan's method, or is the one at which it was authorized. */
function isByItsMethod(plan: PaymentPlan, { request, method, startedAt }: Payment): boolean {
  if (plan.methodId === undefined) return false;
  if (request?.kind === "charge") return request.paymentMethodId === plan.methodId;
  const isOfThen = startedAt >= (plan.methodSince ?? plan.acceptedAt);
  return method === plan.method && isOfThen;
}
