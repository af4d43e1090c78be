import type { ChargeRequest, CheckoutRequest, Payment } from "../../shared/payments/payment.ts";
import { leadInvoiceId } from "../../shared/payments/payment.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { AttemptReference, AttemptReport } from "../ports/payment-processor.ts";
import { changeInvoice } from "./change-invoice.ts";
import { neverBegun } from "./look-up-payment.ts";
import { applyReport } from "./settle-payment.ts";
import type { PaymentParts } from "./payment-wish.ts";
import { vendorTask } from "./vendor-task.ts";

/** An attempt that has begun at the processor. */
export type BegunAttempt = {
  readonly outcome: "done";
  readonly payment: Payment;
  /** Where the payer goes on; absent when nothing is left for them to do. */
  readonly redirectUrl?: string;
};

type Refusal =
  | { readonly reason: "method-not-available"; readonly refusedCode: string }
  | { readonly reason: "method-not-enabled" };

type Begun = BegunAttempt | Refused<Refusal>;

/** Sends an attempt that was written to the processor: opens its page, or charges what is on file. */
export async function beginAttempt(
  world: PaymentParts,
  invoiceId: string,
  payment: Payment,
): Promise<Begun> {
  const { request } = payment;
  invariant(request !== undefined, "A new attempt is one to be asked of the processor.");
  const reference = {
    invoiceId: leadInvoiceId(payment, invoiceId),
    paymentId: payment.id,
  };
  return request.kind === "charge"
    ? charge(world, reference, payment, request)
    : openPage(world, reference, payment, request);
}

async function openPage(
  world: PaymentParts,
  reference: AttemptReference,
  payment: Payment,
  request: CheckoutRequest,
): Promise<Begun> {
  if (payment.checkout !== undefined) {
    return { outcome: "done", payment, redirectUrl: payment.checkout.url };
  }
  const page = await world.processor.openCheckout(reference, request);
  if ("refusedCode" in page) return refuse(world, reference, payment, page.refusedCode);
  if ("failedCode" in page) return fail(world, reference, payment, page.failedCode);
  await world.receivables.rememberCheckout(reference.invoiceId, payment.id, page);
  return { outcome: "done", payment: { ...payment, checkout: page }, redirectUrl: page.url };
}

async function charge(
  world: PaymentParts,
  reference: AttemptReference,
  payment: Payment,
  request: ChargeRequest,
): Promise<Begun> {
  const prepared = await world.processor.prepareCharge(reference, request);
  if ("refusedCode" in prepared) return refuse(world, reference, payment, prepared.refusedCode);
  if ("failedCode" in prepared) return fail(world, reference, payment, prepared.failedCode);
  const { paymentIntentId } = prepared;
  // From here on whoever has to make room can cancel this charge, and a late confirmation fails.
  await rememberIntent(world, reference, paymentIntentId);
  const report = await world.processor.confirmCharge(reference, paymentIntentId, request);
  const applied = await applyReport(world, reference, report);
  const after = applied?.payment ?? payment;
  return {
    outcome: "done",
    payment: after,
    ...(after.status === "requires_action" && report.actionUrl !== undefined
      ? { redirectUrl: report.actionUrl }
      : {}),
  };
}

async function rememberIntent(
  world: PaymentParts,
  { invoiceId, paymentId }: AttemptReference,
  paymentIntentId: string,
): Promise<void> {
  await changeInvoice(world.receivables, invoiceId, ({ invoice, payments }) => {
    const payment = payments.find(({ id }) => id === paymentId);
    if (payment === undefined || payment.paymentIntentId !== undefined)
      return { answer: undefined };
    const known = { ...payment, paymentIntentId };
    return { answer: undefined, commit: { invoice, payments: [known] } };
  });
}

/** The processor will not have it: the attempt is over, and the payer hears which way is closed. */
async function refuse(
  world: PaymentParts,
  reference: AttemptReference,
  payment: Payment,
  refusedCode: string,
): Promise<Refused<Refusal>> {
  await applyReport(world, reference, { ...neverBegun(payment), ...declined(payment) });
  if (refusedCode !== "method-not-enabled") {
    return refused({ reason: "method-not-available", refusedCode });
  }
  await nameDisabledMethod(world, reference, payment);
  return refused({ reason: "method-not-enabled" });
}

/** With nobody there to hear it, a refusal is a decline: the same would be refused the next time. */
function declined({ request }: Payment): Pick<AttemptReport, "declineCode"> {
  const isUnattended = request?.kind === "charge" && request.isOffSession === true;
  return isUnattended ? { declineCode: "payment_method_gone" } : {};
}

/** The vendor takes a method that its Stripe account has not switched on: a person has to see to it. */
async function nameDisabledMethod(
  world: PaymentParts,
  { invoiceId }: AttemptReference,
  { method }: Payment,
): Promise<void> {
  await changeInvoice(world.receivables, invoiceId, ({ invoice }) => {
    if (invoice.stage !== "issued") return { answer: undefined };
    const about = { causeId: method, facts: { method }, at: world.clock.now() };
    const task = vendorTask(invoice, "method-not-enabled", about);
    return { answer: undefined, commit: { invoice, tasks: [task] } };
  });
}

async function fail(
  world: PaymentParts,
  reference: AttemptReference,
  payment: Payment,
  failedCode: string,
): Promise<never> {
  await applyReport(world, reference, neverBegun(payment));
  throw new PortFailure(
    { port: "stripe", operation: "beginAttempt", retryable: true, outcome: "not-done" },
    new Error(`The processor has nothing of it (${failedCode}).`),
  );
}
