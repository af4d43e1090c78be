import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import {
  complete,
  hours,
  minutes,
  newCustomer,
  newSession,
  openStand,
  webhookSecret,
  type Json,
  type Stand,
} from "./simulator-stand.ts";

const typesOf = ({ received }: Stand): string[] => received.map(({ event }) => event.type);

describe("a webhook", () => {
  it("carries a signature that Stripe's own library accepts, at the simulated time", async () => {
    const stand = openStand();
    stand.clock.forward(hours(24 * 400));
    await newCustomer(stand);
    await stand.simulator.idle();
    const [{ body, signature } = { body: "", signature: "" }] = stand.received;
    const stripe = new Stripe("sk_test_x");
    const at = stand.clock.now() / 1_000;
    const event = stripe.webhooks.constructEvent(
      body,
      signature,
      webhookSecret,
      300,
      undefined,
      stand.clock.now(),
    );
    expect(event.type).toBe("customer.created");
    expect(event.created).toBe(at);
    expect(signature).toContain(`t=${at},v1=`);
    expect(() => stripe.webhooks.constructEvent(`${body} `, signature, webhookSecret)).toThrow();
  });

  it("names the request that caused it, or none for what a person did", async () => {
    const stand = openStand();
    const { headers } = await stand.call("POST", "/v1/customers", {}, { "idempotency-key": "k" });
    await complete(stand, await newSession(stand), "pm_card_visa");
    await stand.simulator.idle();
    const requestId = headers.get("request-id");
    expect(stand.received[0]?.event.request).toEqual({ id: requestId, idempotency_key: "k" });
    expect(stand.received.at(-1)?.event.request).toEqual({ id: null, idempotency_key: null });
  });

  it("is repeated with growing pauses until the endpoint takes it", async () => {
    const stand = openStand();
    stand.answerWebhooksWith(500);
    await newCustomer(stand);
    await stand.simulator.idle();
    const waits: number[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      const due = stand.simulator.timed.nextDueAt() ?? 0;
      waits.push((due - stand.clock.now()) / minutes(1));
      stand.clock.forward(due - stand.clock.now());
      if (tries === 3) stand.answerWebhooksWith(200);
      await stand.runDue();
    }
    expect(waits).toEqual([1, 5, 30, 120]);
    expect(typesOf(stand)).toEqual(["customer.created"]);
    expect(stand.simulator.timed.nextDueAt()).toBeUndefined();
  });

  it("is given up after three days, and then found among the events that failed", async () => {
    const stand = openStand();
    stand.answerWebhooksWith(500);
    await newCustomer(stand);
    await stand.simulator.idle();
    const start = stand.clock.now();
    for (;;) {
      const due = stand.simulator.timed.nextDueAt();
      if (due === undefined) break;
      stand.clock.forward(due - stand.clock.now());
      await stand.runDue();
    }
    expect(stand.clock.now() - start).toBeGreaterThan(hours(48));
    expect(stand.clock.now() - start).toBeLessThanOrEqual(hours(72));
    stand.answerWebhooksWith(200);
    await newCustomer(stand);
    await stand.simulator.idle();
    const list = async (delivered: boolean): Promise<Json[]> =>
      (await stand.call("GET", "/v1/events", { delivery_success: delivered })).body.data;
    const [failed] = await list(false);
    expect(failed.pending_webhooks).toBe(1);
    expect(await list(false)).toHaveLength(1);
    expect(await list(true)).toHaveLength(1);
  });

  it("doesn't hold up later ones when it fails, and an endpoint that breaks off has failed", async () => {
    let calls = 0;
    const arrived: string[] = [];
    const stand = openStand(openLocalStore(":memory:"), {
      deliver: async (request) => {
        calls += 1;
        if (calls === 1) throw new Error("connection reset");
        arrived.push(JSON.parse(await request.text()).type);
        return new Response();
      },
    });
    await complete(stand, await newSession(stand), "pm_card_visa");
    await stand.simulator.idle();
    expect(arrived).toEqual([
      "charge.succeeded",
      "payment_intent.succeeded",
      "charge.updated",
      "checkout.session.completed",
    ]);
    stand.clock.forward(minutes(1));
    await stand.runDue();
    expect(arrived.at(-1)).toBe("payment_intent.created");
  });

  it("may call the API back while it is delivered", async () => {
    const fetched: string[] = [];
    const stand: Stand = openStand(openLocalStore(":memory:"), {
      deliver: async (request) => {
        const { data } = JSON.parse(await request.text());
        const { body } = await stand.call("GET", `/v1/customers/${data.object.id}`);
        fetched.push(body.email);
        return new Response();
      },
    });
    await newCustomer(stand);
    await stand.simulator.idle();
    expect(fetched).toEqual(["ap@acme.example"]);
  });

  it("isn't sent where there is no endpoint", async () => {
    const stand = openStand(openLocalStore(":memory:"), { webhook: () => undefined });
    await newCustomer(stand);
    await stand.simulator.idle();
    expect(stand.received).toEqual([]);
    expect(stand.simulator.timed.nextDueAt()).toBeUndefined();
    expect((await stand.call("GET", "/v1/events")).body.data[0].pending_webhooks).toBe(0);
  });
});

describe("control over webhooks", () => {
  it("holds them back and releases them in order", async () => {
    const stand = openStand();
    await stand.control("POST", "/hold");
    await complete(stand, await newSession(stand), "pm_card_visa");
    await stand.runDue();
    expect(stand.received).toEqual([]);
    expect(stand.simulator.timed.nextDueAt()).toBeUndefined();
    await stand.control("POST", "/release");
    expect(typesOf(stand)[0]).toBe("payment_intent.created");
    expect(typesOf(stand)).toHaveLength(5);
  });

  it("delivers any event at any time, as often as asked, in any order", async () => {
    const stand = openStand();
    await stand.control("POST", "/hold");
    await complete(stand, await newSession(stand), "pm_card_visa");
    const events: Json[] = (await stand.control("GET", "/events")).body;
    const completed = events.at(-1);
    const { body } = await stand.control("POST", "/deliver", {
      event: "checkout.session.completed",
      times: 3,
    });
    const delivered = { event: completed.id, status: 200 };
    expect(body.deliveries).toEqual([delivered, delivered, delivered]);
    await stand.control("POST", "/deliver", { event: events[0].id });
    expect(typesOf(stand)).toEqual([
      ...Array(3).fill("checkout.session.completed"),
      "payment_intent.created",
    ]);
    await stand.control("POST", "/release");
    expect(typesOf(stand).filter((type) => type === "checkout.session.completed")).toHaveLength(3);
    await stand.control("POST", "/deliver", { event: completed.id });
    expect(stand.received.at(-1)?.event.id).toBe(completed.id);
  });

  it.each([
    [{ event: "evt_none" }, 404],
    [{ event: "customer.created" }, 404],
    [{}, 400],
    [{ event: "x", times: 0 }, 400],
    [{ event: "x", times: 1.5 }, 400],
  ])("answers %j with %i", async (body, status) => {
    expect((await openStand().control("POST", "/deliver", body)).status).toBe(status);
  });
});

describe("the list of events", () => {
  it("is filtered by type, with or without a star, and ends after 30 days", async () => {
    const stand = openStand();
    await complete(stand, await newSession(stand), "pm_card_visa");
    const list = async (filter: object): Promise<string[]> =>
      (await stand.call("GET", "/v1/events", filter)).body.data.map(({ type }: Json) => type);
    expect(await list({ type: "charge.*" })).toEqual(["charge.updated", "charge.succeeded"]);
    expect(await list({ types: ["checkout.session.completed", "customer.created"] })).toEqual([
      "checkout.session.completed",
    ]);
    stand.clock.forward(hours(24 * 30));
    expect(await list({})).toEqual([]);
  });
});
