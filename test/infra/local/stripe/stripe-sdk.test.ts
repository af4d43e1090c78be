import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStand, secretKey, type Stand } from "./simulator-stand.ts";

// The way the product calls: Stripe's own library, over a socket.

describe("Stripe's library against the simulator", () => {
  let stand: Stand;
  let server: Server;
  let stripe: Stripe;

  beforeEach(async () => {
    stand = openStand();
    const listener = getRequestListener(
      async (request, { outgoing }) => {
        const response = await stand.simulator.api.fetch(request);
        if (response.headers.get("x-local-cut") === "1") outgoing.destroy();
        return response;
      },
      { overrideGlobalObjects: false },
    );
    server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    stripe = new Stripe(secretKey, {
      host: "127.0.0.1",
      port,
      protocol: "http",
      telemetry: false,
      maxNetworkRetries: 0,
    });
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
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
