import { isOpenPayment } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { CheckoutReport } from "../ports/payment-processor.ts";
import type { World } from "../ports/world.ts";
import { applyReport } from "./settle-payment.ts";

type Parts = Pick<World, "clock" | "receivables" | "processor" | "log">;

/** Stripe may forget a key after 24 hours; one hour before, it is no longer relied on. */
const keyLifetimeSeconds = 23 * 60 * 60;

/**
 * Asks the processor what became of an attempt and books it; the attempt as it is afterwards.
 * Undefined when the invoice has no such attempt. A page that the processor does not know, more
 * than a day after it was asked for, never came to be.
 */
export async function lookUpPayment(
  world: Parts,
  invoiceId: string,
  paymentId: string,
): Promise<Payment | undefined> {
  const record = await world.receivables.readInvoice(invoiceId);
  const payment = record?.payments.find(({ id }) => id === paymentId);
  if (payment === undefined || !isOpenPayment(payment)) return payment;
  const report = await findReport(world, invoiceId, payment);
  const applied = await applyReport(world, { invoiceId, paymentId }, report);
  return applied?.payment ?? payment;
}

/** What the processor says of an attempt, also when its page was never heard of. */
export async function findReport(
  world: Parts,
  invoiceId: string,
  payment: Payment,
): Promise<CheckoutReport> {
  if (payment.checkout !== undefined) {
    return world.processor.readCheckout(payment.checkout.sessionId);
  }
  const reference = { invoiceId, paymentId: payment.id };
  if (world.clock.now() < addSeconds(payment.startedAt, keyLifetimeSeconds)) {
    const page = await world.processor.openCheckout(reference, payment.request);
    if (!("sessionId" in page)) return neverOpened(payment);
    await world.receivables.rememberCheckout(invoiceId, payment.id, page);
    return world.processor.readCheckout(page.sessionId);
  }
  const { customerId } = payment.request;
  const since = addSeconds(payment.startedAt, -60);
  const found = await world.processor.findCheckout(reference, customerId, since);
  return found ?? neverOpened(payment);
}

/** What is true of an attempt without a page: no money can have moved, and none will. */
export function neverOpened(payment: Payment): CheckoutReport {
  return {
    sessionId: "",
    reference: undefined,
    page: "expired",
    money: "none",
    amount: payment.amount,
    currency: payment.currency,
  };
}
