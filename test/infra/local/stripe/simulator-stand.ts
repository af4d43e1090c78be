import { randomBytes } from "node:crypto";
import { stringify } from "qs";
import { openLocalStore, type LocalStore } from "../../../../infra/local/local-store.ts";
import {
  stripeSimulator,
  type StripeSimulator,
  type StripeSimulatorSettings,
} from "../../../../infra/local/stripe/stripe-simulator.ts";

export const secretKey = "sk_test_51LocalSimulatorKey0001";
export const webhookSecret = "whsec_localsimulatorsecret";
const startedAt = Date.UTC(2026, 10, 2, 9, 0, 0);

const minute = 60_000;
export const minutes = (count: number): number => count * minute;
export const hours = (count: number): number => count * 60 * minute;

/** Whatever JSON was answered; a test that reads a wrong field fails by itself. */
export type Json = ReturnType<typeof JSON.parse>;

export type Answer = { status: number; headers: Headers; body: Json };

export type Stand = {
  simulator: StripeSimulator;
  store: LocalStore;
  clock: { now: () => number; forward: (milliseconds: number) => void };
  /** The webhooks that arrived, with their bodies. */
  received: { event: Json; body: string; signature: string }[];
  /** How the endpoint answers from now on. */
  answerWebhooksWith: (status: number) => void;
  call: (
    method: string,
    path: string,
    parameters?: object,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  control: (method: string, path: string, body?: object) => Promise<Answer>;
  page: (path: string, fields?: Record<string, string>) => Promise<Response>;
  /** Runs what is due now, as whoever moves the clock does. */
  runDue: () => Promise<void>;
};

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const body: Json = text === "" ? null : JSON.parse(text);
  return { status: response.status, headers: response.headers, body };
}

export function openStand(
  store = openLocalStore(":memory:"),
  settings: Partial<StripeSimulatorSettings> = {},
  startAt = startedAt,
): Stand {
  let now = startAt;
  let webhookStatus = 200;
  const received: Stand["received"] = [];
  const simulator = stripeSimulator({
    store,
    clock: { now: () => now },
    random: (count) => randomBytes(count),
    origin: () => "http://localhost:3000",
    webhook: () => ({ url: "http://localhost:3000/webhooks/stripe", secret: webhookSecret }),
    deliver: async (request) => {
      const body = await request.text();
      const signature = request.headers.get("stripe-signature") ?? "";
      if (webhookStatus < 300) received.push({ event: JSON.parse(body), body, signature });
      return new Response(null, { status: webhookStatus });
    },
    secretKey,
    accountCountry: "US",
    ...settings,
  });

  return {
    simulator,
    store,
    clock: {
      now: () => now,
      forward: (milliseconds) => {
        now += milliseconds;
      },
    },
    received,
    answerWebhooksWith: (status) => {
      webhookStatus = status;
    },
    call: async (method, path, parameters = {}, headers = {}) => {
      const form = stringify(parameters);
      const query = method === "GET" && form !== "" ? `?${form}` : "";
      const response = await simulator.api.request(`${path}${query}`, {
        method,
        headers: {
          authorization: `Bearer ${secretKey}`,
          ...(method === "GET" ? {} : { "content-type": "application/x-www-form-urlencoded" }),
          ...headers,
        },
        ...(method === "GET" ? {} : { body: form }),
      });
      return readAnswer(response);
    },
    control: async (method, path, body) => {
      const response = await simulator.control.request(path, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return readAnswer(response);
    },
    page: async (path, fields) =>
      fields === undefined
        ? simulator.pages.request(path)
        : simulator.pages.request(path, { method: "POST", body: new URLSearchParams(fields) }),
    runDue: async () => simulator.timed.runDue(now),
  };
}

/** A customer, by default one with an address. */
export async function newCustomer(stand: Stand, parameters: object = {}): Promise<Json> {
  const { body } = await stand.call("POST", "/v1/customers", {
    email: "ap@acme.example",
    name: "Acme Ltd",
    ...parameters,
  });
  return body;
}

export const oneLine = (amount: number, currency = "usd"): object => ({
  price_data: { currency, unit_amount: amount, product_data: { name: "Invoice INV-0042" } },
  quantity: 1,
});

/** What the product would ask for, except where a test deviates. */
export const checkoutWish = (deviations: object = {}): object => ({
  mode: "payment",
  line_items: [oneLine(123_450)],
  success_url: "http://localhost:3000/i/inv_1?paid={CHECKOUT_SESSION_ID}",
  cancel_url: "http://localhost:3000/i/inv_1",
  client_reference_id: "pay_1",
  ...deviations,
});

/** The same for a method that is saved without a payment. */
export const setupWish = (customer: string, deviations: object = {}): object => ({
  mode: "setup",
  currency: "usd",
  customer,
  setup_intent_data: {
    description: "Three installments of INV-0042",
    metadata: { setup: "set_1" },
  },
  success_url: "http://localhost:3000/i/inv_1?saved={CHECKOUT_SESSION_ID}",
  cancel_url: "http://localhost:3000/i/inv_1",
  client_reference_id: "set_1",
  ...deviations,
});

export async function newSession(stand: Stand, deviations: object = {}): Promise<Json> {
  const { body, status } = await stand.call(
    "POST",
    "/v1/checkout/sessions",
    checkoutWish(deviations),
  );
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

/** Pays through the control interface, as a person would on the page. */
export const complete = (stand: Stand, session: Json, paymentMethod: string): Promise<Answer> =>
  stand.control("POST", `/checkout/${session.id}/complete`, { payment_method: paymentMethod });
