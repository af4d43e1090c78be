import type { StartPayment } from "../../shared/contract/portal-schema.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { decidePaymentStart } from "../../shared/payments/start-payment.ts";
import type { StartPaymentRefusal } from "../../shared/payments/start-payment.ts";
import type { CheckoutPage, Payment } from "../../shared/payments/payment.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import type { Reader } from "./link-access.ts";
import { neverOpened } from "./look-up-payment.ts";
import { newId } from "./new-id.ts";
import { settleJob } from "./owed-jobs.ts";
import { applyReport } from "./settle-payment.ts";
import { customerOf } from "./stripe-customer.ts";
import { takeOverPayment } from "./take-over-payment.ts";

/** A hosted page takes money for 35 minutes: Stripe's shortest is 30, and clocks differ a little. */
const pageLifetimeSeconds = 35 * 60;

export type PaymentStartRefusal =
  | StartPaymentRefusal
  | { readonly reason: "payment-completed" }
  | { readonly reason: "payment-being-started" }
  | { readonly reason: "method-not-available"; readonly refusedCode: string }
  | { readonly reason: "key-reused" };

export type PaymentStarted = {
  readonly outcome: "done";
  readonly payment: Payment;
  readonly page: CheckoutPage;
};

type Parts = Pick<
  World,
  "clock" | "randomness" | "secrets" | "receivables" | "processor" | "place" | "log"
>;

export type PaymentWish = {
  readonly reader: Reader;
  readonly wish: StartPayment;
  /** The payer's own key for this intention; a repeat of it leads to the same page. */
  readonly key: string;
};

/**
 * Starts a payment on a hosted page. The attempt with its exact request is written before the
 * processor is asked, so that whatever happens to the answer, the attempt is known and the same
 * request can be repeated under the same key. An unfinished attempt makes room first.
 */
export async function startPayment(
  world: Parts,
  request: PaymentWish,
): Promise<PaymentStarted | Refused<PaymentStartRefusal>> {
  const requestKey = world.secrets.hash(`${request.reader.link.id}:${request.key}`);
  const customerId = await customerOf(world, request.reader);
  for (let tries = 0; tries < 3; tries += 1) {
    const attempt = await writeAttempt(world, request, { requestKey, customerId }, tries === 0);
    if (attempt.outcome === "refused") return attempt;
    if (attempt.outcome === "written") return openPage(world, request.reader, attempt.payment);
    const room = await takeOverPayment(world, request.reader.invoice.id, attempt.payment);
    if (room === "completed") return refused({ reason: "payment-completed" });
  }
  return refused({ reason: "payment-being-started" });
}

type Attempt =
  | { readonly outcome: "written"; readonly payment: Payment }
  | { readonly outcome: "in-the-way"; readonly payment: Payment }
  | Refused<PaymentStartRefusal>;

type AttemptFacts = { readonly requestKey: string; readonly customerId: string };

async function writeAttempt(
  world: Parts,
  request: PaymentWish,
  facts: AttemptFacts,
  isFirst: boolean,
): Promise<Attempt> {
  const { reader } = request;
  const answer = await changeInvoice<Attempt>(
    world.receivables,
    reader.invoice.id,
    (record): Change<Attempt> => decideAttempt(world, request, facts, record),
    isFirst ? reader.record : undefined,
  );
  invariant(
    answer !== undefined && answer.outcome !== "too-large",
    "The reader's invoice is there.",
  );
  return answer;
}

function decideAttempt(
  world: Parts,
  request: PaymentWish,
  facts: AttemptFacts,
  { invoice, payments }: InvoiceRecord,
): Change<Attempt> {
  invariant(invoice.stage === "issued", "Only an issued invoice has readers.");
  const { wish } = request;
  const repeated = payments.find(
    ({ requestKey, status }) => requestKey === facts.requestKey && !hasEndedEmpty(status),
  );
  if (repeated !== undefined) return repeatAttempt(repeated, wish, world.clock.now());
  const decided = decidePaymentStart(invoice, payments, wish.amount);
  if (decided.outcome === "refused") return { answer: decided };
  if (decided.replaces !== undefined) {
    return { answer: { outcome: "in-the-way", payment: decided.replaces } };
  }
  const payment = newPayment(world, request, { ...facts, invoice, amount: decided.amount });
  const subject = { ownerId: invoice.id, at: payment.startedAt, actor: payment.contactId };
  const details = { paymentId: payment.id, amount: payment.amount, method: payment.method };
  return {
    answer: { outcome: "written", payment },
    commit: {
      invoice: { ...invoice, stripeCustomerId: facts.customerId },
      payments: [payment],
      facts: [fact(subject, "payment-started", details)],
      jobs: [settleJob(invoice.id, payment.id, payment.startedAt)],
    },
  };
}

/** An attempt that ended without money is no answer to whoever presses the button again. */
function hasEndedEmpty(status: Payment["status"]): boolean {
  return status === "canceled" || status === "failed";
}

/** The same page again while it takes money; one that has closed makes room for another. */
function repeatAttempt(repeated: Payment, wish: StartPayment, now: Instant): Change<Attempt> {
  if (repeated.status !== "requires_action") {
    return { answer: refused({ reason: "payment-completed" }) };
  }
  if (wish.amount !== undefined && wish.amount !== repeated.amount) {
    return { answer: refused({ reason: "key-reused" }) };
  }
  const isClosed = repeated.request.expiresAt <= now;
  return { answer: { outcome: isClosed ? "in-the-way" : "written", payment: repeated } };
}

function newPayment(
  world: Parts,
  request: PaymentWish,
  facts: AttemptFacts & { readonly invoice: IssuedInvoice; readonly amount: number },
): Payment {
  const { invoice, amount } = facts;
  const id = newId(world.randomness, "pay", invoice.vendorId);
  const startedAt = world.clock.now();
  const page = `${world.place.baseUrl}/i/${invoice.id}?payment=${id}`;
  const { currency, subject } = invoice.content;
  const { method } = request.wish;
  return {
    id,
    status: "requires_action",
    amount,
    currency,
    method,
    contactId: request.reader.contact.id,
    requestKey: facts.requestKey,
    request: {
      amount,
      currency,
      method,
      description: described(`${invoice.vendor.name} – ${invoice.number} – ${subject}`),
      customerId: facts.customerId,
      successUrl: `${page}&returned=1`,
      cancelUrl: `${page}&canceled=1`,
      expiresAt: addSeconds(startedAt, pageLifetimeSeconds),
    },
    startedAt,
  };
}

/** As much as the processor takes, in whole characters: half of one could not be sent. */
function described(text: string): string {
  return Array.from(text).slice(0, 250).join("");
}

async function openPage(
  world: Parts,
  reader: Reader,
  payment: Payment,
): Promise<PaymentStarted | Refused<PaymentStartRefusal>> {
  if (payment.checkout !== undefined) return { outcome: "done", payment, page: payment.checkout };
  const reference = { invoiceId: reader.invoice.id, paymentId: payment.id };
  const page = await world.processor.openCheckout(reference, payment.request);
  if ("refusedCode" in page) {
    await applyReport(world, reference, neverOpened(payment));
    return refused({ reason: "method-not-available", refusedCode: page.refusedCode });
  }
  if ("failedCode" in page) {
    await applyReport(world, reference, neverOpened(payment));
    throw new PortFailure(
      { port: "stripe", operation: "openCheckout", retryable: true, outcome: "not-done" },
      new Error(`There is no page (${page.failedCode}).`),
    );
  }
  await world.receivables.rememberCheckout(reference.invoiceId, payment.id, page);
  return { outcome: "done", payment: { ...payment, checkout: page }, page };
}
