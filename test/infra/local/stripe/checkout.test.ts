import { describe, expect, it } from "vitest";
import {
  checkoutWish,
  complete,
  hours,
  minutes,
  newCustomer,
  newSession,
  oneLine,
  openStand,
  type Json,
  type Stand,
} from "./simulator-stand.ts";

const refuse = async (deviations: object): Promise<Json> => {
  const stand = openStand();
  const { status, body } = await stand.call(
    "POST",
    "/v1/checkout/sessions",
    checkoutWish(deviations),
  );
  expect(status).toBe(400);
  return body.error;
};

const eventTypes = async (stand: Stand): Promise<string[]> =>
  (await stand.control("GET", "/events")).body.map(({ type }: Json) => type);

describe("a Checkout Session", () => {
  it("is open, unpaid and without an intent until somebody tries to pay", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, { customer: customer.id, metadata: { attempt: "1" } });
    expect(session).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      amount_total: 123_450,
      currency: "usd",
      customer: customer.id,
      client_reference_id: "pay_1",
      metadata: { attempt: "1" },
      url: `http://localhost:3000/stripe/checkout/${session.id}`,
      ui_mode: "hosted_page",
    });
    expect(session.id).toMatch(/^cs_test_\w{58}$/);
    expect(session.expires_at - session.created).toBe(24 * 60 * 60);
    expect(session.customer_details.email).toBe("ap@acme.example");
  });

  it("sums its lines", async () => {
    const stand = openStand();
    const lines = [{ ...oneLine(1_999), quantity: 3 }, oneLine(1)];
    const session = await newSession(stand, { line_items: lines, expand: ["line_items"] });
    expect(session.amount_total).toBe(5_998);
    expect(session.line_items.data.map((line: Json) => line.amount_total)).toEqual([5_997, 1]);
  });

  it("lives from 30 minutes to 24 hours", async () => {
    const stand = openStand();
    const now = stand.clock.now() / 1_000;
    for (const seconds of [30 * 60, 24 * 60 * 60]) {
      const session = await newSession(stand, { expires_at: now + seconds });
      expect(session.expires_at).toBe(now + seconds);
    }
    expect((await refuse({ expires_at: now + 30 * 60 - 1 })).message).toBe(
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
    );
    expect((await refuse({ expires_at: now + 24 * 60 * 60 + 1 })).param).toBe("expires_at");
  });

  it("offers what is enabled and fits, and drops the rest of what was asked without a word", async () => {
    const stand = openStand();
    const offered = async (deviations: object): Promise<string[]> =>
      (await newSession(stand, deviations)).payment_method_types;
    expect(await offered({})).toEqual(["card", "link", "us_bank_account", "crypto"]);
    const inEuro = { line_items: [oneLine(1_000, "eur")] };
    expect(await offered(inEuro)).toEqual(["card", "link"]);
    const session = await newSession(stand, {
      ...inEuro,
      allowed_payment_method_types: ["card", "us_bank_account", "sepa_debit"],
    });
    expect(session.payment_method_types).toEqual(["card"]);
    expect(session.allowed_payment_method_types).toEqual(["card", "us_bank_account", "sepa_debit"]);
    expect(await offered({ excluded_payment_method_types: ["link"] })).not.toContain("link");
  });

  it("is refused when nothing is left to pay with", async () => {
    const error = await refuse({
      line_items: [oneLine(1_000, "eur")],
      allowed_payment_method_types: ["us_bank_account"],
    });
    expect(error.message).toContain("No valid payment method types");
  });

  it.each([
    [
      { line_items: [oneLine(49)] },
      "The Checkout Session's total amount due must add up to at least $0.50 usd",
    ],
    [{ line_items: [oneLine(49, "jpy")] }, "at least ¥50 jpy"],
    [{ line_items: [oneLine(12_345, "kwd")] }, "divisible by 10"],
    [{ line_items: [oneLine(100_000_000)] }, "no more than"],
    [{ line_items: [oneLine(500), oneLine(500, "eur")] }, "must have the same currency"],
    [{ line_items: [oneLine(500, "xyz")] }, "Invalid currency: xyz"],
    [{ line_items: [] }, "Missing required param: line_items."],
    [{ success_url: "portal" }, "Not a valid URL"],
    [{ success_url: undefined }, "Missing required param: success_url."],
    [{ customer: "cus_none" }, "No such customer: 'cus_none'"],
    [{ locale: "ne" }, "Invalid locale"],
    [{ mode: "subscription" }, "doesn't simulate"],
    [{ mode: "setup" }, "You can not pass `line_items` in `setup` mode."],
    [{ setup_intent_data: { description: "x" } }, "`setup_intent_data` in `payment` mode"],
    [{ currency: "usd" }, "`currency` in `payment` mode"],
    [{ line_items: undefined }, "Missing required param: line_items."],
    [{ client_reference_id: "x".repeat(201) }, "at most 200 characters"],
  ])("is refused with %j", async (deviations, message) => {
    expect((await refuse(deviations)).message).toContain(message);
  });

  it("takes a customer or an address, not both", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const both = checkoutWish({ customer: customer.id, customer_email: "a@b.example" });
    const { body } = await stand.call("POST", "/v1/checkout/sessions", both);
    expect(body.error.message).toContain("only specify one of these parameters");
  });

  it("is found by customer, by intent and by status", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const paid = await newSession(stand, { customer: customer.id });
    const { body } = await complete(stand, paid, "pm_card_visa");
    await newSession(stand);
    const find = async (filter: object): Promise<string[]> =>
      (await stand.call("GET", "/v1/checkout/sessions", filter)).body.data.map(
        ({ id }: Json) => id,
      );
    expect(await find({ customer: customer.id })).toEqual([paid.id]);
    expect(await find({ payment_intent: body.payment_intent })).toEqual([paid.id]);
    expect(await find({ status: "complete" })).toEqual([paid.id]);
    expect(await find({})).toHaveLength(2);
  });
});

describe("paying a session", () => {
  it("completes it and captures the money once", async () => {
    const stand = openStand();
    const session = await newSession(stand, {
      payment_intent_data: { metadata: { invoice: "inv_1" }, description: "INV-0042" },
    });
    const { status, body } = await complete(stand, session, "pm_card_visa");
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "complete", payment_status: "paid", url: null });
    const intent = (
      await stand.call("GET", `/v1/payment_intents/${body.payment_intent}`, {
        expand: ["latest_charge"],
      })
    ).body;
    expect(intent).toMatchObject({
      status: "succeeded",
      amount: 123_450,
      amount_received: 123_450,
      metadata: { invoice: "inv_1" },
      description: "INV-0042",
      latest_charge: { paid: true, captured: true, metadata: { invoice: "inv_1" } },
    });
    const again = await complete(stand, session, "pm_card_visa");
    expect(again.status).toBe(400);
    const { totals, movements } = (await stand.control("GET", "/book")).body;
    expect(totals.usd.captured).toBe(123_450);
    expect(movements[0]).toMatchObject({
      kind: "capture",
      from: "payers",
      to: "balance",
      checkoutSession: session.id,
      clientReferenceId: "pay_1",
      metadata: { invoice: "inv_1" },
    });
  });

  it("tells what happened in this order", async () => {
    const stand = openStand();
    await complete(stand, await newSession(stand), "pm_card_visa");
    expect(await eventTypes(stand)).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.succeeded",
      "charge.updated",
      "checkout.session.completed",
    ]);
  });

  it("with a declined card leaves it open, and another card pays the same intent", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const declined = await complete(stand, session, "4000000000009995");
    expect(declined.status).toBe(402);
    expect(declined.body.error).toMatchObject({
      type: "card_error",
      code: "card_declined",
      decline_code: "insufficient_funds",
      message: "Your card has insufficient funds.",
    });
    expect(declined.body.session).toMatchObject({ status: "open", payment_status: "unpaid" });
    const paid = await complete(stand, session, "4242424242424242");
    expect(paid.body.payment_intent).toBe(declined.body.session.payment_intent);
    expect(
      (await stand.call("GET", "/v1/charges")).body.data.map(({ status }: Json) => status),
    ).toEqual(["succeeded", "failed"]);
    expect((await stand.control("GET", "/book")).body.totals.usd.captured).toBe(123_450);
  });

  it("with a card that asks for authentication waits for it", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const path = `/checkout/${session.id}/complete`;
    const card = { payment_method: "pm_card_authenticationRequired" };
    const left = await stand.control("POST", path, { ...card, authentication: "leave" });
    expect(left.body.status).toBe("open");
    const intentPath = `/v1/payment_intents/${left.body.payment_intent}`;
    expect((await stand.call("GET", intentPath)).body).toMatchObject({
      status: "requires_action",
      next_action: { redirect_to_url: { url: session.url } },
    });
    const failed = await stand.control("POST", path, { ...card, authentication: "fail" });
    expect(failed.status).toBe(402);
    expect(failed.body.error.code).toBe("payment_intent_authentication_failure");
    const paid = await stand.control("POST", path, card);
    expect(paid.body.payment_status).toBe("paid");
    const { latest_charge: charge } = (
      await stand.call("GET", intentPath, { expand: ["latest_charge"] })
    ).body;
    expect(charge.payment_method_details.card.three_d_secure.result).toBe("authenticated");
  });

  it("keeps the card with the customer when that was wished", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, {
      customer: customer.id,
      payment_intent_data: { setup_future_usage: "off_session" },
    });
    await complete(stand, session, "pm_card_authenticationRequiredOnSetup");
    const path = `/v1/customers/${customer.id}/payment_methods`;
    const [method] = (await stand.call("GET", path)).body.data;
    expect(method.card.last4).toBe("3155");
    const later = await stand.call("POST", "/v1/payment_intents", {
      amount: 900,
      currency: "usd",
      customer: customer.id,
      payment_method: method.id,
      confirm: true,
      off_session: true,
    });
    expect(later.body.status).toBe("succeeded");
  });

  it("is refused with a kind that the session doesn't offer", async () => {
    const stand = openStand();
    const session = await newSession(stand, { allowed_payment_method_types: ["us_bank_account"] });
    const { status, body } = await complete(stand, session, "pm_card_visa");
    expect(status).toBe(400);
    expect(body.error.message).toContain("doesn't offer payments by card");
  });

  it.each([
    { payment: "pm_card_visa" },
    { payment_method: 1 },
    { payment_method: "pm_card_visa", authentication: "perhaps" },
  ])("is refused where the control interface is told %j", async (body) => {
    const stand = openStand();
    const session = await newSession(stand);
    const path = `/checkout/${session.id}/complete`;
    expect((await stand.control("POST", path, body)).status).toBe(400);
    expect((await stand.control("GET", "/book")).body.movements).toEqual([]);
  });

  it("of a session that isn't there is answered 404", async () => {
    const stand = openStand();
    expect((await complete(stand, { id: "cs_test_none" }, "pm_card_visa")).status).toBe(404);
  });
});

describe("the end of a session", () => {
  it("comes by itself when its time is over, with its event, at that instant", async () => {
    const stand = openStand();
    const expiresAt = stand.clock.now() + minutes(35);
    const session = await newSession(stand, { expires_at: expiresAt / 1_000 });
    await stand.simulator.idle();
    expect(stand.simulator.timed.nextDueAt()).toBe(expiresAt);
    stand.clock.forward(minutes(35) - 1_000);
    await stand.runDue();
    expect(await eventTypes(stand)).not.toContain("checkout.session.expired");
    stand.clock.forward(1_000);
    await stand.runDue();
    const { event } = stand.received.at(-1) ?? { event: null };
    expect(event).toMatchObject({
      type: "checkout.session.expired",
      created: expiresAt / 1_000,
      data: { object: { id: session.id, status: "expired", url: null } },
    });
    expect(stand.simulator.timed.nextDueAt()).toBeUndefined();
  });

  it("is seen at once, even before anybody ran what was due", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    stand.clock.forward(hours(24));
    const { body } = await stand.call("GET", `/v1/checkout/sessions/${session.id}`);
    expect(body.status).toBe("expired");
    expect((await complete(stand, session, "pm_card_visa")).status).toBe(400);
  });

  it("can be asked for once, cancels the intent, and makes paying impossible", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const { body: tried } = await complete(stand, session, "pm_card_chargeDeclined");
    const path = `/v1/checkout/sessions/${session.id}/expire`;
    expect((await stand.call("POST", path)).body.status).toBe("expired");
    const intentPath = `/v1/payment_intents/${tried.session.payment_intent}`;
    expect((await stand.call("GET", intentPath)).body.status).toBe("canceled");
    const again = await stand.call("POST", path);
    expect(again.status).toBe(400);
    expect(again.body.error.message).toBe(
      'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of `expired`.',
    );
    expect((await complete(stand, session, "pm_card_visa")).status).toBe(400);
    expect((await stand.control("GET", "/book")).body.movements).toEqual([]);
  });

  it("can't be asked for after payment", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    await complete(stand, session, "pm_card_visa");
    const { body } = await stand.call("POST", `/v1/checkout/sessions/${session.id}/expire`);
    expect(body.error.message).toContain("has a status of `complete`");
  });

  it("isn't in the hands of those who know only its intent", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const { body } = await complete(stand, session, "pm_card_chargeDeclined");
    for (const action of ["confirm", "cancel"]) {
      const path = `/v1/payment_intents/${body.session.payment_intent}/${action}`;
      expect((await stand.call("POST", path)).body.error.message).toContain("created by Checkout");
    }
  });
});
