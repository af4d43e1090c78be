import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findCardByNumber,
  hasValidCheckDigit,
  testCards,
} from "../../../../infra/local/stripe/payments/test-cards.ts";
import { declines } from "../../../../infra/local/stripe/payments/declines.ts";
import { complete, newCustomer, newSession, openStand, type Json } from "./simulator-stand.ts";

const returnUrl = "http://localhost:3000/i/inv_1";

const saved = async (stand: ReturnType<typeof openStand>, token: string) => {
  const customer = await newCustomer(stand);
  const { body } = await stand.call("POST", `/v1/payment_methods/${token}/attach`, {
    customer: customer.id,
  });
  return { customer: customer.id, payment_method: body.id };
};

describe("a published test card", () => {
  it.each(testCards.map((card) => [card.number, card] as const))(
    "%s does on the payment page what Stripe publishes",
    async (number, card) => {
      const stand = openStand();
      const { status, body } = await complete(stand, await newSession(stand), number);
      if (card.outcome === "succeeds") {
        expect(body.payment_status).toBe("paid");
        return;
      }
      expect(status).toBe(402);
      const decline = declines[card.outcome];
      expect(body.error).toMatchObject({ code: decline.code, decline_code: decline.declineCode });
      expect(body.session.status).toBe("open");
    },
  );

  it("has a valid check digit, and names and numbers of its own", () => {
    expect(testCards.filter(({ number }) => !hasValidCheckDigit(number))).toEqual([]);
    const names = testCards.flatMap(({ number, tokens }) => [number, ...tokens]);
    expect(new Set(names).size).toBe(names.length);
    expect(findCardByNumber("4242 4242 4242 4242")?.tokens).toContain("pm_card_visa");
  });

  it.each([
    ["pm_card_authenticationRequired", "authentication_required"],
    ["pm_card_authenticationRequiredOnSetup", "authentication_required"],
    ["pm_card_threeDSecure2Required", "authentication_required"],
    ["pm_card_chargeCustomerFail", "generic_decline"],
  ])("%s is declined without its holder: %s", async (token, declineCode) => {
    const stand = openStand();
    const { status, body } = await stand.call("POST", "/v1/payment_intents", {
      ...(await saved(stand, token)),
      amount: 500,
      currency: "usd",
      confirm: true,
      off_session: true,
    });
    expect(status).toBe(402);
    expect(body.error.decline_code).toBe(declineCode);
    expect(body.error.payment_intent).toMatchObject({
      status: "requires_payment_method",
      payment_method: null,
      last_payment_error: { decline_code: declineCode },
    });
    expect(body.error.charge).toBe(body.error.payment_intent.latest_charge);
  });
});

describe("a PaymentIntent", () => {
  it("confirmed with a saved card takes the money", async () => {
    const stand = openStand();
    const { body } = await stand.call("POST", "/v1/payment_intents", {
      ...(await saved(stand, "pm_card_visa")),
      amount: 50_000,
      currency: "thb",
      confirm: true,
      return_url: returnUrl,
      metadata: { installment: "2" },
    });
    expect(body).toMatchObject({ status: "succeeded", amount_received: 50_000 });
    const { totals, movements } = (await stand.control("GET", "/book")).body;
    expect(totals.thb.captured).toBe(50_000);
    expect(movements[0].metadata).toEqual({ installment: "2" });
  });

  it("that asks for authentication sends the payer to their bank and back", async () => {
    const stand = openStand();
    const wish = {
      ...(await saved(stand, "pm_card_threeDSecure2Required")),
      amount: 500,
      currency: "usd",
      confirm: true,
      return_url: `${returnUrl}?back=1`,
    };
    const { body: intent } = await stand.call("POST", "/v1/payment_intents", wish);
    expect(intent.status).toBe("requires_action");
    const path = new URL(intent.next_action.redirect_to_url.url).pathname;
    expect(await (await stand.page(path)).text()).toContain("Complete authentication");
    const gone = await stand.page(path, { action: "authenticate" });
    expect(gone.status).toBe(303);
    const back = new URL(gone.headers.get("location") ?? "");
    expect(back.searchParams.get("back")).toBe("1");
    expect(back.searchParams.get("payment_intent")).toBe(intent.id);
    expect(back.searchParams.get("redirect_status")).toBe("succeeded");
    const { body } = await stand.call("GET", `/v1/payment_intents/${intent.id}`);
    expect(body.status).toBe("succeeded");
    const second = await stand.call("POST", "/v1/payment_intents", wish);
    const failed = await stand.page(new URL(second.body.next_action.redirect_to_url.url).pathname, {
      action: "fail",
    });
    expect(failed.headers.get("location")).toContain("redirect_status=failed");
  });

  it("needs an address to come back to, unless the payer isn't there or can't be sent away", async () => {
    const stand = openStand();
    const wish = {
      ...(await saved(stand, "pm_card_visa")),
      amount: 500,
      currency: "usd",
      confirm: true,
    };
    const { status, body } = await stand.call("POST", "/v1/payment_intents", wish);
    expect(status).toBe(400);
    expect(body.error.param).toBe("return_url");
    const stays = { automatic_payment_methods: { enabled: true, allow_redirects: "never" } };
    for (const more of [stays, { off_session: true }]) {
      const answer = await stand.call("POST", "/v1/payment_intents", { ...wish, ...more });
      expect(answer.body.status).toBe("succeeded");
    }
    const kept = (await stand.call("GET", "/v1/payment_intents")).body.data;
    expect(kept, "the refused one left nothing behind").toHaveLength(2);
  });

  it("can be confirmed and cancelled only while it is open", async () => {
    const stand = openStand();
    const { body: open } = await stand.call("POST", "/v1/payment_intents", {
      amount: 500,
      currency: "usd",
    });
    const path = `/v1/payment_intents/${open.id}`;
    const missing = await stand.call("POST", `${path}/confirm`, { return_url: returnUrl });
    expect(missing.body.error.code).toBe("payment_intent_unexpected_state");
    const card = { payment_method: "pm_card_visa", return_url: returnUrl };
    expect((await stand.call("POST", `${path}/confirm`, card)).body.status).toBe("succeeded");
    const again = await stand.call("POST", `${path}/confirm`, card);
    expect(again.body.error.message).toContain("already succeeded");
    expect(again.body.error.payment_intent.id).toBe(open.id);
    const late = await stand.call("POST", `${path}/cancel`);
    expect(late.body.error.message).toContain("has a status of succeeded");
  });

  it("refuses another customer's card, and a card that was used up", async () => {
    const stand = openStand();
    const { payment_method: foreign } = await saved(stand, "pm_card_visa");
    const wish = { amount: 500, currency: "usd", confirm: true, off_session: true };
    const own = await newCustomer(stand);
    const charge = (more: object) =>
      stand.call("POST", "/v1/payment_intents", { ...wish, ...more });
    const others = await charge({ payment_method: foreign, customer: own.id });
    expect(others.body.error.message).toContain("must be attached to the customer");
    expect((await charge({ payment_method: foreign })).body.error.message).toContain("belongs to");
    const { body: once } = await stand.call("GET", "/v1/payment_methods/pm_card_visa");
    expect((await charge({ payment_method: once.id })).body.status).toBe("succeeded");
    const twice = await charge({ payment_method: once.id });
    expect(twice.body.error.message).toContain("It may not be used again");
  });

  it.each([
    [{ amount: 49, currency: "usd" }, "amount_too_small"],
    [{ amount: 100_000_000, currency: "usd" }, "amount_too_large"],
    [{ amount: 6_999, currency: "npr" }, "amount_too_small"],
    [{ amount: 500, currency: "nope" }, undefined],
  ])("of %j is refused", async (wish, code) => {
    const { status, body } = await openStand().call("POST", "/v1/payment_intents", wish);
    expect(status).toBe(400);
    expect(body.error.code).toBe(code);
  });
});

describe("a payment method", () => {
  it("is attached to one customer, and of no use once detached", async () => {
    const stand = openStand();
    const { customer, payment_method: id } = await saved(stand, "pm_card_mastercard");
    const path = `/v1/payment_methods/${id}`;
    const other = await newCustomer(stand);
    const taken = await stand.call("POST", `${path}/attach`, { customer: other.id });
    expect(taken.body.error.message).toContain("already been attached");
    expect((await stand.call("POST", `${path}/detach`)).body.customer).toBeNull();
    const back = await stand.call("POST", `${path}/attach`, { customer });
    expect(back.body.error.message).toContain("It may not be used again");
    expect((await stand.call("POST", `${path}/detach`)).status).toBe(400);
  });
});

describe("a refund", () => {
  const paid = async (stand: ReturnType<typeof openStand>): Promise<string> =>
    (await complete(stand, await newSession(stand), "pm_card_visa")).body.payment_intent;

  it("sends part or all of the money back, never more", async () => {
    const stand = openStand();
    const intent = await paid(stand);
    const refund = (more: object) =>
      stand.call("POST", "/v1/refunds", { payment_intent: intent, ...more });
    const first = await refund({ amount: 23_450, metadata: { refund: "ref_1" } });
    expect(first.body).toMatchObject({ status: "succeeded", amount: 23_450, currency: "usd" });
    const tooMuch = await refund({ amount: 100_001 });
    expect(tooMuch.body.error.message).toBe(
      "Refund amount ($1,000.01) is greater than unrefunded amount on charge ($1,000.00)",
    );
    expect((await refund({})).body.amount).toBe(100_000);
    expect((await refund({})).body.error.code).toBe("charge_already_refunded");
    const [charge] = (await stand.call("GET", "/v1/charges", { expand: ["data.refunds"] })).body
      .data;
    expect(charge).toMatchObject({ amount_refunded: 123_450, refunded: true });
    expect(charge.refunds.data).toHaveLength(2);
    expect((await stand.control("GET", "/book")).body.totals.usd).toMatchObject({
      captured: 123_450,
      refunded: 123_450,
    });
  });

  it("needs exactly one charge that was paid", async () => {
    const stand = openStand();
    const intent = await paid(stand);
    const none = await stand.call("POST", "/v1/refunds", {});
    expect(none.status).toBe(400);
    const both = await stand.call("POST", "/v1/refunds", {
      payment_intent: intent,
      charge: "ch_x",
    });
    expect(both.status).toBe(400);
    const { body } = await complete(stand, await newSession(stand), "pm_card_chargeDeclined");
    const failed = await stand.call("POST", "/v1/refunds", {
      payment_intent: body.session.payment_intent,
    });
    expect(failed.body.error.message).toContain("does not have a successful charge");
    const unpaid = await stand.call("POST", "/v1/refunds", { charge: body.error.charge });
    expect(unpaid.status).toBe(400);
  });
});

describe("properties", () => {
  const action = fc.record({
    amount: fc.integer({ min: 50, max: 1_000_000 }),
    currency: fc.constantFrom("usd", "eur", "gbp"),
    card: fc.constantFrom("pm_card_visa", "pm_card_chargeDeclined", "pm_card_amex"),
    refund: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: undefined }),
  });

  it("the book agrees with charges, refunds and balance transactions, per currency", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 6 }), async (actions) => {
        const stand = openStand();
        for (const { amount, currency, card, refund } of actions) {
          const { body } = await stand.call("POST", "/v1/payment_intents", {
            amount,
            currency,
            payment_method: card,
            confirm: true,
            off_session: true,
          });
          if (refund === undefined || body.error !== undefined) continue;
          const back = Math.max(1, Math.floor(amount * refund));
          await stand.call("POST", "/v1/refunds", { payment_intent: body.id, amount: back });
        }
        const list = async (path: string): Promise<Json[]> =>
          (await stand.call("GET", path, { limit: 100 })).body.data;
        const charges = await list("/v1/charges");
        const transactions = await list("/v1/balance_transactions");
        const { totals, movements } = (await stand.control("GET", "/book")).body;
        for (const currency of ["usd", "eur", "gbp"]) {
          const sum = (entries: Json[], field: string): number =>
            entries
              .filter((entry) => entry.currency === currency)
              .reduce((total, entry) => total + entry[field], 0);
          const book = totals[currency] ?? { captured: 0, refunded: 0, fees: 0, balance: 0 };
          expect(book.captured).toBe(sum(charges, "amount_captured"));
          expect(book.refunded).toBe(sum(charges, "amount_refunded"));
          expect(book.balance).toBe(sum(transactions, "net"));
          expect(book.fees).toBe(sum(transactions, "fee"));
          expect(book.balance).toBe(book.captured - book.refunded - book.fees);
        }
        expect(movements.every((each: Json) => each.from !== each.to && each.amount >= 0)).toBe(
          true,
        );
      }),
      { numRuns: 25 },
    );
  });
});
