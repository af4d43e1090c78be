import { afterEach } from "vitest";
import { stripeProcessor } from "../../../../functions/adapters/stripe/stripe-processor.ts";
import type {
  AttemptReference,
  AttemptReport,
  PaymentProcessor,
  SetupReference,
} from "../../../../functions/ports/payment-processor.ts";
import { listenLocally } from "../../../../infra/local/listen-locally.ts";
import type { ChargeRequest, CheckoutRequest } from "../../../../shared/payments/payment.ts";
import type { SetupRequest } from "../../../../shared/payments/setup-request.ts";
import {
  hours,
  openStand,
  secretKey,
  webhookSecret,
  type Json,
  type Stand,
} from "../../../infra/local/stripe/simulator-stand.ts";

/** The adapter as the functions have it, in front of a Stripe whose book starts empty. */
export type AdapterStand = {
  readonly processor: PaymentProcessor;
  readonly stand: Stand;
  /** The instant at Stripe. */
  now(): string;
  /** Lets time pass, with everything that falls due in it. */
  passDays(days: number): Promise<void>;
  /** Does what a person does on Stripe's page or in its dashboard. */
  control(path: string, body?: object): Promise<Json>;
  /** Makes the next calls that match go wrong. */
  fault(match: string, fault: string, times?: number): Promise<void>;
  /** Has Stripe say something else than the simulator does; null answers that it may not be asked. */
  changeAnswers(change: AnswerChange): void;
  /** What was asked of Stripe so far, as "POST /v1/refunds". */
  asked(): Promise<readonly Json[]>;
};

type AnswerChange = (path: string, answer: Json) => Json;

const closings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

/** Opens a stand that closes itself after its test. */
export async function openAdapter(
  account: { readonly country?: string; readonly kinds?: readonly string[] } = {},
): Promise<AdapterStand> {
  const { country = "US", kinds } = account;
  const stand = openStand(undefined, {
    accountCountry: country,
    ...(kinds === undefined ? {} : { accountEnabledPaymentMethods: kinds }),
  });
  const { api } = stand.simulator;
  let change: AnswerChange = (_path, answer) => answer;
  const listener = await listenLocally({
    answer: async (request) => changed(await api.fetch(request), new URL(request.url), change),
    port: 0,
  });
  closings.push(() => {
    listener.server.closeAllConnections();
    return listener.close();
  });
  const control = async (path: string, body: object = {}) => {
    const answer = await stand.control("POST", path, body);
    if (answer.status >= 400 && answer.status !== 402) throw new Error(JSON.stringify(answer));
    return answer.body;
  };
  return {
    processor: stripeProcessor({
      origin: `http://127.0.0.1:${listener.port}`,
      secretKey: () => Promise.resolve(secretKey),
      webhookSecrets: () => Promise.resolve([webhookSecret]),
    }),
    stand,
    now: () => new Date(stand.clock.now()).toISOString(),
    passDays: async (days) => {
      stand.clock.forward(hours(24 * days));
      await stand.runDue();
    },
    control,
    fault: async (match, fault, times = 1) =>
      void (await control("/next", { match, fault, times })),
    changeAnswers: (wanted) => void (change = wanted),
    asked: async () => (await stand.control("GET", "/requests")).body as readonly Json[],
  };
}

const notAllowed = { error: { type: "invalid_request_error", message: "This key may not." } };

async function changed(answer: Response, { pathname }: URL, change: AnswerChange) {
  if (!answer.ok) return answer;
  const body = change(pathname, await answer.json());
  return body === null ? Response.json(notAllowed, { status: 403 }) : Response.json(body, answer);
}

/** A client's record at Stripe. */
export function aCustomer({ processor }: AdapterStand, id = "cli_1"): Promise<string> {
  return processor.createCustomer({ id, name: "Acme Ltd", email: "ap@acme.example" });
}

/** An attempt to pay the one invoice of these tests. */
export const attempt = (paymentId = "pay_1"): AttemptReference => ({
  invoiceId: "inv_1",
  paymentId,
});

/** What the product asks for, except where a test deviates. */
export const aCheckout = (
  adapter: AdapterStand,
  customerId: string,
  deviations: Partial<CheckoutRequest> = {},
): CheckoutRequest => ({
  amount: 124_000,
  currency: "USD",
  method: "card",
  description: "INV-0042",
  customerId,
  successUrl: "https://pay.studiolime.example/i/inv_1?paid=1",
  cancelUrl: "https://pay.studiolime.example/i/inv_1",
  expiresAt: new Date(adapter.stand.clock.now() + hours(35 / 60)).toISOString(),
  ...deviations,
});

/** The page of these tests that saves a method. */
export const setup = (setupId = "set_1"): SetupReference => ({ invoiceId: "inv_1", setupId });

/** What is asked for to save a method without a payment. */
export const aSetup = (
  adapter: AdapterStand,
  customerId: string,
  deviations: Partial<SetupRequest> = {},
): SetupRequest => ({
  method: "card",
  currency: "USD",
  customerId,
  successUrl: "https://pay.studiolime.example/i/inv_1?saved=1",
  cancelUrl: "https://pay.studiolime.example/i/inv_1",
  expiresAt: new Date(adapter.stand.clock.now() + hours(35 / 60)).toISOString(),
  description: "Three installments of INV-0042",
  ...deviations,
});

/** The same for a method on file. */
export const aCharge = (
  customerId: string,
  paymentMethodId: string,
  deviations: Partial<ChargeRequest> = {},
): ChargeRequest => ({
  kind: "charge",
  amount: 124_000,
  currency: "USD",
  method: "card",
  description: "INV-0042",
  customerId,
  paymentMethodId,
  returnUrl: "https://pay.studiolime.example/i/inv_1",
  ...deviations,
});

/** Opens a page and pays on it; the answer is the page's id. */
export async function paidPage(
  adapter: AdapterStand,
  request: CheckoutRequest,
  paying: { readonly card?: string; readonly save?: boolean; readonly paymentId?: string } = {},
): Promise<string> {
  const { card = "pm_card_visa", save = false, paymentId } = paying;
  const opened = await adapter.processor.openCheckout(attempt(paymentId), request);
  if (!("sessionId" in opened)) throw new Error(JSON.stringify(opened));
  const path = `/checkout/${opened.sessionId}/complete`;
  await adapter.control(path, { payment_method: card, save });
  return opened.sessionId;
}

/** Pays on a page; the answer is the intent behind it. */
export async function paidIntent(
  adapter: AdapterStand,
  deviations: Partial<CheckoutRequest> = {},
  paying: { readonly card?: string; readonly paymentId?: string } = {},
): Promise<string> {
  const customerId = await aCustomer(adapter);
  const page = await paidPage(adapter, aCheckout(adapter, customerId, deviations), paying);
  const { paymentIntentId } = await adapter.processor.readCheckout(page);
  return paymentIntentId ?? "";
}

/** Attaches a published test method to a customer, as if it had been kept at a payment. */
export async function aMethod(
  { stand }: AdapterStand,
  customerId: string,
  token = "pm_card_visa",
): Promise<string> {
  const { body } = await stand.call("POST", `/v1/payment_methods/${token}/attach`, {
    customer: customerId,
  });
  return body.id;
}

/** Prepares a charge and confirms it. */
export async function charged(
  { processor }: AdapterStand,
  request: ChargeRequest,
  reference = attempt(),
): Promise<AttemptReport> {
  const prepared = await processor.prepareCharge(reference, request);
  if (!("paymentIntentId" in prepared)) throw new Error(JSON.stringify(prepared));
  return processor.confirmCharge(reference, prepared.paymentIntentId, request);
}
