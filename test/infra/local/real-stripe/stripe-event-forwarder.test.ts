import Stripe from "stripe";
import { describe, expect, test } from "vitest";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import { stripeEventForwarder } from "../../../../infra/local/real-stripe/stripe-event-forwarder.ts";
import { noon, standInClock } from "../stand-in-clock.ts";

const webhookSecret = "whsec_test";

/** An account whose events are added one by one, listed newest first as Stripe does. */
function account(pageSize = 100) {
  const events: { id: string }[] = [];
  const asked: { url: string; authorization: string | null }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    asked.push({ url, authorization: new Headers(init.headers).get("authorization") });
    const query = new URL(url).searchParams;
    const after = query.get("ending_before");
    const from = after === null ? 0 : events.findIndex(({ id }) => id === after) + 1;
    const limit = Math.min(pageSize, Number(query.get("limit")));
    const newer = events.slice(from);
    const data = after === null ? newer.slice(-limit) : newer.slice(0, limit);
    return Response.json({ data: data.toReversed(), has_more: newer.length > limit });
  };
  const happen = (...ids: string[]) => events.push(...ids.map((id) => ({ id })));
  return { asked, fetch, happen };
}

function forwarder(stripe: ReturnType<typeof account>, store = openLocalStore(":memory:")) {
  const received: string[] = [];
  let status = 200;
  const forwarding = stripeEventForwarder({
    secretKey: "sk_test_1",
    webhookSecret,
    store,
    clock: standInClock(),
    fetch: stripe.fetch,
    deliver: async (request) => {
      const event = new Stripe("sk_test_1").webhooks.constructEvent(
        await request.text(),
        request.headers.get("stripe-signature") ?? "",
        webhookSecret,
        300,
        undefined,
        noon,
      );
      received.push(event.id);
      return new Response(null, { status });
    },
  });
  return {
    store,
    received,
    forwarding,
    answerWith: (next: number) => {
      status = next;
    },
  };
}

describe("stripeEventForwarder", () => {
  test("leaves alone what happened before, and hands on what comes, signed and in order", async () => {
    const stripe = account();
    stripe.happen("evt_old");
    const { forwarding, received } = forwarder(stripe);
    await forwarding.poll();

    stripe.happen("evt_1", "evt_2");
    expect(await forwarding.poll()).toBe(2);
    expect(await forwarding.poll()).toBe(0);

    expect(received).toEqual(["evt_1", "evt_2"]);
    expect(stripe.asked[0]?.authorization).toBe("Bearer sk_test_1");
  });

  test("begins in an account in which nothing has happened", async () => {
    const stripe = account();
    const { forwarding, received } = forwarder(stripe);
    await forwarding.poll();

    stripe.happen("evt_1");
    await forwarding.poll();

    expect(received).toEqual(["evt_1"]);
  });

  test("reads page after page", async () => {
    const stripe = account(2);
    stripe.happen("evt_0");
    const { forwarding, received } = forwarder(stripe);
    await forwarding.poll();

    stripe.happen("evt_1", "evt_2", "evt_3", "evt_4", "evt_5");
    await forwarding.poll();

    expect(received).toEqual(["evt_1", "evt_2", "evt_3", "evt_4", "evt_5"]);
  });

  test("repeats an event that wasn't taken before going on", async () => {
    const stripe = account();
    stripe.happen("evt_0");
    const { forwarding, received, answerWith } = forwarder(stripe);
    await forwarding.poll();
    stripe.happen("evt_1", "evt_2");

    answerWith(500);
    expect(await forwarding.poll()).toBe(0);
    answerWith(200);
    await forwarding.poll();

    expect(received).toEqual(["evt_1", "evt_1", "evt_2"]);
  });

  test("goes on after a restart where it was", async () => {
    const stripe = account();
    stripe.happen("evt_0");
    const first = forwarder(stripe);
    await first.forwarding.poll();
    stripe.happen("evt_1");

    const second = forwarder(stripe, first.store);
    await second.forwarding.poll();

    expect(second.received).toEqual(["evt_1"]);
  });

  test("says what Stripe answered when it isn't a list", async () => {
    const { forwarding } = forwarder({
      ...account(),
      fetch: async () => new Response(null, { status: 401 }),
    });

    await expect(forwarding.poll()).rejects.toThrow("Stripe answered 401.");
  });
});
