import fc from "fast-check";
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

const manual = { cash_balance: { settings: { reconciliation_mode: "manual" } } };

const send = (stand: Stand, customer: Json, amount: number, more: object = {}): Promise<Answer> =>
  stand.control("POST", "/transfers", { customer: customer.id, amount, currency: "usd", ...more });

const pay = (stand: Stand, customer: Json, amount: number): Promise<Answer> =>
  stand.call("POST", "/v1/payment_intents", {
    amount,
    currency: "usd",
    customer: customer.id,
    confirm: true,
    allowed_payment_method_types: ["customer_balance"],
    payment_method_data: { type: "customer_balance" },
  });

const read = async (stand: Stand, path: string): Promise<Json> =>
  (await stand.call("GET", path)).body;

const balance = (stand: Stand, customer: Json): Promise<Json> =>
  read(stand, `/v1/customers/${customer.id}/cash_balance`);

const typesOf = async (stand: Stand, customer: Json): Promise<string[]> =>
  (await read(stand, `/v1/customers/${customer.id}/cash_balance_transactions`)).data
    .map(({ type }: Json) => type)
    .toReversed();

const totals = async (stand: Stand): Promise<Json> =>
  (await stand.control("GET", "/book")).body.totals.usd;

const accounts = async (stand: Stand, customer: Json, wish: object): Promise<Json> =>
  (await stand.call("POST", `/v1/customers/${customer.id}/funding_instructions`, wish)).body;

const dollars = {
  currency: "usd",
  funding_type: "bank_transfer",
  bank_transfer: { type: "us_bank_transfer" },
};

describe("the account into which a customer pays", () => {
  it("is the same every time, and nobody else's", async () => {
    const stand = openStand();
    const [one, other] = [await newCustomer(stand), await newCustomer(stand)];
    const first = await accounts(stand, one, dollars);
    expect(await accounts(stand, one, dollars)).toEqual(first);
    const [aba, swift] = first.bank_transfer.financial_addresses;
    expect(aba.aba.account_number).toMatch(/^\d{17}$/);
    expect(aba.aba.account_holder_address.country).toBe("US");
    expect(swift).toMatchObject({ type: "swift", supported_networks: ["swift"] });
    const [foreign] = (await accounts(stand, other, dollars)).bank_transfer.financial_addresses;
    expect(foreign.aba.account_number).not.toBe(aba.aba.account_number);
  });

  it("has an IBAN that passes its own check", async () => {
    const stand = openStand();
    const wish = (country: string): object => ({
      currency: "eur",
      funding_type: "bank_transfer",
      bank_transfer: { type: "eu_bank_transfer", eu_bank_transfer: { country } },
    });
    for (const country of ["BE", "DE", "ES", "FR", "IE", "NL"]) {
      const found = await accounts(stand, await newCustomer(stand), wish(country));
      const { iban } = found.bank_transfer.financial_addresses[0].iban;
      const moved = `${iban.slice(4)}${iban.slice(0, 4)}`.replaceAll(/[A-Z]/g, (letter) =>
        String(letter.charCodeAt(0) - 55),
      );
      expect(iban.slice(0, 2)).toBe(country);
      expect(BigInt(moved) % 97n).toBe(1n);
    }
  });

  it("is refused for another currency, without a country, and where transfers are switched off", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const pounds = await accounts(stand, customer, { ...dollars, currency: "gbp" });
    expect(pounds.error.param).toBe("bank_transfer[type]");
    const nowhere = { ...dollars, currency: "eur", bank_transfer: { type: "eu_bank_transfer" } };
    expect((await accounts(stand, customer, nowhere)).error.code).toBe("parameter_missing");
    const off = openStand(undefined, { accountEnabledPaymentMethods: ["card"] });
    const refused = await accounts(off, await newCustomer(off), dollars);
    expect(refused.error.message).toContain("not enabled");
  });
});

describe("money that is transferred", () => {
  it("waits in the cash balance of a customer whose money is applied by hand", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand, manual);
    const waiting = (await pay(stand, customer, 5_000)).body;
    const { body } = await send(stand, customer, 7_000, {
      reference: "INV-0042",
      sender_name: "Acme Holding",
    });
    expect(body).toMatchObject({ type: "funded", net_amount: 7_000, ending_balance: 7_000 });
    expect(body.funded.bank_transfer).toEqual({
      reference: "INV-0042",
      type: "us_bank_transfer",
      us_bank_transfer: { network: "ach", sender_name: "Acme Holding" },
    });
    expect(await balance(stand, customer)).toMatchObject({
      available: { usd: 7_000 },
      settings: { reconciliation_mode: "manual", using_merchant_default: false },
    });
    expect((await read(stand, `/v1/payment_intents/${waiting.id}`)).status).toBe("requires_action");
    expect(await totals(stand)).toMatchObject({ cash: 7_000, captured: 0, balance: 0 });
    expect(stand.received.map(({ event }) => event.type).slice(-2)).toEqual([
      "customer_cash_balance_transaction.created",
      "cash_balance.funds_available",
    ]);
  });

  it("pays what waits for it by itself, the intent that it names first", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const first = (await pay(stand, customer, 5_000)).body;
    const second = (await pay(stand, customer, 3_000)).body;
    const details = second.next_action.display_bank_transfer_instructions;
    expect(details).toMatchObject({ amount_remaining: 3_000, type: "us_bank_transfer" });
    await send(stand, customer, 4_000, { reference: `for ${details.reference}` });
    expect((await read(stand, `/v1/payment_intents/${second.id}`)).status).toBe("succeeded");
    const partly = await read(stand, `/v1/payment_intents/${first.id}`);
    expect(partly.next_action.display_bank_transfer_instructions.amount_remaining).toBe(4_000);
    expect(await totals(stand)).toMatchObject({ captured: 3_000, cash: 1_000 });
    await send(stand, customer, 4_000);
    expect((await read(stand, `/v1/payment_intents/${first.id}`)).status).toBe("succeeded");
    expect((await balance(stand, customer)).available).toEqual({ usd: 0 });
    expect(await totals(stand)).toMatchObject({ captured: 8_000, cash: 0 });
  });

  it("is taken back by its bank only while it is there", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand, manual);
    const { body: funded } = await send(stand, customer, 1_000);
    await pay(stand, customer, 400);
    const late = await stand.control("POST", `/transfers/${funded.id}/reverse`);
    expect(late.status).toBe(400);
    await send(stand, customer, 400);
    const back = await stand.control("POST", `/transfers/${funded.id}/reverse`);
    expect(back.body).toMatchObject({ type: "funding_reversed", net_amount: -1_000 });
    expect(await totals(stand)).toMatchObject({ captured: 400, cash: 0 });
    expect((await stand.control("POST", "/transfers/ccsbtxn_none/reverse")).status).toBe(404);
  });

  it("has to be of a known customer and a currency that banks transfer", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    expect((await send(stand, customer, 100, { currency: "thb" })).status).toBe(400);
    expect((await send(stand, { id: "cus_none" }, 100)).body.error.code).toBe("resource_missing");
    expect((await send(stand, customer, 0)).status).toBe(400);
  });

  it("is still there after a restart", async () => {
    const store = openLocalStore(":memory:");
    const before = openStand(store);
    const customer = await newCustomer(before, manual);
    await send(before, customer, 1_000);
    const after = openStand(store);
    expect(await balance(after, customer)).toEqual(await balance(before, customer));
    expect((await pay(after, customer, 1_000)).body.status).toBe("succeeded");
  });
});

describe("a payment out of the cash balance", () => {
  it("succeeds at once where there is enough", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand, manual);
    await send(stand, customer, 5_000);
    const { body } = await pay(stand, customer, 4_000);
    expect(body).toMatchObject({ status: "succeeded", amount_received: 4_000 });
    const charge = await read(stand, `/v1/charges/${body.latest_charge}`);
    expect(charge.payment_method_details).toEqual({
      customer_balance: {},
      type: "customer_balance",
    });
    expect(await totals(stand)).toMatchObject({ captured: 4_000, cash: 1_000 });
    expect(await typesOf(stand, customer)).toEqual(["funded", "applied_to_payment"]);
  });

  it("is applied by hand, in part or whole, never beyond what is there or missing", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand, manual);
    await send(stand, customer, 3_000);
    const { body: intent } = await pay(stand, customer, 5_000);
    const apply = (amount?: number): Promise<Answer> =>
      stand.call(
        "POST",
        `/v1/payment_intents/${intent.id}/apply_customer_balance`,
        amount === undefined ? {} : { amount },
      );
    expect((await apply()).body.error.code).toBe("insufficient_funds");
    expect((await apply(5_001)).body.error.code).toBe("amount_too_large");
    expect((await apply(2_000)).body.status).toBe("requires_action");
    await send(stand, customer, 2_000);
    expect((await apply()).body.status).toBe("succeeded");
    expect((await apply()).body.error.code).toBe("payment_intent_unexpected_state");
    expect((await balance(stand, customer)).available).toEqual({ usd: 0 });
  });

  it("gives back what was applied when it is cancelled", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    await send(stand, customer, 1_000);
    const { body: intent } = await pay(stand, customer, 5_000);
    expect((await balance(stand, customer)).available).toEqual({ usd: 0 });
    await stand.call("POST", `/v1/payment_intents/${intent.id}/cancel`);
    expect((await balance(stand, customer)).available).toEqual({ usd: 1_000 });
    expect(await typesOf(stand, customer)).toContain("unapplied_from_payment");
  });

  it("is refunded into the cash balance", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand, manual);
    await send(stand, customer, 5_000);
    const { body: intent } = await pay(stand, customer, 5_000);
    const { body: refund } = await stand.call("POST", "/v1/refunds", {
      payment_intent: intent.id,
      amount: 2_000,
    });
    expect(refund.destination_details).toEqual({
      customer_cash_balance: {},
      type: "customer_cash_balance",
    });
    expect((await balance(stand, customer)).available).toEqual({ usd: 2_000 });
    expect(await typesOf(stand, customer)).toContain("refunded_from_payment");
    expect(await totals(stand)).toMatchObject({ captured: 5_000, refunded: 2_000, cash: 2_000 });
  });

  it("that starts in Checkout ends days later, when the transfer comes", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, {
      customer: customer.id,
      allowed_payment_method_types: ["customer_balance"],
    });
    const { body } = await complete(stand, session, "customer_balance");
    expect(body).toMatchObject({ status: "complete", payment_status: "unpaid" });
    await send(stand, customer, 123_450);
    const paid = await read(stand, `/v1/checkout/sessions/${session.id}`);
    expect(paid.payment_status).toBe("paid");
    await stand.simulator.idle();
    const types = stand.received.map(({ event }) => event.type);
    expect(types).toContain("checkout.session.async_payment_succeeded");
  });

  it("needs a customer", async () => {
    const { status, body } = await openStand().call("POST", "/v1/payment_intents", {
      amount: 500,
      currency: "usd",
      confirm: true,
      payment_method_data: { type: "customer_balance" },
      return_url: "http://localhost:3000/",
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain("not allowed for this PaymentIntent");
  });
});

describe("a customer with cash", () => {
  it("can't be deleted, and one without can", async () => {
    const stand = openStand();
    const [one, other] = [await newCustomer(stand), await newCustomer(stand)];
    await send(stand, one, 100);
    expect((await stand.call("DELETE", `/v1/customers/${one.id}`)).status).toBe(400);
    const gone = { id: other.id, object: "customer", deleted: true };
    expect((await stand.call("DELETE", `/v1/customers/${other.id}`)).body).toEqual(gone);
    expect(await read(stand, `/v1/customers/${other.id}`)).toEqual(gone);
    expect((await read(stand, "/v1/customers")).data).toHaveLength(1);
    expect((await pay(stand, other, 500)).body.error.code).toBe("resource_missing");
  });
});

describe("properties", () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant("send"), amount: fc.integer({ min: 1, max: 9_000 }) }),
    fc.record({ act: fc.constant("pay"), amount: fc.integer({ min: 50, max: 9_000 }) }),
    fc.record({ act: fc.constant("refund"), amount: fc.integer({ min: 1, max: 2_000 }) }),
    fc.record({ act: fc.constant("cancel"), amount: fc.constant(0) }),
  );

  it("no cent appears or is lost between banks, cash balance and payments", async () => {
    const history = fc.record({ byHand: fc.boolean(), steps: fc.array(step, { maxLength: 12 }) });
    await fc.assert(
      fc.asyncProperty(history, async ({ byHand, steps }) => {
        const stand = openStand();
        const customer = await newCustomer(stand, byHand ? manual : {});
        let sent = 0;
        let last = "pi_none";
        for (const { act, amount } of steps) {
          if (act === "send") sent += (await send(stand, customer, amount)).body.net_amount;
          if (act === "pay") last = (await pay(stand, customer, amount)).body.id;
          if (act === "cancel") await stand.call("POST", `/v1/payment_intents/${last}/cancel`);
          if (act === "refund") {
            await stand.call("POST", "/v1/refunds", { payment_intent: last, amount });
          }
        }
        const { cash = 0, captured = 0, refunded = 0 } = (await totals(stand)) ?? {};
        expect(cash + captured - refunded).toBe(sent);
        const path = `/v1/customers/${customer.id}/cash_balance_transactions?limit=100`;
        const moves: Json[] = (await read(stand, path)).data;
        const moved = moves.reduce((sum, { net_amount: amount }) => sum + amount, 0);
        const available = (await balance(stand, customer)).available?.usd ?? 0;
        expect(available).toBe(moved);
        expect(available).toBeGreaterThanOrEqual(0);
        expect(available).toBeLessThanOrEqual(cash);
      }),
      { numRuns: 25 },
    );
  });
});
