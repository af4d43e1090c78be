import { describe, expect, it } from "vitest";
import { attempt, openAdapter, paidIntent } from "./adapter-stand.ts";

async function withPayment(card = "pm_card_visa") {
  const adapter = await openAdapter();
  const paymentIntentId = await paidIntent(adapter, {}, { card });
  const order = { refundId: "ref_1", paymentIntentId, amount: 24_000, currency: "USD" };
  return { adapter, processor: adapter.processor, paymentIntentId, order };
}

describe("a refund", () => {
  it("says whose payment it gives back, and is one however often it is asked", async () => {
    const { adapter, processor, paymentIntentId, order } = await withPayment();

    const report = await processor.refund(order);

    expect(report).toEqual({
      reference: attempt(),
      processorRefundId: expect.stringMatching(/^re_/u),
      refundId: "ref_1",
      paymentIntentId,
      amount: 24_000,
      currency: "USD",
      status: "succeeded",
    });
    expect(await processor.refund(order)).toEqual(report);
    expect(await processor.listRefunds(paymentIntentId)).toEqual([report]);
    const creations = (await adapter.asked()).filter(({ path }) => path === "/v1/refunds");
    expect(creations[0]).toMatchObject({
      idempotencyKey: "ref_1:refund",
      parameters: {
        metadata: { kindly_refund: "ref_1", kindly_invoice: "inv_1", kindly_payment: "pay_1" },
      },
    });
  });

  it("of a dashboard has no id of ours, and the same payment", async () => {
    const { adapter, processor, paymentIntentId, order } = await withPayment();
    const ours = await processor.refund(order);

    const theirs = await adapter.control("/refunds", {
      payment_intent: paymentIntentId,
      amount: 500,
    });

    expect(await processor.listRefunds(paymentIntentId)).toEqual(
      expect.arrayContaining([
        ours,
        {
          reference: attempt(),
          processorRefundId: theirs.id,
          paymentIntentId,
          amount: 500,
          currency: "USD",
          status: "succeeded",
        },
      ]),
    );
  });

  it("may arrive later", async () => {
    const { adapter, processor, order } = await withPayment("pm_card_pendingRefund");
    const report = await processor.refund(order);
    const { processorRefundId } = report as { processorRefundId: string };

    expect(report).toMatchObject({ status: "pending" });
    await adapter.passDays(5);
    expect(await processor.readRefund(processorRefundId)).toMatchObject({ status: "succeeded" });
  });

  it("may come back, with the reason", async () => {
    const { adapter, processor, order } = await withPayment("pm_card_refundFail");
    const { processorRefundId } = (await processor.refund(order)) as { processorRefundId: string };

    await adapter.passDays(5);

    expect(await processor.readRefund(processorRefundId)).toMatchObject({
      status: "failed",
      failureReason: "lost_or_stolen_card",
    });
  });

  it("is refused for more than is left, after all was given back, and under a dispute", async () => {
    const { adapter, processor, paymentIntentId, order } = await withPayment();
    const asked = (refundId: string, amount: number) =>
      processor.refund({ ...order, refundId, amount });

    expect(await asked("ref_2", 124_001)).toEqual({ refusedCode: "amount_too_large" });
    await asked("ref_3", 124_000);
    expect(await asked("ref_4", 1)).toEqual({ refusedCode: "charge_already_refunded" });
    const disputed = await paidIntent(adapter, {}, { paymentId: "pay_2" });
    await adapter.control("/disputes", { payment_intent: disputed });
    const refused = await processor.refund({
      ...order,
      refundId: "ref_5",
      paymentIntentId: disputed,
    });
    expect(refused).toEqual({ refusedCode: "charge_disputed" });
    expect(await processor.listRefunds(paymentIntentId)).toHaveLength(1);
  });

  it("whose answer was lost is found", async () => {
    const { adapter, processor, order } = await withPayment();
    await adapter.fault("POST /v1/refunds", "500-after", 2);

    expect(await processor.refund(order)).toMatchObject({ refundId: "ref_1" });
  });

  it("is unknown where Stripe failed and has none", async () => {
    const { adapter, processor, order } = await withPayment();
    await adapter.fault("POST /v1/refunds", "500", 2);

    const failure = await processor.refund(order).catch((error: unknown) => error);

    expect(failure).toMatchObject({ outcome: "unknown", retryable: true });
  });
});
