import type Stripe from "stripe";
import { toStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import type { ChargeRequest } from "../../../shared/payments/payment.ts";
import type {
  AttemptReference,
  AttemptReport,
  PaymentProcessor,
  PreparedCharge,
} from "../../ports/payment-processor.ts";
import { metadataOf } from "./attempt-reference.ts";
import { chargeReportOf } from "./charge-report.ts";
import { findIntent } from "./find-intent.ts";
import { refusalOf } from "./refusal.ts";
import {
  askStripe,
  cardErrorOf,
  codeOf,
  isInvalidRequest,
  isServerError,
} from "./stripe-connection.ts";
import type { StripeConnection } from "./stripe-connection.ts";
import { secondsOf } from "./stripe-values.ts";

type Charging = Pick<
  PaymentProcessor,
  "prepareCharge" | "confirmCharge" | "readCharge" | "findCharge" | "cancelCharge"
>;

/** Charges methods on file: the intent exists, and can be given up, before any money moves. */
export function chargesOnFile(connection: StripeConnection): Charging {
  return {
    prepareCharge: async (reference, request) => prepare(await connection(), reference, request),
    confirmCharge: async (reference, intentId, request) =>
      confirm(await connection(), intentId, { reference, request }),
    readCharge: async (intentId) => read(await connection(), intentId),
    findCharge: async (reference, customerId, since) => {
      const stripe = await connection();
      const search = { customerId, sinceSeconds: secondsOf(since) };
      const found = await findIntent(stripe, search, wantedFor(reference));
      return found === undefined ? undefined : read(stripe, found.id);
    },
    cancelCharge: async (intentId) => cancel(await connection(), intentId),
  };
}

const wantedFor = ({ paymentId }: AttemptReference) =>
  ({ key: "kindly_payment", id: paymentId }) as const;

/** After a failure of Stripe's own, which it repeats under the key, its list says what exists. */
async function prepare(
  stripe: Stripe,
  reference: AttemptReference,
  request: ChargeRequest,
): Promise<PreparedCharge> {
  try {
    return { paymentIntentId: (await create(stripe, reference, request)).id };
  } catch (error) {
    if (isInvalidRequest(error)) return { refusedCode: refusalOf(error) };
    if (!isServerError(error)) throw error;
    const { customerId } = request;
    const found = await findIntent(stripe, { customerId }, wantedFor(reference));
    return found === undefined ? { failedCode: codeOf(error) } : { paymentIntentId: found.id };
  }
}

/** The request is the same to the letter each time, so that its key may be used again. */
function create(stripe: Stripe, reference: AttemptReference, request: ChargeRequest) {
  return askStripe("paymentIntents.create", () =>
    stripe.paymentIntents.create(
      {
        amount: toStripeAmount(request.amount, request.currency),
        currency: request.currency.toLowerCase(),
        customer: request.customerId,
        payment_method: request.paymentMethodId,
        allowed_payment_method_types: [request.method],
        description: request.description,
        metadata: metadataOf(reference),
      },
      { idempotencyKey: `${reference.paymentId}:charge` },
    ),
  );
}

type Order = { readonly reference: AttemptReference; readonly request: ChargeRequest };

/** Off session nobody can act on what was declined: then it is cancelled, for good. */
async function confirm(stripe: Stripe, intentId: string, order: Order): Promise<AttemptReport> {
  const report = await attempt(stripe, intentId, order);
  return order.request.isOffSession === true ? endDeclined(stripe, intentId, report) : report;
}

/**
 * Moves the money, or hears why not: a decline is an answer. The method is not named again, and a
 * decline takes it off the intent, so that a confirmation after one charges nothing.
 */
async function attempt(stripe: Stripe, intentId: string, order: Order): Promise<AttemptReport> {
  const { reference, request } = order;
  const off_session = request.isOffSession === true;
  try {
    const answered = await askStripe("paymentIntents.confirm", () =>
      stripe.paymentIntents.confirm(
        intentId,
        { return_url: request.returnUrl, off_session, ...withCharge },
        { idempotencyKey: `${reference.paymentId}:confirm` },
      ),
    );
    // An answer that Stripe had kept under the key says what was true when it was first given.
    const isOld = answered.lastResponse.headers["idempotent-replayed"] === "true";
    return isOld ? await read(stripe, intentId) : chargeReportOf(answered);
  } catch (error) {
    const declined = cardErrorOf(error)?.payment_intent;
    if (declined !== undefined) return chargeReportOf(declined);
    if (isInvalidRequest(error)) return giveUp(stripe, intentId, codeOf(error));
    if (!isServerError(error)) throw error;
    const report = await read(stripe, intentId);
    // Not confirmed yet, as far as can be seen: it may still be on its way.
    if (report.page === "open" && report.actionUrl === undefined) throw error;
    return report;
  }
}

/** A charge that Stripe won't confirm is cancelled, so that nothing can charge it later. */
async function giveUp(stripe: Stripe, intentId: string, code: string): Promise<AttemptReport> {
  const report = await read(stripe, intentId);
  if (report.page !== "open" || report.actionUrl !== undefined) return report;
  const ended = await cancel(stripe, intentId);
  if (ended.money !== "canceled") return ended;
  return { ...ended, page: "complete", money: "none", declineCode: code };
}

/** A bank that asks for its customer all the same says no: they aren't there. */
async function endDeclined(
  stripe: Stripe,
  intentId: string,
  report: AttemptReport,
): Promise<AttemptReport> {
  const { actionUrl, money } = report;
  const asked = actionUrl === undefined ? undefined : "authentication_required";
  const declineCode = report.declineCode ?? asked;
  if (money !== "none" || declineCode === undefined) return report;
  if (report.page === "expired") return report;
  const ended = await cancel(stripe, intentId);
  return ended.page === "expired" ? { ...ended, money: "none", declineCode } : ended;
}

/** One that has gone through, or is about to, can't be cancelled: then it says what it is now. */
async function cancel(stripe: Stripe, intentId: string): Promise<AttemptReport> {
  try {
    await askStripe("paymentIntents.cancel", () => stripe.paymentIntents.cancel(intentId));
  } catch (error) {
    if (!isInvalidRequest(error)) throw error;
  }
  return read(stripe, intentId);
}

const withCharge = { expand: ["latest_charge"] };

async function read(stripe: Stripe, intentId: string): Promise<AttemptReport> {
  return chargeReportOf(
    await askStripe("paymentIntents.retrieve", () =>
      stripe.paymentIntents.retrieve(intentId, withCharge),
    ),
  );
}
