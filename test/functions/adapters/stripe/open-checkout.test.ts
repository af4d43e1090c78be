import { describe, expect, it } from "vitest";
import { InvariantViolation } from "../../../../shared/values/invariant.ts";
import {
  aCharge,
  aCheckout,
  aCustomer,
  attempt,
  charged,
  openAdapter,
  paidPage,
} from "./adapter-stand.ts";

describe("a page for a kind that the account has not enabled", () => {
  it("is refused by name where it is the only one that was asked for", async () => {
    const adapter = await openAdapter({ kinds: ["card"] });
    const request = aCheckout(adapter, await aCustomer(adapter), { method: "us_bank_account" });

    const opened = await adapter.processor.openCheckout(attempt(), request);

    expect(opened).toEqual({ refusedCode: "method-not-enabled" });
  });

  it("is refused where it doesn't fit the currency", async () => {
    const adapter = await openAdapter();
    const request = aCheckout(adapter, await aCustomer(adapter), {
      method: "us_bank_account",
      currency: "EUR",
    });

    const opened = await adapter.processor.openCheckout(attempt(), request);

    expect(opened).toEqual({ refusedCode: "method-not-enabled" });
  });

  it("is closed again where its own list leaves the kind out without a word", async () => {
    const adapter = await openAdapter();
    const request = aCheckout(adapter, await aCustomer(adapter));
    adapter.changeAnswers((path, answer) =>
      path === "/v1/checkout/sessions" ? { ...answer, payment_method_types: ["link"] } : answer,
    );

    const opened = await adapter.processor.openCheckout(attempt(), request);

    expect(opened).toEqual({ refusedCode: "method-not-enabled" });
    expect(await adapter.processor.openCheckout(attempt(), request)).toEqual(opened);
    const since = new Date(adapter.stand.clock.now() - 1_000).toISOString();
    adapter.changeAnswers((_path, answer) => answer);
    const found = await adapter.processor.findCheckout(attempt(), request.customerId, since);
    expect(found).toMatchObject({ page: "expired", money: "none" });
  });

  it("is refused otherwise where something else is wrong", async () => {
    const adapter = await openAdapter();
    const request = aCheckout(adapter, await aCustomer(adapter), { amount: 1 });

    const opened = await adapter.processor.openCheckout(attempt(), request);

    expect(opened).toEqual({ refusedCode: "amount_too_small" });
  });
});

describe("a page that was opened", () => {
  it("asks for no leave to keep the method unless it may", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    await adapter.processor.openCheckout(attempt(), aCheckout(adapter, customerId));
    const keeping = aCheckout(adapter, customerId, { offersToKeep: true });
    await adapter.processor.openCheckout(attempt("pay_2"), keeping);

    const asked = await adapter.asked();

    // Without a filter Stripe offers every method of the customer to whoever opens the page.
    const creations = asked.filter(({ path }) => path === "/v1/checkout/sessions");
    expect(creations.map(({ parameters }) => parameters.saved_payment_method_options)).toEqual([
      { allow_redisplay_filters: ["unspecified"] },
      { allow_redisplay_filters: ["unspecified"], payment_method_save: "enabled" },
    ]);
  });

  it("keeps the method for installments without asking again", async () => {
    const adapter = await openAdapter();
    const request = aCheckout(adapter, await aCustomer(adapter), { keepsFor: "installments" });
    await adapter.processor.openCheckout(attempt(), request);

    const { parameters } = (await adapter.asked()).at(-1) ?? {};

    expect(parameters.payment_intent_data.setup_future_usage).toBe("off_session");
    expect(parameters.customer).toBe(request.customerId);
    expect(parameters.saved_payment_method_options).toEqual({
      allow_redisplay_filters: ["unspecified"],
    });
  });

  it("is never asked both to keep and to offer to keep", async () => {
    const adapter = await openAdapter();
    const both = { keepsFor: "installments", offersToKeep: true } as const;
    const request = aCheckout(adapter, await aCustomer(adapter), both);

    const asking = adapter.processor.openCheckout(attempt(), request);

    await expect(asking).rejects.toBeInstanceOf(InvariantViolation);
  });

  it("verifies a bank account at once", async () => {
    const adapter = await openAdapter();
    const request = aCheckout(adapter, await aCustomer(adapter), { method: "us_bank_account" });

    const opened = await adapter.processor.openCheckout(attempt(), request);

    expect(opened).toHaveProperty("url");
    const { parameters } = (await adapter.asked()).at(-1) ?? {};
    expect(parameters.allowed_payment_method_types).toEqual(["us_bank_account"]);
    expect(parameters.payment_method_options).toEqual({
      us_bank_account: { verification_method: "instant" },
    });
  });

  it("is the same one for the same attempt", async () => {
    const adapter = await openAdapter();
    const request = aCheckout(adapter, await aCustomer(adapter));

    const first = await adapter.processor.openCheckout(attempt(), request);

    expect(await adapter.processor.openCheckout(attempt(), request)).toEqual(first);
  });
});

describe("what became of a page", () => {
  it("names the card, and keeps it when its holder agreed", async () => {
    const adapter = await openAdapter();
    const request = aCheckout(adapter, await aCustomer(adapter), { offersToKeep: true });

    const page = await paidPage(adapter, request, { save: true });
    const report = await adapter.processor.readCheckout(page);

    const card = { brand: "visa", lastDigits: "4242" };
    expect(report).toEqual({
      sessionId: page,
      reference: attempt(),
      page: "complete",
      money: "succeeded",
      amount: 124_000,
      currency: "USD",
      paymentIntentId: expect.stringMatching(/^pi_/u),
      paidWith: card,
      keptMethod: {
        id: expect.stringMatching(/^pm_/u),
        method: "card",
        shownAs: card,
        expiryMonth: "2028-12",
      },
    });
  });

  it("keeps a card for installments once it has paid, and can charge it without its holder", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    const request = aCheckout(adapter, customerId, { keepsFor: "installments" });
    const opened = await adapter.processor.openCheckout(attempt(), request);
    const page = "sessionId" in opened ? opened.sessionId : "";

    await adapter.control(`/checkout/${page}/complete`, {
      payment_method: "pm_card_chargeDeclined",
    });
    expect(await adapter.processor.readCheckout(page)).not.toHaveProperty("keptMethod");
    await adapter.control(`/checkout/${page}/complete`, {
      payment_method: "pm_card_authenticationRequiredOnSetup",
    });

    const { keptMethod } = await adapter.processor.readCheckout(page);
    expect(keptMethod).toMatchObject({
      method: "card",
      shownAs: { brand: "visa", lastDigits: "3155" },
    });
    const later = aCharge(customerId, keptMethod?.id ?? "", { isOffSession: true });
    expect(await charged(adapter, later, attempt("pay_2"))).toMatchObject({ money: "succeeded" });
  });

  it("keeps a bank account for installments while its bank is still asked", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    const keeping = { method: "us_bank_account", keepsFor: "installments" } as const;
    const request = aCheckout(adapter, customerId, keeping);

    const page = await paidPage(adapter, request, { card: "pm_usBankAccount_success" });

    const report = await adapter.processor.readCheckout(page);
    expect(report).toMatchObject({
      money: "processing",
      keptMethod: { method: "us_bank_account", shownAs: { lastDigits: "6789" } },
    });
    const { paymentMethodId } = aCharge(customerId, report.keptMethod?.id ?? "");
    expect(await adapter.processor.readMethod(paymentMethodId)).toMatchObject({
      clientId: "cli_1",
    });
  });

  it("keeps nothing when its holder did not agree", async () => {
    const adapter = await openAdapter();
    const request = aCheckout(adapter, await aCustomer(adapter), { offersToKeep: true });

    const page = await paidPage(adapter, request);

    expect(await adapter.processor.readCheckout(page)).not.toHaveProperty("keptMethod");
  });

  it("keeps nothing that was attached without its holder's word", async () => {
    const adapter = await openAdapter();
    const request = aCheckout(adapter, await aCustomer(adapter), { offersToKeep: true });
    const page = await paidPage(adapter, request, { save: true });
    adapter.changeAnswers((path, answer) => {
      if (path.endsWith(page)) answer.payment_intent.payment_method.allow_redisplay = "limited";
      return answer;
    });

    expect(await adapter.processor.readCheckout(page)).not.toHaveProperty("keptMethod");
  });

  it("says that a bank is asked, and why it said no days later", async () => {
    const adapter = await openAdapter();
    const customerId = await aCustomer(adapter);
    const request = aCheckout(adapter, customerId, { method: "us_bank_account" });
    const page = await paidPage(adapter, request, { card: "pm_usBankAccount_insufficientFunds" });

    expect(await adapter.processor.readCheckout(page)).toMatchObject({
      page: "complete",
      money: "processing",
      paidWith: { brand: "STRIPE TEST BANK", lastDigits: "2227" },
    });
    await adapter.passDays(9);
    const report = await adapter.processor.readCheckout(page);
    expect(report).toMatchObject({ page: "complete", money: "none" });
    expect(report.declineCode).toBe("insufficient_funds");
  });

  it.each([
    ["DE", "EUR", "sepa_debit", "pm_sepaDebit_success_de", "IBAN DE", "3000"],
    ["GB", "GBP", "bacs_debit", "pm_bacsDebit_success", "Bacs 108800", "2345"],
    ["AU", "AUD", "au_becs_debit", "pm_auBecsDebit_success", "BSB 000000", "3456"],
    ["CA", "CAD", "acss_debit", "pm_acssDebit_success", "STRIPE TEST BANK", "6789"],
  ] as const)("names an account in %s", async (...row) => {
    const [country, currency, method, card, brand, digits] = row;
    const adapter = await openAdapter({ country, kinds: ["card", method] });
    const request = aCheckout(adapter, await aCustomer(adapter), { currency, method });

    const page = await paidPage(adapter, request, { card });

    const report = await adapter.processor.readCheckout(page);
    expect(report.paidWith).toEqual({ brand, lastDigits: digits });
  });

  it("names nothing where there are no digits", async () => {
    const adapter = await openAdapter({ country: "TH", kinds: ["card", "promptpay"] });
    const customerId = await aCustomer(adapter);
    const request = aCheckout(adapter, customerId, { currency: "THB", method: "promptpay" });

    const page = await paidPage(adapter, request, { card: "promptpay" });

    const report = await adapter.processor.readCheckout(page);
    expect(report.money).toBe("succeeded");
    expect(report).not.toHaveProperty("paidWith");
  });
});
