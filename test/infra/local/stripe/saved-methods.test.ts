import { describe, expect, it } from "vitest";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import {
  complete,
  newCustomer,
  newSession,
  openStand,
  type Answer,
  type Json,
  type Stand,
} from "./simulator-stand.ts";

const mayBeSaved = { saved_payment_method_options: { payment_method_save: "enabled" } };

const methodsOf = async (stand: Stand, customer: Json, query = {}): Promise<Json[]> =>
  (await stand.call("GET", `/v1/customers/${customer.id}/payment_methods`, query)).body.data;

const payWith = (stand: Stand, session: Json, more: object): Promise<Answer> =>
  stand.control("POST", `/checkout/${session.id}/complete`, more);

const pathOf = (session: Json): string => `/stripe/checkout/${session.id}`;

const typed = {
  action: "pay",
  email: "ap@acme.example",
  cardNumber: "4242424242424242",
  cardExpiry: "12/34",
  cardCvc: "123",
  billingName: "Ana Pay",
};

describe("a card that its holder asks to save", () => {
  it("is kept with the customer, to be shown next time", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, { customer: customer.id, ...mayBeSaved });
    expect(session.saved_payment_method_options).toEqual({
      allow_redisplay_filters: ["always"],
      payment_method_remove: "disabled",
      payment_method_save: "enabled",
    });
    const page = await (await stand.page(pathOf(session))).text();
    expect(page).toContain('<label for="save">Save my payment information for next time</label>');
    await stand.page(pathOf(session), { ...typed, save: "on" });
    const [kept, ...others] = await methodsOf(stand, customer, { type: "card" });
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ customer: customer.id, allow_redisplay: "always" });
    await stand.simulator.idle();
    expect(stand.received.map(({ event }) => event.type)).toContain("payment_method.attached");
    const again = await stand.call("POST", "/v1/payment_intents", {
      amount: 500,
      currency: "usd",
      customer: customer.id,
      payment_method: kept.id,
      confirm: true,
      return_url: "http://localhost:3000/i/inv_1",
    });
    expect(again.body.status).toBe("succeeded");
  });

  it("is kept after it was authenticated too, through the control interface as on the page", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, { customer: customer.id, ...mayBeSaved });
    await payWith(stand, session, {
      payment_method: "pm_card_authenticationRequiredOnSetup",
      save: true,
    });
    expect(await methodsOf(stand, customer)).toHaveLength(1);
  });

  it("isn't kept when the box is left alone, or was ticked for a try that was declined", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, { customer: customer.id, ...mayBeSaved });
    await payWith(stand, session, { payment_method: "pm_card_chargeDeclined", save: true });
    await payWith(stand, session, { payment_method: "pm_card_visa" });
    expect(await methodsOf(stand, customer)).toEqual([]);
  });

  it("keeps the tick while something has to be mended", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, { customer: customer.id, ...mayBeSaved });
    const page = await stand.page(pathOf(session), { ...typed, cardCvc: "1", save: "on" });
    expect(await page.text()).toMatch(/name="save" checked/);
  });

  it("can't be saved where that isn't offered", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    for (const wish of [{ customer: customer.id }, mayBeSaved]) {
      const session = await newSession(stand, wish);
      expect(await (await stand.page(pathOf(session))).text()).not.toContain('name="save"');
      await payWith(stand, session, { save: true });
    }
    expect(await methodsOf(stand, customer)).toEqual([]);
  });
});

describe("a method that the vendor keeps for later", () => {
  it("isn't shown at other payments, and only kinds that can be kept are offered", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, {
      customer: customer.id,
      payment_intent_data: { setup_future_usage: "off_session" },
    });
    expect(session.payment_method_types).toEqual(["card", "link", "us_bank_account"]);
    await complete(stand, session, "pm_card_visa");
    const [kept] = await methodsOf(stand, customer);
    expect(kept.allow_redisplay).toBe("limited");
  });

  it("is shown when its holder asked for it too", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, {
      customer: customer.id,
      payment_intent_data: { setup_future_usage: "off_session" },
      ...mayBeSaved,
    });
    await payWith(stand, session, { save: true });
    const [kept, ...others] = await methodsOf(stand, customer);
    expect(others).toEqual([]);
    expect(kept.allow_redisplay).toBe("always");
  });
});

describe("a saved card", () => {
  const save = async (stand: Stand): Promise<{ customer: Json; id: string }> => {
    const customer = await newCustomer(stand);
    const { body } = await stand.call("POST", "/v1/payment_methods/pm_card_visa/attach", {
      customer: customer.id,
    });
    return { customer, id: body.id };
  };

  it("is changed by the vendor, with what was there before in the event", async () => {
    const stand = openStand();
    const { id } = await save(stand);
    const { body } = await stand.call("POST", `/v1/payment_methods/${id}`, {
      billing_details: { name: "Ana Pay", address: { country: "TH" } },
      card: { exp_month: 3 },
      metadata: { nickname: "travel" },
    });
    expect(body).toMatchObject({ card: { exp_month: 3 }, metadata: { nickname: "travel" } });
    expect(body.billing_details).toMatchObject({ name: "Ana Pay", address: { country: "TH" } });
    await stand.simulator.idle();
    const { event } = stand.received.at(-1) ?? { event: undefined };
    expect(event.type).toBe("payment_method.updated");
    expect(event.data.previous_attributes.metadata).toEqual({});
    const loose = await stand.call("GET", "/v1/payment_methods/pm_card_visa");
    const refused = await stand.call("POST", `/v1/payment_methods/${loose.body.id}`, {});
    expect(refused.body.error.message).toContain("You must save this PaymentMethod");
  });

  it("expires, is declined from the next month on, and is renewed by its bank", async () => {
    const store = openLocalStore(":memory:");
    const stand = openStand(store);
    const { customer, id } = await save(stand);
    const charge = (): Promise<Answer> =>
      stand.call("POST", "/v1/payment_intents", {
        amount: 500,
        currency: "usd",
        customer: customer.id,
        payment_method: id,
        confirm: true,
        off_session: true,
      });
    const expire = (exp_month: number, exp_year: number): Promise<Answer> =>
      stand.control("POST", `/payment_methods/${id}/expiry`, { exp_month, exp_year });
    expect((await expire(11, 2026)).body.card.exp_month).toBe(11);
    expect((await charge()).body.status).toBe("succeeded");
    await expire(10, 2026);
    const declined = await charge();
    expect(declined.status).toBe(402);
    expect(declined.body.error.code).toBe("expired_card");
    await expire(10, 2031);
    expect((await charge()).body.status).toBe("succeeded");
    await stand.simulator.idle();
    const types = stand.received.map(({ event }) => event.type);
    expect(types.filter((type) => type === "payment_method.automatically_updated")).toHaveLength(3);
    const path = `/v1/customers/${customer.id}/payment_methods/${id}`;
    expect((await openStand(store).call("GET", path)).body.card.exp_year).toBe(2031);
    expect((await stand.control("POST", "/payment_methods/pm_none/expiry", {})).status).toBe(400);
  });

  it("is found with its own customer only", async () => {
    const stand = openStand();
    const { customer, id } = await save(stand);
    const other = await newCustomer(stand);
    const read = (owner: string): Promise<Answer> =>
      stand.call("GET", `/v1/customers/${owner}/payment_methods/${id}`);
    expect((await read(customer.id)).body.id).toBe(id);
    expect((await read(other.id)).status).toBe(404);
    await stand.call("DELETE", `/v1/customers/${customer.id}`);
    expect((await stand.call("GET", `/v1/payment_methods/${id}`)).body.customer).toBeNull();
  });
});
