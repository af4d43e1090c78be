import { describe, expect, it } from "vitest";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import { redirectKinds } from "../../../../infra/local/stripe/payments/redirect-kinds.ts";
import {
  hours,
  newCustomer,
  newSession,
  oneLine,
  openStand,
  type Answer,
  type Json,
  type Stand,
} from "./simulator-stand.ts";

const kindsFor = async (stand: Stand, wish: object): Promise<string[]> =>
  (await newSession(stand, wish)).payment_method_types;

const line = (amount: number, currency = "usd"): object => ({
  line_items: [oneLine(amount, currency)],
});

const pathOf = (session: Json): string => `/stripe/checkout/${session.id}`;

const thai = (): Stand => openStand(undefined, { accountCountry: "TH" });

const book = async (stand: Stand): Promise<Json> =>
  (await stand.control("GET", "/book")).body.totals;

describe("the kinds that are offered", () => {
  it.each([
    ["US", "usd", ["card", "link", "us_bank_account", "customer_balance", "crypto"]],
    ["TH", "thb", ["card", "promptpay"]],
    ["GB", "gbp", ["card", "link", "bacs_debit", "customer_balance", "pay_by_bank"]],
    ["SG", "sgd", ["card", "link", "paynow"]],
    [
      "NL",
      "eur",
      ["card", "link", "sepa_debit", "ideal", "bancontact", "eps", "p24", "customer_balance"],
    ],
    ["PL", "pln", ["card", "link", "p24", "blik"]],
    ["IN", "inr", ["card"]],
  ])("in %s for %s are what is usual there", async (country, currency, kinds) => {
    const stand = openStand(undefined, { accountCountry: country });
    const customer = await newCustomer(stand);
    const found = await kindsFor(stand, { customer: customer.id, ...line(100_000, currency) });
    expect(found).toEqual(kinds);
  });

  it("leave out crypto beyond $10,000, and cash where there is no customer", async () => {
    const stand = openStand();
    const allowed = { allowed_payment_method_types: ["card", "crypto", "customer_balance"] };
    expect(await kindsFor(stand, { ...allowed, ...line(1_000_000) })).toEqual(["card", "crypto"]);
    expect(await kindsFor(stand, { ...allowed, ...line(1_000_001) })).toEqual(["card"]);
  });

  it("follow what is switched on, also after a restart", async () => {
    const store = openLocalStore(":memory:");
    const stand = openStand(store);
    const sent = { enabledPaymentMethods: ["card", "promptpay"] };
    const { body } = await stand.control("POST", "/account", sent);
    expect(body).toEqual({ country: "US", ...sent });
    expect(await kindsFor(openStand(store), line(5_000))).toEqual(["card"]);
    await stand.control("POST", "/account", { country: "TH" });
    expect(await kindsFor(openStand(store), line(5_000, "thb"))).toEqual(["card", "promptpay"]);
    const { body: account } = await stand.call("GET", "/v1/account");
    expect(account).toMatchObject({ country: "TH", default_currency: "thb" });
    expect((await stand.control("GET", "/account")).body.country).toBe("TH");
    const wrong = await stand.control("POST", "/account", { enabledPaymentMethods: ["cheque"] });
    expect(wrong.status).toBe(400);
  });

  it("are shown in the account's configuration, available where the country allows it", async () => {
    const stand = openStand();
    await stand.control("POST", "/account", { enabledPaymentMethods: ["card", "promptpay"] });
    const { body } = await stand.call("GET", "/v1/payment_method_configurations");
    const [configuration, ...others] = body.data;
    expect(others).toEqual([]);
    expect(configuration).toMatchObject({
      is_default: true,
      card: { available: true, display_preference: { preference: "on", value: "on" } },
      promptpay: { available: false, display_preference: { value: "on" } },
      crypto: { available: false, display_preference: { value: "off" } },
    });
    const path = `/v1/payment_method_configurations/${configuration.id}`;
    expect((await stand.call("GET", path)).body).toEqual(configuration);
    const session = await newSession(stand);
    expect(session.payment_method_configuration_details.id).toBe(configuration.id);
    const none = await stand.call("GET", "/v1/payment_method_configurations/pmc_none");
    expect(none.status).toBe(404);
  });
});

describe("a payment by redirect", () => {
  it("is made on a page of its own, with a picture where an app reads one", async () => {
    const stand = thai();
    const session = await newSession(stand, {
      allowed_payment_method_types: ["promptpay"],
      ...line(50_000, "thb"),
    });
    const page = await (await stand.page(pathOf(session))).text();
    expect(page).toContain("<h1>Pay THB");
    expect(page).toContain("with PromptPay</h1>");
    expect(page).toContain("<svg");
    expect(page).toContain("Simulate payment");
    const paid = await stand.page(pathOf(session), { action: "authorize", kind: "promptpay" });
    expect(paid.headers.get("location")).toBe(`http://localhost:3000/i/inv_1?paid=${session.id}`);
    expect((await book(stand)).thb.captured).toBe(50_000);
    const [charge] = (await stand.call("GET", "/v1/charges")).body.data;
    expect(charge.payment_method_details).toEqual({
      promptpay: { reference: expect.any(String) },
      type: "promptpay",
    });
  });

  it("that fails leaves the session open, says so, and another way can be taken", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const path = pathOf(session);
    const cards = await (await stand.page(path)).text();
    expect(cards).toContain('<a href="?kind=crypto">Crypto</a>');
    const failed = await stand.page(path, { action: "refuse", kind: "crypto" });
    expect(failed.headers.get("location")).toBe(`${session.url}?kind=crypto`);
    const again = await (await stand.page(`${path}?kind=crypto`)).text();
    expect(again).toContain('role="alert"');
    expect(again).toContain('<a href="?kind=card">Card</a>');
    expect(await book(stand)).toEqual({});
    const { body } = await stand.control("POST", `/checkout/${session.id}/complete`, {});
    expect(body.payment_status).toBe("paid");
  });

  it.each(Object.keys(redirectKinds).filter((kind) => kind !== "konbini"))(
    "by %s is completed and failed by its name",
    async (kind) => {
      const places: Record<string, [country: string, currency: string]> = {
        blik: ["PL", "pln"],
        cashapp: ["US", "usd"],
        crypto: ["US", "usd"],
        fpx: ["MY", "myr"],
        pay_by_bank: ["GB", "gbp"],
        paynow: ["SG", "sgd"],
        pix: ["BR", "brl"],
        promptpay: ["TH", "thb"],
      };
      const [country, currency] = places[kind] ?? ["DE", "eur"];
      const stand = openStand(undefined, {
        accountCountry: country,
        accountEnabledPaymentMethods: [kind],
      });
      const session = await newSession(stand, line(50_000, currency));
      const end = (more: object): Promise<Answer> =>
        stand.control("POST", `/checkout/${session.id}/complete`, {
          payment_method: kind,
          ...more,
        });
      const failed = await end({ fail: true });
      expect(failed.status).toBe(402);
      expect(failed.body.session.status).toBe("open");
      expect((await end({})).body).toMatchObject({ status: "complete", payment_status: "paid" });
      const [charge, ...others] = (await stand.call("GET", "/v1/charges")).body.data;
      expect(others).toEqual([]);
      expect(charge.payment_method_details[kind]).toBeDefined();
    },
  );

  it("at a convenience store is paid days later, or not at all", async () => {
    const stand = openStand(undefined, { accountCountry: "JP" });
    const start = async (): Promise<Json> => {
      const session = await newSession(stand, line(5_000, "jpy"));
      await stand.page(pathOf(session), { action: "authorize", kind: "konbini" });
      return (await stand.call("GET", `/v1/checkout/sessions/${session.id}`)).body;
    };
    const first = await start();
    expect(first).toMatchObject({ status: "complete", payment_status: "unpaid" });
    const pay = (): Promise<Answer> =>
      stand.control("POST", `/vouchers/${first.payment_intent}/pay`);
    expect((await pay()).body.status).toBe("succeeded");
    expect((await pay()).status).toBe(404);
    expect((await book(stand)).jpy.captured).toBe(5_000);
    const second = await start();
    stand.clock.forward(hours(3 * 24));
    await stand.runDue();
    const { body } = await stand.call("GET", `/v1/payment_intents/${second.payment_intent}`);
    expect(body.status).toBe("requires_payment_method");
    const types = stand.received.map(({ event }) => event.type);
    expect(types.filter((type) => type.startsWith("checkout.session.async"))).toEqual([
      "checkout.session.async_payment_succeeded",
      "checkout.session.async_payment_failed",
    ]);
  });

  it("that isn't offered is refused", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const { status, body } = await stand.control("POST", `/checkout/${session.id}/complete`, {
      payment_method: "promptpay",
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain("doesn't offer payments by promptpay");
  });

  it("outside Checkout goes by way of a page and back, and never without its payer", async () => {
    const stand = thai();
    const wish = {
      amount: 50_000,
      currency: "thb",
      confirm: true,
      payment_method_data: { type: "promptpay", billing_details: { email: "a@b.example" } },
    };
    const { body } = await stand.call("POST", "/v1/payment_intents", {
      ...wish,
      return_url: "http://localhost:3000/i/inv_1",
    });
    expect(body.status).toBe("requires_action");
    const { pathname } = new URL(body.next_action.redirect_to_url.url);
    expect(await (await stand.page(pathname)).text()).toContain("PromptPay");
    const back = await stand.page(pathname, { action: "authenticate" });
    expect(back.headers.get("location")).toContain("redirect_status=succeeded");
    const alone = await stand.call("POST", "/v1/payment_intents", { ...wish, off_session: true });
    expect(alone.status).toBe(402);
  });
});
