import { describe, expect, it } from "vitest";
import { PortFailure } from "../../../../functions/ports/port-failure.ts";
import { aCharge, aCustomer, aMethod, attempt, charged, openAdapter } from "./adapter-stand.ts";

async function withMethod(token?: string) {
  const adapter = await openAdapter();
  const customerId = await aCustomer(adapter);
  const methodId = await aMethod(adapter, customerId, token);
  return {
    adapter,
    processor: adapter.processor,
    customerId,
    request: aCharge(customerId, methodId),
  };
}

const confirms = (asked: readonly { path: string }[]) =>
  asked.filter(({ path }) => path.endsWith("/confirm")).length;

describe("a charge on file", () => {
  it("moves no money until it is confirmed", async () => {
    const { adapter, processor, request } = await withMethod();

    const prepared = await processor.prepareCharge(attempt(), request);
    const again = await processor.prepareCharge(attempt(), request);
    const { paymentIntentId } = prepared as { paymentIntentId: string };

    expect(again).toEqual(prepared);
    expect(await processor.readCharge(paymentIntentId)).toMatchObject({
      page: "open",
      money: "none",
    });
    expect((await adapter.stand.control("GET", "/book")).body.movements).toEqual([]);
  });

  it("says what it was paid with", async () => {
    const { adapter, request } = await withMethod();

    expect(await charged(adapter, request)).toEqual({
      reference: attempt(),
      page: "complete",
      money: "succeeded",
      amount: 124_000,
      currency: "USD",
      paymentIntentId: expect.stringMatching(/^pi_/u),
      paidWith: { brand: "visa", lastDigits: "4242" },
    });
  });

  it("is one charge, however often it is confirmed", async () => {
    const { adapter, processor, request } = await withMethod();
    const report = await charged(adapter, request);
    const intentId = report.paymentIntentId ?? "";

    expect(await processor.confirmCharge(attempt(), intentId, request)).toEqual(report);
    adapter.stand.clock.forward(25 * 60 * 60_000);
    expect(await processor.confirmCharge(attempt(), intentId, request)).toEqual(report);
    expect((await adapter.stand.control("GET", "/book")).body.totals.usd.captured).toBe(124_000);
  });

  it("answers a decline, and charges nothing when it is confirmed again", async () => {
    const { adapter, processor, request } = await withMethod("pm_card_chargeCustomerFail");
    const report = await charged(adapter, request);

    expect(report).toMatchObject({
      reference: attempt(),
      page: "complete",
      money: "none",
      amount: 124_000,
      declineCode: "generic_decline",
    });
    const intentId = report.paymentIntentId ?? "";
    adapter.stand.clock.forward(25 * 60 * 60_000);
    const again = await processor.confirmCharge(attempt(), intentId, request);
    expect(again).toMatchObject({
      page: "complete",
      money: "none",
      declineCode: "generic_decline",
    });
  });

  it("waits for the payer whom the bank wants to see, and says where", async () => {
    const { adapter, processor, request } = await withMethod("pm_card_authenticationRequired");

    const report = await charged(adapter, request);

    expect(report).toMatchObject({ page: "open", money: "none" });
    const { pathname } = new URL(report.actionUrl ?? "");
    await adapter.stand.page(pathname, { action: "authenticate" });
    const intentId = report.paymentIntentId ?? "";
    const settled = await processor.confirmCharge(attempt(), intentId, request);
    expect(settled).toMatchObject({ page: "complete", money: "succeeded" });
    expect(settled.actionUrl).toBeUndefined();
  });

  it("ends declined when the payer fails at the bank", async () => {
    const { adapter, processor, request } = await withMethod("pm_card_authenticationRequired");
    const report = await charged(adapter, request);

    await adapter.stand.page(new URL(report.actionUrl ?? "").pathname, { action: "fail" });

    expect(await processor.readCharge(report.paymentIntentId ?? "")).toMatchObject({
      page: "complete",
      money: "none",
      declineCode: "payment_intent_authentication_failure",
    });
  });

  it("is processing while a bank is asked", async () => {
    const { adapter, request } = await withMethod("pm_usBankAccount_success");

    const report = await charged(adapter, { ...request, method: "us_bank_account" });

    expect(report).toMatchObject({
      page: "complete",
      money: "processing",
      paidWith: { brand: "STRIPE TEST BANK", lastDigits: "6789" },
    });
  });

  it("can be given up before, and not after", async () => {
    const { adapter, processor, request } = await withMethod();
    const prepared = await processor.prepareCharge(attempt("pay_2"), request);
    const { paymentIntentId } = prepared as { paymentIntentId: string };
    const canceled = { page: "expired", money: "canceled" };

    expect(await processor.cancelCharge(paymentIntentId)).toMatchObject(canceled);
    expect(await processor.cancelCharge(paymentIntentId)).toMatchObject(canceled);
    expect(await processor.confirmCharge(attempt("pay_2"), paymentIntentId, request)).toMatchObject(
      canceled,
    );
    const paid = await charged(adapter, request);
    expect(await processor.cancelCharge(paid.paymentIntentId ?? "")).toEqual(paid);
  });

  it("is refused where the method is gone or is another client's", async () => {
    const { adapter, processor, customerId } = await withMethod();
    const other = await aMethod(adapter, await aCustomer(adapter, "cli_2"));

    for (const id of ["pm_gone", other]) {
      const refused = await processor.prepareCharge(attempt(id), aCharge(customerId, id));
      expect(refused, id).toEqual({ refusedCode: "resource_missing" });
    }
  });

  it("ends for good when its method goes between the two steps", async () => {
    const { adapter, processor, request } = await withMethod();
    const prepared = await processor.prepareCharge(attempt(), request);
    const { paymentIntentId } = prepared as { paymentIntentId: string };
    await processor.removeMethod(request.paymentMethodId);

    const report = await processor.confirmCharge(attempt(), paymentIntentId, request);

    expect(report).toMatchObject({ page: "complete", money: "none" });
    expect(report.declineCode).toBeDefined();
    expect(await processor.readCharge(paymentIntentId)).toMatchObject({ money: "canceled" });
    expect((await adapter.stand.control("GET", "/book")).body.movements).toEqual([]);
  });

  it("is refused where the account has not enabled the kind", async () => {
    const adapter = await openAdapter({ kinds: ["card"] });
    const customerId = await aCustomer(adapter);
    const methodId = await aMethod(adapter, customerId, "pm_usBankAccount_success");
    const request = aCharge(customerId, methodId, { method: "us_bank_account" });

    const refused = await adapter.processor.prepareCharge(attempt(), request);

    expect(refused).toEqual({ refusedCode: "method-not-enabled" });
  });
});

describe("a lost answer", () => {
  it("is found by customer and attempt", async () => {
    const { adapter, processor, customerId, request } = await withMethod();
    const since = adapter.now();
    const report = await charged(adapter, request);
    await charged(adapter, request, attempt("pay_2"));

    expect(await processor.findCharge(attempt(), customerId, since)).toEqual(report);
    expect(await processor.findCharge(attempt("pay_3"), customerId, since)).toBeUndefined();
    const later = new Date(Date.parse(since) + 60_000).toISOString();
    expect(await processor.findCharge(attempt(), customerId, later)).toBeUndefined();
  });

  it("of a charge that was prepared all the same gives that charge", async () => {
    const { adapter, processor, request } = await withMethod();
    await adapter.fault("POST /v1/payment_intents", "500-after", 2);

    const prepared = await processor.prepareCharge(attempt(), request);

    expect(prepared).toEqual({ paymentIntentId: expect.stringMatching(/^pi_/u) });
  });

  it("of a charge that was never prepared is a failure that another attempt may mend", async () => {
    const { adapter, processor, request } = await withMethod();
    await adapter.fault("POST /v1/payment_intents", "500", 2);

    expect(await processor.prepareCharge(attempt(), request)).toHaveProperty("failedCode");
  });

  it("of a confirmed charge is read, and the charge is one", async () => {
    const { adapter, processor, request } = await withMethod();
    const prepared = await processor.prepareCharge(attempt(), request);
    const { paymentIntentId } = prepared as { paymentIntentId: string };
    await adapter.fault("POST /v1/payment_intents/:id/confirm", "500-after", 2);

    const report = await processor.confirmCharge(attempt(), paymentIntentId, request);

    expect(report).toMatchObject({ page: "complete", money: "succeeded" });
    expect(confirms(await adapter.asked())).toBeGreaterThan(0);
  });

  it("is unknown where nothing can be seen of it", async () => {
    const { adapter, processor, request } = await withMethod();
    const prepared = await processor.prepareCharge(attempt(), request);
    const { paymentIntentId } = prepared as { paymentIntentId: string };
    await adapter.fault("POST /v1/payment_intents/:id/confirm", "500", 2);

    const failure = await processor
      .confirmCharge(attempt(), paymentIntentId, request)
      .catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(PortFailure);
    expect(failure).toMatchObject({ outcome: "unknown", retryable: true });
    expect(await processor.cancelCharge(paymentIntentId)).toMatchObject({ money: "canceled" });
  });
});
