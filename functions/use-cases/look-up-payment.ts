import { isOpenPayment, leadInvoiceId } from "../../shared/payments/payment.ts";
import type { ChargeRequest, CheckoutRequest, Payment } from "../../shared/payments/payment.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { AttemptReference, AttemptReport } from "../ports/payment-processor.ts";
import type { World } from "../ports/world.ts";
import { cancelCharge } from "./charge-on-file.ts";
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
  const known = record?.payments.find(({ id }) => id === paymentId);
  if (known === undefined || !isOpenPayment(known)) return known;
  const leadId = leadInvoiceId(known, invoiceId);
  const lead = leadId === invoiceId ? record : await world.receivables.readInvoice(leadId);
  const payment = lead?.payments.find(({ id }) => id === paymentId);
  if (payment === undefined || !isOpenPayment(payment)) return known;
  const reference = { invoiceId: leadId, paymentId };
  const report = await findReport(world, reference, payment);
  const applied = await applyReport(world, reference, report);
  if (leadId === invoiceId) return applied?.payment ?? payment;
  const after = await world.receivables.readInvoice(invoiceId);
  return after?.payments.find(({ id }) => id === paymentId) ?? known;
}

/** What the processor says of an attempt, also when nothing was ever heard of it. */
export async function findReport(
  world: Parts,
  reference: AttemptReference,
  payment: Payment,
): Promise<AttemptReport> {
  const { request } = payment;
  invariant(request !== undefined, "Only what was asked of the processor can be looked up there.");
  return request.kind === "charge"
    ? findChargeReport(world, reference, payment, request)
    : findPageReport(world, reference, payment, request);
}

async function findPageReport(
  world: Parts,
  reference: AttemptReference,
  payment: Payment,
  request: CheckoutRequest,
): Promise<AttemptReport> {
  if (payment.checkout !== undefined) {
    return world.processor.readCheckout(payment.checkout.sessionId);
  }
  if (isKeyAlive(world, payment)) {
    const page = await world.processor.openCheckout(reference, request);
    if (!("sessionId" in page)) return neverBegun(payment);
    await world.receivables.rememberCheckout(reference.invoiceId, payment.id, page);
    return world.processor.readCheckout(page.sessionId);
  }
  const since = addSeconds(payment.startedAt, -60);
  const found = await world.processor.findCheckout(reference, request.customerId, since);
  return found ?? neverBegun(payment);
}

/** A payer's own request is over by then; what it left unconfirmed is never charged. */
const unconfirmedSeconds = 4 * 60;

/** As long as a hosted page, a payer has to show themselves to their bank. */
const actionSeconds = 35 * 60;

/**
 * A prepared charge moves no money by itself, so that preparing it again is a harmless question. One
 * that its payer's request left unconfirmed, or whose payer never went to their bank, is given up:
 * nobody expects to be charged for a page that showed an error.
 */
async function findChargeReport(
  world: Parts,
  reference: AttemptReference,
  payment: Payment,
  request: ChargeRequest,
): Promise<AttemptReport> {
  const { startedAt } = payment;
  if (payment.paymentIntentId === undefined && !isKeyAlive(world, payment)) {
    const since = addSeconds(startedAt, -60);
    const found = await world.processor.findCharge(reference, request.customerId, since);
    return found ?? neverBegun(payment);
  }
  const report = await readCharge(world, reference, payment, request);
  if (report.page !== "open") return report;
  const patience = report.actionUrl === undefined ? unconfirmedSeconds : actionSeconds;
  if (world.clock.now() < addSeconds(startedAt, patience)) return report;
  return cancelCharge(world, reference, payment, request);
}

async function readCharge(
  world: Parts,
  reference: AttemptReference,
  payment: Payment,
  request: ChargeRequest,
): Promise<AttemptReport> {
  if (payment.paymentIntentId !== undefined) {
    return world.processor.readCharge(payment.paymentIntentId);
  }
  const prepared = await world.processor.prepareCharge(reference, request);
  return "paymentIntentId" in prepared
    ? world.processor.readCharge(prepared.paymentIntentId)
    : neverBegun(payment);
}

function isKeyAlive(world: Pick<World, "clock">, payment: Payment): boolean {
  return world.clock.now() < addSeconds(payment.startedAt, keyLifetimeSeconds);
}

/** What is true of an attempt that the processor never took up: no money moved, and none will. */
export function neverBegun(payment: Payment): AttemptReport {
  return {
    reference: undefined,
    page: "expired",
    money: "none",
    amount: payment.request?.amount ?? payment.amount,
    currency: payment.currency,
  };
}
