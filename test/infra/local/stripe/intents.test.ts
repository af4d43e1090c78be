import { describe, expect, it } from "vitest";
import { newCustomer, openStand, type Answer, type Json, type Stand } from "./simulator-stand.ts";

const returnUrl = "http://localhost:3000/i/inv_1";

const saveCard = async (stand: Stand, token: string): Promise<object> => {
  const { id: customer } = await newCustomer(stand);
  const { body } = await stand.call("POST", `/v1/payment_methods/${token}/attach`, { customer });
  return { customer, payment_method: body.id };
};

const create = (stand: Stand, wish: object): Promise<Answer> =>
  stand.call("POST", "/v1/payment_intents", { amount: 5_000, currency: "usd", ...wish });

describe("a saved card charged while its holder is there", () => {
  it("is prepared first and confirmed then", async () => {
    const stand = openStand();
    const { body: prepared } = await create(stand, await saveCard(stand, "pm_card_visa"));
    expect(prepared.status).toBe("requires_confirmation");
    const { body } = await stand.call("POST", `/v1/payment_intents/${prepared.id}/confirm`, {
      return_url: returnUrl,
      off_session: false,
    });
    expect(body.status).toBe("succeeded");
  });

  it("is declined with its intent, which takes another card", async () => {
    const stand = openStand();
    const wish = await saveCard(stand, "pm_card_chargeCustomerFail");
    const { status, body } = await create(stand, { ...wish, confirm: true, return_url: returnUrl });
    expect(status).toBe(402);
    expect(body.error).toMatchObject({ type: "card_error", code: "card_declined" });
    const { id } = body.error.payment_intent;
    const other = { payment_method: "pm_card_visa", return_url: returnUrl };
    const second = await stand.call("POST", `/v1/payment_intents/${id}/confirm`, other);
    expect(second.body.status).toBe("succeeded");
  });

  it("sends its holder to the bank, where nothing is charged until they come back", async () => {
    const stand = openStand();
    const wish = await saveCard(stand, "pm_card_authenticationRequired");
    const { body } = await create(stand, { ...wish, confirm: true, return_url: returnUrl });
    expect(body.status).toBe("requires_action");
    expect(body.next_action.redirect_to_url.return_url).toBe(returnUrl);
    expect((await stand.control("GET", "/book")).body.totals).toEqual({});
    const cancelled = await stand.call("POST", `/v1/payment_intents/${body.id}/cancel`);
    expect(cancelled.body.status).toBe("canceled");
    const { pathname } = new URL(body.next_action.redirect_to_url.url);
    expect((await stand.page(pathname, { action: "authenticate" })).status).toBe(404);
  });

  it("is refused where its kind isn't offered for the payment", async () => {
    const stand = openStand();
    const wish = await saveCard(stand, "pm_card_visa");
    const { status, body } = await create(stand, {
      ...wish,
      allowed_payment_method_types: ["us_bank_account"],
      confirm: true,
      return_url: returnUrl,
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain("not allowed for this PaymentIntent");
  });
});

describe("an intent that is changed", () => {
  const change = (stand: Stand, { id }: Json, more: object): Promise<Answer> =>
    stand.call("POST", `/v1/payment_intents/${id}`, more);

  it("asks for another amount while it is unpaid, and says other things ever after", async () => {
    const stand = openStand();
    const { body: intent } = await create(stand, { metadata: { invoice: "inv_1" } });
    const { body } = await change(stand, intent, { amount: 700, metadata: { part: "2" } });
    expect(body).toMatchObject({ amount: 700, metadata: { invoice: "inv_1", part: "2" } });
    const chosen = await change(stand, intent, { payment_method: "pm_card_visa" });
    expect(chosen.body.status).toBe("requires_confirmation");
    await stand.call("POST", `/v1/payment_intents/${intent.id}/confirm`, { return_url: returnUrl });
    const late = await change(stand, intent, { amount: 800 });
    expect(late.body.error.code).toBe("payment_intent_unexpected_state");
    expect((await change(stand, intent, { description: "INV-1" })).body.description).toBe("INV-1");
    expect((await change(stand, intent, { amount: 1 })).status).toBe(400);
  });
});
