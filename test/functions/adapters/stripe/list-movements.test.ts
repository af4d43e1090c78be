import { describe, expect, it } from "vitest";
import { aCustomer, attempt, openAdapter, paidIntent } from "./adapter-stand.ts";

describe("what moved at Stripe", () => {
  it("is told oldest first, from the first instant and before the last", async () => {
    const adapter = await openAdapter();
    const { processor } = adapter;
    const minute = () => adapter.stand.clock.forward(60_000);
    await paidIntent(adapter, {}, { paymentId: "pay_0" });
    minute();
    const from = adapter.now();
    const paymentIntentId = await paidIntent(adapter);
    minute();
    const order = { refundId: "ref_1", paymentIntentId, amount: 4_000, currency: "USD" };
    const refund = await processor.refund(order);
    minute();
    const dispute = await adapter.control("/disputes", { payment_intent: paymentIntentId });
    minute();
    const customerId = await aCustomer(adapter);
    const sent = { customer: customerId, amount: 50_000, currency: "usd" };
    const cash = await adapter.control("/transfers", sent);
    minute();
    const until = adapter.now();
    await paidIntent(adapter, {}, { paymentId: "pay_9" });

    const movements = await processor.listMovements(from, until);

    const payment = { amount: 124_000, currency: "USD", paymentIntentId };
    expect(movements).toEqual([
      { kind: "payment", reference: attempt(), ...payment },
      { kind: "refund", report: refund },
      { kind: "dispute", report: await processor.readDispute(dispute.id) },
      { kind: "cash", report: await processor.readCash(customerId, cash.id) },
    ]);
  });

  it("includes what was asked days earlier, on the day on which it came", async () => {
    const adapter = await openAdapter();
    const debit = { method: "us_bank_account" } as const;
    await paidIntent(adapter, debit, { card: "pm_usBankAccount_success" });
    const [asked, from] = [adapter.now(), (adapter.stand.clock.forward(1_000), adapter.now())];

    expect(await adapter.processor.listMovements(asked, from)).toEqual([]);
    await adapter.passDays(9);
    const movements = await adapter.processor.listMovements(from, adapter.now());
    expect(movements).toMatchObject([{ kind: "payment", reference: attempt() }]);
  });

  it("leaves out what is not ours", async () => {
    const adapter = await openAdapter();
    const { stand } = adapter;
    const from = adapter.now();
    const foreign = { amount: 500, currency: "usd", confirm: true, payment_method: "pm_card_visa" };
    const { body } = await stand.call("POST", "/v1/payment_intents", {
      ...foreign,
      return_url: "https://pay.studiolime.example",
    });
    await adapter.control("/refunds", { payment_intent: body.id, amount: 100 });
    await adapter.control("/disputes", { payment_intent: body.id });
    const { body: customer } = await stand.call("POST", "/v1/customers", {});
    await adapter.control("/transfers", { customer: customer.id, amount: 500, currency: "usd" });
    stand.clock.forward(1_000);

    expect(await adapter.processor.listMovements(from, adapter.now())).toEqual([]);
  });

  it("is told whole, however much it is", async () => {
    const adapter = await openAdapter();
    const from = adapter.now();
    const paymentIntentId = await paidIntent(adapter);
    for (const [index] of Array.from({ length: 101 }).entries()) {
      await adapter.control("/refunds", { payment_intent: paymentIntentId, amount: index + 1 });
    }
    adapter.stand.clock.forward(1_000);

    const movements = await adapter.processor.listMovements(from, adapter.now());

    expect(movements).toHaveLength(102);
    expect(movements[0]?.kind).toBe("payment");
  });
});
