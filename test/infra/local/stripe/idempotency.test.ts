import { describe, expect, it } from "vitest";
import { unansweredHeader } from "../../../../infra/local/cut-connection.ts";
import { hours, openStand, secretKey, type Stand } from "./simulator-stand.ts";

const intent = (amount = 5_000): object => ({
  amount,
  currency: "usd",
  payment_method: "pm_card_visa",
  confirm: true,
  off_session: true,
});

const charge = (stand: Stand, key: string, parameters = intent()) =>
  stand.call("POST", "/v1/payment_intents", parameters, { "idempotency-key": key });

const captured = async (stand: Stand): Promise<number> =>
  (await stand.control("GET", "/book")).body.totals.usd?.captured ?? 0;

describe("an idempotency key", () => {
  it("gives the first answer again, says so, and does nothing more", async () => {
    const stand = openStand();
    const first = await charge(stand, "pay_1:charge");
    const second = await charge(stand, "pay_1:charge");
    expect(second.body).toEqual(first.body);
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(second.headers.get("original-request")).toBe(first.headers.get("request-id"));
    expect(await captured(stand)).toBe(5_000);
  });

  it("doesn't mind the order of the parameters", async () => {
    const stand = openStand();
    const metadata = { invoice: "inv_1", attempt: "pay_1" };
    await charge(stand, "key", { ...intent(), metadata });
    const turned = Object.fromEntries(Object.entries(metadata).toReversed());
    const again = await charge(stand, "key", { metadata: turned, ...intent() });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
  });

  it("can't be used with other parameters, nor at another address", async () => {
    const stand = openStand();
    await charge(stand, "key");
    const other = await charge(stand, "key", intent(6_000));
    expect(other.status).toBe(400);
    expect(other.body.error.type).toBe("idempotency_error");
    expect(other.body.error.message).toContain("can only be used with the same parameters");
    const elsewhere = await stand.call("POST", "/v1/customers", {}, { "idempotency-key": "key" });
    expect(elsewhere.body.error.message).toContain("can only be used for the same endpoint");
    expect(await captured(stand)).toBe(5_000);
  });

  it("keeps a decline: the same key never tries the card again", async () => {
    const stand = openStand();
    const declined = { ...intent(), payment_method: "pm_card_chargeDeclined" };
    const first = await charge(stand, "key", declined);
    const second = await charge(stand, "key", declined);
    expect(first.status).toBe(402);
    expect(second.body).toEqual(first.body);
    expect((await stand.call("GET", "/v1/charges")).body.data).toHaveLength(1);
  });

  it("isn't used up by parameters that are refused before anything ran", async () => {
    const stand = openStand();
    expect((await charge(stand, "key", { ...intent(), nonsense: "1" })).status).toBe(400);
    expect((await charge(stand, "key")).status).toBe(200);
  });

  it("is kept for what was refused while running", async () => {
    const stand = openStand();
    expect((await charge(stand, "key", intent(1))).body.error.code).toBe("amount_too_small");
    expect((await charge(stand, "key")).body.error.type).toBe("idempotency_error");
  });

  it("is forgotten after 24 hours, and then charges again", async () => {
    const stand = openStand();
    await charge(stand, "key");
    stand.clock.forward(hours(24) - 1_000);
    expect((await charge(stand, "key")).headers.get("idempotent-replayed")).toBe("true");
    stand.clock.forward(1_000);
    expect((await charge(stand, "key")).headers.get("idempotent-replayed")).toBeNull();
    expect(await captured(stand)).toBe(10_000);
  });

  it("that is in use at this moment is answered 409, and the answer comes with the next try", async () => {
    const stand = openStand();
    const both = await Promise.all([charge(stand, "key"), charge(stand, "key")]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const refused = both.find(({ status }) => status === 409);
    expect(refused?.body.error.code).toBe("idempotency_key_in_use");
    expect((await charge(stand, "key")).headers.get("idempotent-replayed")).toBe("true");
    expect(await captured(stand)).toBe(5_000);
  });

  it("of more than 255 characters is refused", async () => {
    const stand = openStand();
    expect((await charge(stand, "k".repeat(256))).status).toBe(400);
    expect((await charge(stand, "k".repeat(255))).status).toBe(200);
  });

  it("means nothing on a GET", async () => {
    const stand = openStand();
    const key = { "idempotency-key": "key" };
    await stand.call("GET", "/v1/customers", {}, key);
    expect((await stand.call("GET", "/v1/charges", {}, key)).status).toBe(200);
  });
});

describe("a planned fault", () => {
  const plan = (stand: Stand, fault: string, more: object = {}) =>
    stand.control("POST", "/next", { match: "POST /v1/payment_intents", fault, ...more });

  it("loses the answer after the effect; the same request with its key finds it", async () => {
    const stand = openStand();
    await plan(stand, "timeout-after");
    const lost = await charge(stand, "key");
    expect(lost.headers.get(unansweredHeader)).toBe("cut");
    expect(await captured(stand)).toBe(5_000);
    const found = await charge(stand, "key");
    expect(found.headers.get("idempotent-replayed")).toBe("true");
    expect(found.body.status).toBe("succeeded");
    expect(await captured(stand)).toBe(5_000);
  });

  it("loses the request before the effect; the same request then runs", async () => {
    const stand = openStand();
    await plan(stand, "timeout-before");
    expect((await charge(stand, "key")).headers.get(unansweredHeader)).toBe("cut");
    expect(await captured(stand)).toBe(0);
    const ran = await charge(stand, "key");
    expect(ran.headers.get("idempotent-replayed")).toBeNull();
    expect(await captured(stand)).toBe(5_000);
  });

  it("says 429 and keeps nothing", async () => {
    const stand = openStand();
    await plan(stand, "429");
    const limited = await charge(stand, "key");
    expect(limited.status).toBe(429);
    expect(limited.body.error.code).toBe("rate_limit");
    expect((await charge(stand, "key")).status).toBe(200);
  });

  it.each([
    ["500", 0],
    ["500-after", 5_000],
  ])("says %s and keeps that under the key", async (fault, expected) => {
    const stand = openStand();
    await plan(stand, fault);
    const failed = await charge(stand, "key");
    expect(failed.status).toBe(500);
    expect(failed.body.error.type).toBe("api_error");
    expect(failed.headers.get("stripe-should-retry")).toBe("false");
    expect((await charge(stand, "key")).status).toBe(500);
    expect(await captured(stand)).toBe(expected);
  });

  it("hits only what it is meant for, once or as often as asked", async () => {
    const stand = openStand();
    await plan(stand, "429", { times: 2 });
    expect((await stand.call("GET", "/v1/payment_intents")).status).toBe(200);
    expect((await charge(stand, "a")).status).toBe(429);
    expect((await charge(stand, "b")).status).toBe(429);
    expect((await charge(stand, "c")).status).toBe(200);
    expect((await stand.control("GET", "/next")).body).toEqual({ planned: [] });
  });

  it("may be planned for addresses with an id in them", async () => {
    const stand = openStand();
    const match = "POST /v1/payment_intents/:id/cancel";
    await stand.control("POST", "/next", { match, fault: "500" });
    const { body } = await stand.call("POST", "/v1/payment_intents", {
      amount: 100,
      currency: "usd",
    });
    const path = `/v1/payment_intents/${body.id}/cancel`;
    expect((await stand.call("POST", path)).status).toBe(500);
    expect((await stand.call("POST", path)).body.status).toBe("canceled");
  });

  it.each([{}, { match: "POST /v1/x", fault: "flood" }, { match: "all", fault: "500" }])(
    "that can't be understood is refused: %j",
    async (body) => {
      expect((await openStand().control("POST", "/next", body)).status).toBe(400);
    },
  );

  it("shows in the log with status 0 where no answer came", async () => {
    const stand = openStand();
    await plan(stand, "timeout-before");
    await charge(stand, "key");
    const [entry] = (await stand.control("GET", "/requests")).body;
    expect(entry).toMatchObject({ fault: "timeout-before", status: 0, answer: null });
    expect(JSON.stringify(entry)).not.toContain(secretKey);
  });
});
