import { describe, expect, it } from "vitest";
import {
  complete,
  hours,
  newCustomer,
  newSession,
  oneLine,
  openStand,
  type Json,
  type Stand,
} from "./simulator-stand.ts";

/** The stand begins on Monday, November 2, 2026. */
const days = (count: number): number => hours(24 * count);

const everyDebit = [
  "card",
  "us_bank_account",
  "sepa_debit",
  "bacs_debit",
  "acss_debit",
  "au_becs_debit",
];

/** Some debits can be had in their own country only. */
const countries: Readonly<Record<string, string>> = { aud: "AU", cad: "CA", gbp: "GB" };

const open = (currency = "usd"): Stand =>
  openStand(undefined, {
    accountCountry: countries[currency] ?? "US",
    accountEnabledPaymentMethods: everyDebit,
  });

/** Moves the clock and does what came due, as whoever moves it does. */
async function pass(stand: Stand, milliseconds: number): Promise<void> {
  stand.clock.forward(milliseconds);
  await stand.runDue();
}

const read = async (stand: Stand, path: string, parameters: object = {}): Promise<Json> =>
  (await stand.call("GET", path, parameters)).body;

const expanded = { expand: ["payment_intent.latest_charge", "payment_intent.payment_method"] };

const readSession = (stand: Stand, session: Json): Promise<Json> =>
  read(stand, `/v1/checkout/sessions/${session.id}`, expanded);

const eventTypes = async (stand: Stand): Promise<string[]> => {
  await stand.simulator.idle();
  return stand.received.map(({ event }) => event.type);
};

const book = async (stand: Stand): Promise<Json> => (await stand.control("GET", "/book")).body;

async function payLater(stand: Stand, token: string, deviations: object = {}): Promise<Json> {
  const session = await newSession(stand, deviations);
  const { status, body } = await complete(stand, session, token);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

describe("a bank debit in Checkout", () => {
  it("completes the session unpaid, and books nothing while the bank is asked", async () => {
    const stand = open();
    const session = await payLater(stand, "pm_usBankAccount_success");
    expect(session).toMatchObject({ status: "complete", payment_status: "unpaid" });
    const { payment_intent: intent } = await readSession(stand, session);
    expect(intent).toMatchObject({ status: "processing", amount_received: 0 });
    expect(intent.latest_charge).toMatchObject({
      status: "pending",
      paid: false,
      balance_transaction: null,
    });
    expect((await book(stand)).movements).toEqual([]);
    expect(await eventTypes(stand)).toEqual([
      "payment_intent.created",
      "charge.pending",
      "payment_intent.processing",
      "checkout.session.completed",
    ]);
  });

  it.each([
    ["pm_usBankAccount_success", "usd", 4],
    ["pm_sepaDebit_success_de", "eur", 7],
    ["pm_success_at", "eur", 7],
    ["pm_bacsDebit_success", "gbp", 3],
    ["pm_acssDebit_success", "cad", 3],
    ["pm_auBecsDebit_success", "aud", 3],
  ])("%s in %s succeeds after %i days, weekends counted in", async (token, currency, count) => {
    const stand = open(currency);
    const session = await payLater(stand, token, { line_items: [oneLine(50_000, currency)] });
    expect(stand.simulator.timed.nextDueAt()).toBeLessThanOrEqual(stand.clock.now());
    await pass(stand, days(count) - 1_000);
    expect((await readSession(stand, session)).payment_intent.status).toBe("processing");
    expect(stand.simulator.timed.nextDueAt()).toBe(stand.clock.now() + 1_000);
    await pass(stand, 1_000);
    const paid = await readSession(stand, session);
    expect(paid).toMatchObject({ status: "complete", payment_status: "paid" });
    expect(paid.payment_intent).toMatchObject({ status: "succeeded", amount_received: 50_000 });
    expect((await book(stand)).totals[currency].captured).toBe(50_000);
    expect((await eventTypes(stand)).slice(-4)).toEqual([
      "charge.succeeded",
      "payment_intent.succeeded",
      "charge.updated",
      "checkout.session.async_payment_succeeded",
    ]);
  });

  it("says how the account is verified, which can't wait for small deposits", async () => {
    const stand = open();
    const verified = (method: string) => ({
      payment_method_options: { us_bank_account: { verification_method: method } },
    });
    const session = await newSession(stand, verified("instant"));
    expect(session.payment_method_options.us_bank_account).toEqual({
      verification_method: "instant",
    });
    await expect(newSession(stand, verified("microdeposits"))).rejects.toThrow("must be one of");
  });

  it("that starts on a Friday waits over the weekend", async () => {
    const stand = open();
    stand.clock.forward(days(4));
    const session = await payLater(stand, "pm_usBankAccount_success");
    await pass(stand, days(5));
    expect((await readSession(stand, session)).payment_status).toBe("unpaid");
    await pass(stand, days(1));
    expect((await readSession(stand, session)).payment_status).toBe("paid");
  });

  it.each([
    ["pm_usBankAccount_accountClosed", "usd", "account_closed", "inactive"],
    ["pm_usBankAccount_noAccount", "usd", "no_account", "inactive"],
    ["pm_usBankAccount_insufficientFunds", "usd", "insufficient_funds", "active"],
    ["pm_usBankAccount_debitNotAuthorized", "usd", "debit_not_authorized", "inactive"],
    ["pm_usBankAccount_invalidCurrency", "usd", "invalid_currency", "active"],
    ["pm_sepaDebit_failed_de", "eur", "could_not_process", "active"],
    ["pm_sepaDebit_insufficientFunds_de", "eur", "insufficient_funds", "active"],
    ["pm_bacsDebit_insufficientFunds", "gbp", "insufficient_funds", "active"],
    ["pm_acssDebit_debitNotAuthorized", "cad", "debit_not_authorized", "inactive"],
    ["pm_auBecsDebit_referToCustomer", "aud", "refer_to_customer", "active"],
  ])("%s in %s fails with %s and leaves its mandate %s", async (token, currency, code, mandate) => {
    const stand = open(currency);
    const session = await payLater(stand, token, { line_items: [oneLine(50_000, currency)] });
    await pass(stand, days(7));
    const failed = await readSession(stand, session);
    expect(failed).toMatchObject({ status: "complete", payment_status: "unpaid" });
    const { payment_intent: intent } = failed;
    expect(intent.status).toBe("requires_payment_method");
    expect(intent.last_payment_error.code).toBe(code);
    expect(intent.latest_charge).toMatchObject({ status: "failed", failure_code: code });
    const { type } = intent.last_payment_error.payment_method;
    const { mandate: id } = intent.latest_charge.payment_method_details[type];
    expect((await read(stand, `/v1/mandates/${id}`)).status).toBe(mandate);
    expect((await book(stand)).movements).toEqual([]);
    expect((await eventTypes(stand)).at(-1)).toBe("checkout.session.async_payment_failed");
  });

  it.each([
    ["pm_usBankAccount_weeklyLimitExceeded", "usd", "charge_exceeds_source_limit"],
    ["pm_sepaDebit_exceedsWeeklyTransactionLimit_de", "eur", "charge_exceeds_weekly_limit"],
    ["pm_auBecsDebit_exceedsTransactionLimit", "aud", "charge_exceeds_transaction_limit"],
  ])("%s is refused at once, and the session stays open", async (token, currency, code) => {
    const stand = open(currency);
    const session = await newSession(stand, { line_items: [oneLine(50_000, currency)] });
    const { status, body } = await complete(stand, session, token);
    expect(status).toBe(402);
    expect(body.error.code).toBe(code);
    expect(body.session.status).toBe("open");
  });

  it("that stays in processing can be cancelled, and no other", async () => {
    const stand = open();
    const session = await payLater(stand, "pm_usBankAccount_processing");
    await pass(stand, days(60));
    expect((await readSession(stand, session)).payment_intent.status).toBe("processing");
    const cancel = (id: string) => stand.call("POST", `/v1/payment_intents/${id}/cancel`);
    expect((await cancel(session.payment_intent)).body.status).toBe("canceled");
    const { payment_intent: intent } = await readSession(stand, session);
    expect(intent.latest_charge.status).toBe("failed");
    const other = await payLater(stand, "pm_usBankAccount_success");
    expect((await cancel(other.payment_intent)).body.error.code).toBe(
      "payment_intent_unexpected_state",
    );
  });
});

describe("a bank account on file", () => {
  const saved = async (stand: Stand, token: string): Promise<Json> => {
    const customer = await newCustomer(stand);
    const session = await payLater(stand, token, {
      customer: customer.id,
      payment_intent_data: { setup_future_usage: "off_session" },
    });
    const { payment_intent: intent } = await readSession(stand, session);
    return {
      customer: customer.id,
      payment_method: intent.payment_method.id,
      mandate: intent.latest_charge.payment_method_details.us_bank_account.mandate,
    };
  };

  const debit = (stand: Stand, { customer, payment_method: method }: Json) =>
    stand.call("POST", "/v1/payment_intents", {
      amount: 2_000,
      currency: "usd",
      customer,
      payment_method: method,
      confirm: true,
      off_session: true,
      expand: ["latest_charge"],
    });

  it("is debited without its holder, under the mandate that they gave", async () => {
    const stand = open();
    const kept = await saved(stand, "pm_usBankAccount_success");
    const { body } = await debit(stand, kept);
    expect(body.status).toBe("processing");
    expect(body.latest_charge.payment_method_details.us_bank_account).toMatchObject({
      bank_name: "STRIPE TEST BANK",
      last4: "6789",
      routing_number: "110000000",
      expected_debit_date: "2026-11-06",
      mandate: kept.mandate,
    });
    expect(await read(stand, `/v1/mandates/${kept.mandate}`)).toMatchObject({
      status: "active",
      type: "multi_use",
      payment_method: kept.payment_method,
    });
    await pass(stand, days(4));
    expect((await read(stand, `/v1/payment_intents/${body.id}`)).status).toBe("succeeded");
    expect((await book(stand)).totals.usd.captured).toBe(125_450);
  });

  it("can't be debited any more once its mandate has ended", async () => {
    const stand = open();
    const kept = await saved(stand, "pm_usBankAccount_debitNotAuthorized");
    await pass(stand, days(4));
    const { status, body } = await debit(stand, kept);
    expect(status).toBe(400);
    expect(body.error.code).toBe("payment_intent_mandate_invalid");
    expect((await book(stand)).movements).toEqual([]);
  });
});

describe("a debit that is taken back after it succeeded", () => {
  it("is a dispute that was lost at once, and the end of the mandate", async () => {
    const stand = open();
    const session = await payLater(stand, "pm_usBankAccount_dispute");
    await pass(stand, days(4));
    expect((await readSession(stand, session)).payment_status).toBe("paid");
    expect((await read(stand, "/v1/disputes")).data).toEqual([]);
    await pass(stand, days(7));
    const [dispute] = (await read(stand, "/v1/disputes", expandedDispute)).data;
    expect(dispute).toMatchObject({
      amount: 123_450,
      reason: "debit_not_authorized",
      status: "lost",
      is_charge_refundable: false,
      payment_intent: session.payment_intent,
      payment_method_details: { type: "us_bank_account" },
    });
    expect(dispute.balance_transactions).toMatchObject([
      { amount: -123_450, fee: 1_500, type: "adjustment", reporting_category: "dispute" },
    ]);
    const { mandate } = dispute.charge.payment_method_details.us_bank_account;
    expect((await read(stand, `/v1/mandates/${mandate}`)).status).toBe("inactive");
    expect((await readSession(stand, session)).payment_intent.status).toBe("succeeded");
    expect((await book(stand)).totals.usd).toMatchObject({ captured: 123_450, disputed: 123_450 });
    expect((await eventTypes(stand)).slice(-4)).toEqual([
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.closed",
      "mandate.updated",
    ]);
  });

  it("happens in order, each at its own time, however far the clock is moved at once", async () => {
    const stand = open();
    await payLater(stand, "pm_usBankAccount_dispute");
    const startedAt = stand.clock.now();
    await pass(stand, days(100));
    const { movements } = await book(stand);
    expect(
      movements.map(({ kind, at }: Json) => [kind, (at * 1_000 - startedAt) / days(1)]),
    ).toEqual([
      ["capture", 4],
      ["fee", 4],
      ["dispute", 11],
      ["fee", 11],
    ]);
    const types = await eventTypes(stand);
    expect(types.indexOf("charge.succeeded")).toBeLessThan(types.indexOf("charge.dispute.created"));
  });
});

const expandedDispute = { expand: ["data.charge"] };
