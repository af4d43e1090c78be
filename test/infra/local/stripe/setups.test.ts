import { describe, expect, it } from "vitest";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import {
  complete,
  hours,
  newCustomer,
  openStand,
  setupWish,
  type Answer,
  type Json,
  type Stand,
} from "./simulator-stand.ts";

async function openSetup(stand: Stand, deviations: object = {}) {
  const customer = await newCustomer(stand);
  const { body } = await stand.call(
    "POST",
    "/v1/checkout/sessions",
    setupWish(customer.id, deviations),
  );
  return { customer: customer.id, session: body };
}

const read = async (stand: Stand, session: Json): Promise<Json> =>
  (
    await stand.call("GET", `/v1/checkout/sessions/${session.id}`, {
      expand: ["setup_intent.payment_method"],
    })
  ).body;

const pathOf = (session: Json): string => `/stripe/checkout/${session.id}`;

const typed = {
  action: "pay",
  cardNumber: "4242424242424242",
  cardExpiry: "12/34",
  cardCvc: "123",
  billingName: "Ana Pay",
};

const chargeLater = (stand: Stand, customer: string, method: string): Promise<Answer> =>
  stand.call("POST", "/v1/payment_intents", {
    amount: 500,
    currency: "usd",
    customer,
    payment_method: method,
    confirm: true,
    off_session: true,
  });

const typesOf = async (stand: Stand): Promise<string[]> => {
  await stand.simulator.idle();
  return stand.received.map(({ event }) => event.type);
};

describe("a session that saves a method", () => {
  it("asks for no money, and has its intent from the start", async () => {
    const stand = openStand();
    const { session } = await openSetup(stand);
    expect(session).toMatchObject({
      mode: "setup",
      amount_total: null,
      payment_intent: null,
      payment_status: "no_payment_required",
      payment_method_types: ["card", "link", "us_bank_account"],
      status: "open",
    });
    expect((await read(stand, session)).setup_intent).toMatchObject({
      status: "requires_payment_method",
      usage: "off_session",
      metadata: { setup: "set_1" },
    });
  });

  it.each([
    [{ currency: undefined }, "Missing required param: currency."],
    [{ customer: undefined }, "doesn't simulate saving a method for nobody"],
    [{ payment_intent_data: { description: "x" } }, "`payment_intent_data` in `setup` mode"],
    [
      { saved_payment_method_options: { payment_method_save: "enabled" } },
      "`saved_payment_method_options` in `setup` mode",
    ],
    [{ allowed_payment_method_types: ["crypto"] }, "No valid payment method types"],
  ])("is refused with %j", async (deviations, message) => {
    const { session } = await openSetup(openStand(), deviations);
    expect(session.error.message).toContain(message);
  });

  it("says on its page what is authorised, and names no amount", async () => {
    const stand = openStand();
    const { session } = await openSetup(stand);
    const page = await (await stand.page(pathOf(session))).text();
    expect(page).toContain("<h1>Save</h1>");
    expect(page).toContain("Three installments of INV-0042");
    expect(page).toContain("Nothing is charged now.");
    expect(page).toMatch(/value="pay">\s*Save\s*</);
    expect(page).not.toContain("$");
  });

  it("keeps a card with the customer, and moves no money", async () => {
    const stand = openStand();
    const { customer, session } = await openSetup(stand);
    const response = await stand.page(pathOf(session), typed);
    expect(response.headers.get("location")).toContain("/i/inv_1?saved=cs_test_");
    const done = await read(stand, session);
    expect(done).toMatchObject({ status: "complete", payment_status: "no_payment_required" });
    expect(done.setup_intent).toMatchObject({ status: "succeeded", payment_method: { customer } });
    expect((await stand.control("GET", "/book")).body.movements).toEqual([]);
    expect(await typesOf(stand)).toEqual([
      "customer.created",
      "setup_intent.created",
      "payment_method.attached",
      "setup_intent.succeeded",
      "checkout.session.completed",
    ]);
    expect(await (await stand.page(pathOf(session))).text()).toContain("<h1>Already saved</h1>");
    const { id } = done.setup_intent.payment_method;
    expect((await chargeLater(stand, customer, id)).body.status).toBe("succeeded");
  });

  it("shows why a card wasn't saved, and takes another", async () => {
    const stand = openStand();
    const { session } = await openSetup(stand);
    const cardNumber = "4000000000000002";
    const declined = await (await stand.page(pathOf(session), { ...typed, cardNumber })).text();
    expect(declined).toContain("<title>Not saved yet");
    expect(declined).toContain("Your card was declined.");
    expect((await read(stand, session)).setup_intent.last_setup_error.decline_code).toBe(
      "generic_decline",
    );
    const again = await (await stand.page(pathOf(session))).text();
    expect(again).toContain("Your card was declined.");
    expect((await stand.page(pathOf(session), typed)).status).toBe(303);
  });

  it("sends the holder to their bank, where they may fail and try again", async () => {
    const stand = openStand();
    const { customer, session } = await openSetup(stand);
    const card = { ...typed, cardNumber: "4000002500003155" };
    await stand.page(pathOf(session), card);
    const asked = await (await stand.page(pathOf(session))).text();
    expect(asked).toContain("later payments with the card ending in 3155");
    await stand.page(pathOf(session), { action: "fail" });
    expect((await read(stand, session)).setup_intent.status).toBe("requires_payment_method");
    await stand.page(pathOf(session), card);
    await stand.page(pathOf(session), { action: "authenticate" });
    const { payment_method: method } = (await read(stand, session)).setup_intent;
    expect((await chargeLater(stand, customer, method.id)).body.status).toBe("succeeded");
  });

  it("saves a card that is declined later, and one that asks for its holder every time", async () => {
    const stand = openStand();
    for (const [token, code] of [
      ["pm_card_chargeCustomerFail", "generic_decline"],
      ["pm_card_authenticationRequired", "authentication_required"],
    ] as const) {
      const { customer, session } = await openSetup(stand);
      expect((await complete(stand, session, token)).body.status).toBe("complete");
      const { payment_method: method } = (await read(stand, session)).setup_intent;
      const later = await chargeLater(stand, customer, method.id);
      expect(later.status).toBe(402);
      expect(later.body.error.decline_code).toBe(code);
    }
  });

  it("keeps a bank account under a mandate, and debits it later", async () => {
    const stand = openStand();
    const wish = { allowed_payment_method_types: ["us_bank_account"] };
    const { customer, session } = await openSetup(stand, wish);
    const page = await (await stand.page(pathOf(session))).text();
    expect(page).toContain("<h1>Save</h1>");
    expect(page).not.toContain("what is paid here");
    await stand.page(pathOf(session), { kind: "us_bank_account", account: "000222222227" });
    const { setup_intent: intent } = await read(stand, session);
    expect(intent.status).toBe("succeeded");
    const mandate = (await stand.call("GET", `/v1/mandates/${intent.mandate}`)).body;
    expect(mandate).toMatchObject({ status: "active", type: "multi_use" });
    const { body } = await chargeLater(stand, customer, intent.payment_method.id);
    expect(body.status).toBe("processing");
    stand.clock.forward(hours(24 * 9));
    await stand.runDue();
    const failed = await stand.call("GET", `/v1/payment_intents/${body.id}`);
    expect(failed.body.last_payment_error.code).toBe("insufficient_funds");
  });

  it("ends with its intent, and saves nothing then", async () => {
    const stand = openStand();
    const { session } = await openSetup(stand);
    stand.clock.forward(hours(24));
    const refused = await complete(stand, session, "pm_card_visa");
    expect(refused.status).toBe(400);
    const ended = await read(stand, session);
    expect(ended).toMatchObject({ status: "expired", setup_intent: { status: "canceled" } });
    expect(await typesOf(stand)).toContain("setup_intent.canceled");
  });
});

describe("a saved method that is told what comes of its charges", () => {
  async function saved(stand: Stand, token: string) {
    const { id: customer } = await newCustomer(stand);
    const path = `/v1/payment_methods/${token}/attach`;
    const { body } = await stand.call("POST", path, { customer });
    return { customer, id: String(body.id) };
  }

  const tell = (stand: Stand, id: string, outcome: object): Promise<Answer> =>
    stand.control("POST", `/payment_methods/${id}/outcome`, outcome);

  it("fails one charge of three, also after a restart", async () => {
    const store = openLocalStore(":memory:");
    const stand = openStand(store);
    const { customer, id } = await saved(stand, "pm_card_visa");
    const statuses = [(await chargeLater(stand, customer, id)).status];
    await tell(stand, id, { charges: "fail", code: "insufficient_funds" });
    const declined = await chargeLater(openStand(store), customer, id);
    statuses.push(declined.status);
    await tell(stand, id, { charges: "succeed" });
    statuses.push((await chargeLater(stand, customer, id)).status);
    expect(statuses).toEqual([200, 402, 200]);
    expect(declined.body.error).toMatchObject({
      code: "card_declined",
      decline_code: "insufficient_funds",
    });
  });

  it("may need its holder, who is sent to their bank when they are there", async () => {
    const stand = openStand();
    const { customer, id } = await saved(stand, "pm_card_visa");
    await tell(stand, id, { charges: "fail", code: "authentication_required" });
    const later = await chargeLater(stand, customer, id);
    expect(later.body.error.code).toBe("authentication_required");
    const now = await stand.call("POST", "/v1/payment_intents", {
      amount: 500,
      currency: "usd",
      customer,
      payment_method: id,
      confirm: true,
      return_url: "http://localhost:3000/i/inv_1",
    });
    expect(now.body.status).toBe("requires_action");
  });

  it("works although its number is published as one that never does", async () => {
    const stand = openStand();
    const { customer, id } = await saved(stand, "pm_card_chargeCustomerFail");
    await tell(stand, id, { charges: "succeed" });
    expect((await chargeLater(stand, customer, id)).body.status).toBe("succeeded");
  });

  it.each([
    [undefined, "insufficient_funds"],
    ["account_closed", "account_closed"],
  ])("can be a bank account, told to fail with %s", async (code, found) => {
    const stand = openStand();
    const { customer, id } = await saved(stand, "pm_usBankAccount_success");
    await tell(stand, id, { charges: "fail", code });
    const { body } = await chargeLater(stand, customer, id);
    stand.clock.forward(hours(24 * 9));
    await stand.runDue();
    const failed = await stand.call("GET", `/v1/payment_intents/${body.id}`);
    expect(failed.body.last_payment_error.code).toBe(found);
  });

  it("is refused a code that its kind doesn't have, and a word that nobody knows", async () => {
    const stand = openStand();
    const { id } = await saved(stand, "pm_card_visa");
    const refused = await tell(stand, id, { charges: "fail", code: "account_closed" });
    expect(refused.body.error.param).toBe("code");
    expect((await tell(stand, id, { charges: "perhaps" })).status).toBe(400);
    expect((await tell(stand, "pm_none", { charges: "succeed" })).status).toBe(404);
  });
});

describe("a payment that keeps its method for later", () => {
  it("says so on its page", async () => {
    const stand = openStand();
    const { id: customer } = await newCustomer(stand);
    const wish = {
      mode: "payment",
      customer,
      line_items: [
        {
          quantity: 1,
          price_data: { currency: "usd", unit_amount: 500, product_data: { name: "INV-0042" } },
        },
      ],
      payment_intent_data: { setup_future_usage: "off_session" },
      success_url: "http://localhost:3000/i/inv_1",
    };
    const { body } = await stand.call("POST", "/v1/checkout/sessions", wish);
    const page = await (await stand.page(pathOf(body))).text();
    expect(page).toContain("By paying you also allow the vendor to charge this payment method");
    expect(page).not.toContain('name="save"');
  });
});
