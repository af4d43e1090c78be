import { describe, expect, it } from "vitest";
import { hasContract, openContract } from "../../../infra/local/stripe/stripe-contract.ts";
import {
  aCharge,
  aCheckout,
  aCustomer,
  aMethod,
  aSetup,
  attempt,
  charged,
  openAdapter,
  paidIntent,
  setup,
  type AdapterStand,
} from "./adapter-stand.ts";

// Stripe's own description of its API is not part of the project: where it is absent, this test is
// skipped and says so. It knows nothing of accounts and of their switches.

async function askForEverything(adapter: AdapterStand): Promise<void> {
  const { processor } = adapter;
  const from = adapter.now();
  const customerId = await aCustomer(adapter);
  const debit = { method: "us_bank_account", offersToKeep: true } as const;
  await processor.openCheckout(attempt("pay_2"), aCheckout(adapter, customerId, debit));
  await charged(adapter, aCharge(customerId, await aMethod(adapter, customerId)), attempt("pay_3"));
  await processor.findCharge(attempt("pay_3"), customerId, from);
  const declining = await aMethod(adapter, customerId, "pm_card_chargeCustomerFail");
  const declined = await charged(adapter, aCharge(customerId, declining), attempt("pay_4"));
  await processor.cancelCharge(declined.paymentIntentId ?? "");
  for (const method of ["card", "us_bank_account"] as const) {
    await processor.openSetup(setup(method), aSetup(adapter, customerId, { method }));
    await processor.findSetup(setup(method), customerId, from);
    const keeping = aCheckout(adapter, customerId, { method, keepsFor: "installments" });
    await processor.openCheckout(attempt(`pay_${method}`), keeping);
  }
  const later = aCharge(customerId, declining, { isOffSession: true });
  await charged(adapter, later, attempt("pay_5"));
  const paymentIntentId = await paidIntent(adapter);
  await processor.refund({ refundId: "ref_1", paymentIntentId, amount: 500, currency: "USD" });
  await processor.listRefunds(paymentIntentId);
  await adapter.control("/disputes", { payment_intent: paymentIntentId });
  for (const currency of ["USD", "EUR", "GBP", "JPY", "MXN"]) {
    await processor.transferDetails(customerId, currency);
  }
  await adapter.control("/transfers", { customer: customerId, amount: 500, currency: "usd" });
  for (const [id, amount] of [
    ["cash_1", 200],
    ["cash_2", 400],
  ] as const) {
    await processor.drawCash({ id, customerId, amount, currency: "USD" });
  }
  await processor.readMethod(declining);
  await processor.removeMethod(declining);
  adapter.stand.clock.forward(1_000);
  await processor.listMovements(from, adapter.now());
}

describe("what is asked of Stripe", () => {
  it.skipIf(!hasContract)("agrees with Stripe's own description of its API", async () => {
    const adapter = await openAdapter();
    await askForEverything(adapter);
    const contract = openContract();

    const asked = await adapter.asked();
    const described = asked.filter(({ method, path }) => contract.describes(method, path));
    const faults = described.flatMap(({ method, path, parameters }) =>
      contract
        .faultsOfRequest(method, path, parameters)
        .map((fault) => `${method} ${path}: ${fault}`),
    );

    expect(faults).toEqual([]);
    const others = asked.filter((request) => !described.includes(request));
    expect([...new Set(others.map(({ path }) => path))]).toEqual(["/v1/account"]);
  });

  it("is asked under a key of its own where money moves", async () => {
    const adapter = await openAdapter();
    await askForEverything(adapter);

    const asked = await adapter.asked();

    const moving = asked.filter(
      ({ method, path }) =>
        method === "POST" && /^\/v1\/(?:refunds|payment_intents(?:\/\w+\/confirm)?)$/u.test(path),
    );
    expect(moving.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      "pay_3:charge",
      "pay_3:confirm",
      "pay_4:charge",
      "pay_4:confirm",
      "pay_5:charge",
      "pay_5:confirm",
      "ref_1:refund",
      "cash_1:draw",
      "cash_2:draw",
    ]);
  });
});
