import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalListener, listenLocally } from "../../../../infra/local/listen-locally.ts";
import { openStand, secretKey, type Stand } from "./simulator-stand.ts";

// The way the product calls: Stripe's own library, over a socket.

describe("Stripe's library against the simulator", () => {
  let stand: Stand;
  let listener: LocalListener;
  let stripe: Stripe;

  beforeEach(async () => {
    stand = openStand();
    const { api } = stand.simulator;
    listener = await listenLocally({ answer: async (request) => api.fetch(request), port: 0 });
    stripe = new Stripe(secretKey, {
      host: "127.0.0.1",
      port: listener.port,
      protocol: "http",
      telemetry: false,
      maxNetworkRetries: 0,
    });
  });

  afterEach(() => {
    listener.server.closeAllConnections();
    return listener.close();
  });

  const book = async (): Promise<number> =>
    (await stand.control("GET", "/book")).body.totals.usd?.captured ?? 0;

  const charge: Stripe.PaymentIntentCreateParams = {
    amount: 5_000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
    off_session: true,
  };

  it("pays through Checkout", async () => {
    const customer = await stripe.customers.create({ email: "ap@acme.example" });
    const session = await stripe.checkout.sessions.create(
      {
        mode: "payment",
        customer: customer.id,
        line_items: [
          {
            price_data: {
              currency: "usd",
              unit_amount: 5_000,
              product_data: { name: "INV-0042" },
            },
            quantity: 1,
          },
        ],
        allowed_payment_method_types: ["card"],
        success_url: "http://localhost:3000/done",
        metadata: { attempt: "pay_1" },
        locale: "auto",
      },
      { idempotencyKey: "pay_1:checkout" },
    );
    expect(session.payment_method_types).toEqual(["card"]);
    await stand.control("POST", `/checkout/${session.id}/complete`, {});
    const paid = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ["payment_intent.latest_charge"],
    });
    expect(paid.payment_status).toBe("paid");
    const intent = paid.payment_intent as Stripe.PaymentIntent;
    expect((intent.latest_charge as Stripe.Charge).paid).toBe(true);
    const found: string[] = [];
    for await (const each of stripe.checkout.sessions.list({ customer: customer.id, limit: 1 })) {
      found.push(each.id);
    }
    expect(found).toEqual([session.id]);
  });

  it("throws its typed errors", async () => {
    await expect(
      stripe.paymentIntents.create({ ...charge, payment_method: "pm_card_chargeDeclined" }),
    ).rejects.toMatchObject({
      type: "StripeCardError",
      code: "card_declined",
      decline_code: "generic_decline",
    });
    await expect(stripe.customers.retrieve("cus_none")).rejects.toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 404,
      code: "resource_missing",
    });
    await stripe.customers.create({}, { idempotencyKey: "k" });
    await expect(
      stripe.customers.create({ name: "x" }, { idempotencyKey: "k" }),
    ).rejects.toMatchObject({ type: "StripeIdempotencyError" });
  });

  it("repeats a request by itself, once, when its connection is cut", async () => {
    const match = "POST /v1/payment_intents";
    await stand.control("POST", "/next", { match, fault: "timeout-after" });
    const intent = await stripe.paymentIntents.create(charge, { idempotencyKey: "pay_1" });
    expect(intent.status).toBe("succeeded");
    expect(await book()).toBe(5_000);
    expect((await stand.control("GET", "/requests")).body).toMatchObject([
      { fault: "timeout-after", status: 200 },
      { fault: null, replayed: true },
    ]);
  });

  it("doesn't know what became of a request whose connection is cut twice", async () => {
    const match = "POST /v1/payment_intents";
    await stand.control("POST", "/next", { match, fault: "timeout-after", times: 2 });
    await expect(
      stripe.paymentIntents.create(charge, { idempotencyKey: "pay_1" }),
    ).rejects.toMatchObject({ type: "StripeConnectionError" });
    expect(await book()).toBe(5_000);
    const found = await stripe.paymentIntents.create(charge, { idempotencyKey: "pay_1" });
    expect(found.status).toBe("succeeded");
    expect(await book()).toBe(5_000);
  });

  it.each([
    ["hang-before", 0],
    ["hang-after", 5_000],
  ])("gives up a request that hangs (%s), after its own time-out", async (fault, charged) => {
    await stand.control("POST", "/next", { match: "POST /v1/payment_intents", fault });
    const hasty = { idempotencyKey: "pay_1", timeout: 50, maxNetworkRetries: 0 };
    await expect(stripe.paymentIntents.create(charge, hasty)).rejects.toMatchObject({
      type: "StripeConnectionError",
    });
    expect(await book()).toBe(charged);
  });

  it("reads the account and its events", async () => {
    const account = await stripe.accounts.retrieveCurrent();
    expect(account).toMatchObject({
      country: "US",
      default_currency: "usd",
      charges_enabled: true,
    });
    await stripe.customers.create({ name: "Acme" });
    const events = await stripe.events.list({ types: ["customer.created"] });
    expect(events.data.map(({ type }) => type)).toEqual(["customer.created"]);
  });
});
