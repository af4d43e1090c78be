import { describe, expect, it } from "vitest";
import type { AttemptReport } from "../../../../functions/ports/payment-processor.ts";
import { PortFailure } from "../../../../functions/ports/port-failure.ts";
import {
  aCharge,
  aCustomer,
  aMethod,
  attempt,
  charged,
  openAdapter,
  type AdapterStand,
} from "./adapter-stand.ts";

async function withMethod(token?: string) {
  const adapter = await openAdapter();
  const customerId = await aCustomer(adapter);
  const methodId = await aMethod(adapter, customerId, token);
  const request = aCharge(customerId, methodId, { isOffSession: true });
  return { adapter, processor: adapter.processor, customerId, methodId, request };
}

const declined = (declineCode: string) => ({ page: "expired", money: "none", declineCode });

const confirmed = async (adapter: AdapterStand) =>
  (await adapter.asked()).filter(({ path }) => path.endsWith("/confirm"));

const statusOf = async ({ stand }: AdapterStand, { paymentIntentId }: AttemptReport) =>
  (await stand.call("GET", `/v1/payment_intents/${paymentIntentId}`)).body.status;

describe("a charge whose holder isn't there", () => {
  it("moves the money, and says so to Stripe", async () => {
    const { adapter, request } = await withMethod();

    const report = await charged(adapter, request);

    expect(report).toMatchObject({ page: "complete", money: "succeeded", amount: 124_000 });
    const [confirmation] = await confirmed(adapter);
    expect(confirmation.parameters.off_session).toBe("true");
  });

  it("is processing while a bank is asked", async () => {
    const { adapter, request } = await withMethod("pm_usBankAccount_success");

    const report = await charged(adapter, { ...request, method: "us_bank_account" });

    expect(report).toMatchObject({ page: "complete", money: "processing" });
  });

  it.each([
    ["pm_card_chargeCustomerFail", "generic_decline"],
    ["pm_card_chargeDeclinedInsufficientFunds", "insufficient_funds"],
    ["pm_card_chargeDeclinedExpiredCard", "expired_card"],
    ["pm_card_visa_chargeDeclinedLostCard", "lost_card"],
    ["pm_card_authenticationRequired", "authentication_required"],
  ])("with %s is declined for good", async (token, code) => {
    const { adapter, processor, request } = await withMethod(token);

    const report = await charged(adapter, request);

    expect(report).toMatchObject({ reference: attempt(), amount: 124_000, ...declined(code) });
    expect(report).not.toHaveProperty("actionUrl");
    expect(await statusOf(adapter, report)).toBe("canceled");
    expect(await processor.readCharge(report.paymentIntentId ?? "")).toEqual(report);
    const other = await adapter.stand.call(
      "POST",
      `/v1/payment_intents/${report.paymentIntentId}/confirm`,
      { payment_method: "pm_card_visa", off_session: true },
    );
    expect(other.status).toBe(400);
    expect((await adapter.stand.control("GET", "/book")).body.movements).toEqual([]);
  });

  it("is declined once, however often and however late it is asked", async () => {
    const { adapter, processor, request } = await withMethod("pm_card_chargeCustomerFail");
    const report = await charged(adapter, request);
    const again = () => processor.confirmCharge(attempt(), report.paymentIntentId ?? "", request);

    expect(await again()).toEqual(report);
    adapter.stand.clock.forward(25 * 60 * 60_000);
    expect(await again()).toEqual(report);
  });

  it("is told after Stripe has forgotten why, since the charge says it", async () => {
    const { adapter, processor, request } = await withMethod("pm_card_chargeCustomerFail");
    const report = await charged(adapter, request);
    adapter.changeAnswers((path, answer) =>
      path.startsWith("/v1/payment_intents/") ? { ...answer, last_payment_error: null } : answer,
    );

    expect(await processor.readCharge(report.paymentIntentId ?? "")).toEqual(report);
  });

  it("declined where the cancelling went wrong, is unknown until it is repeated", async () => {
    const { adapter, processor, request } = await withMethod("pm_card_chargeCustomerFail");
    const prepared = await processor.prepareCharge(attempt(), request);
    const { paymentIntentId } = prepared as { paymentIntentId: string };
    const confirm = () => processor.confirmCharge(attempt(), paymentIntentId, request);
    await adapter.fault("POST /v1/payment_intents/:id/cancel", "500");

    await expect(confirm()).rejects.toBeInstanceOf(PortFailure);
    expect(await processor.readCharge(paymentIntentId)).toMatchObject({
      money: "none",
      declineCode: "generic_decline",
    });

    expect(await confirm()).toMatchObject(declined("generic_decline"));
    expect(await processor.readCharge(paymentIntentId)).toMatchObject({ page: "expired" });
  });

  it("is cancelled a day later too, where its decline was left behind", async () => {
    const { adapter, processor, request } = await withMethod("pm_card_chargeCustomerFail");
    const prepared = await processor.prepareCharge(attempt(), request);
    const { paymentIntentId } = prepared as { paymentIntentId: string };
    await adapter.fault("POST /v1/payment_intents/:id/cancel", "500");
    await processor.confirmCharge(attempt(), paymentIntentId, request).catch(() => undefined);
    adapter.stand.clock.forward(25 * 60 * 60_000);

    const report = await processor.confirmCharge(attempt(), paymentIntentId, request);

    expect(report).toMatchObject(declined("generic_decline"));
    expect(await statusOf(adapter, report)).toBe("canceled");
  });

  it("is declined where the bank asks for the holder all the same", async () => {
    const { adapter, processor, request } = await withMethod("pm_card_authenticationRequired");
    const prepared = await processor.prepareCharge(attempt(), request);
    const { paymentIntentId } = prepared as { paymentIntentId: string };
    const asks = { type: "redirect_to_url", redirect_to_url: { url: "https://bank.example" } };
    await adapter.control(`/payment_methods/${request.paymentMethodId}/outcome`, {
      charges: "succeed",
    });
    adapter.changeAnswers((path, answer) =>
      path.endsWith("/confirm")
        ? { ...answer, status: "requires_action", next_action: asks }
        : path.endsWith("/cancel") || path.endsWith(paymentIntentId)
          ? { ...answer, status: "canceled", next_action: null }
          : answer,
    );

    const report = await processor.confirmCharge(attempt(), paymentIntentId, request);

    expect(report).toMatchObject(declined("authentication_required"));
    expect(report).not.toHaveProperty("actionUrl");
  });

  it("ends for good where its method is gone or may not be debited any more", async () => {
    const { adapter, processor, methodId, request } = await withMethod();
    const prepared = await processor.prepareCharge(attempt(), request);
    const { paymentIntentId } = prepared as { paymentIntentId: string };
    await processor.removeMethod(methodId);

    const report = await processor.confirmCharge(attempt(), paymentIntentId, request);

    expect(report).toMatchObject({ page: "expired", money: "none" });
    expect(report.declineCode).toBeDefined();
    expect(await statusOf(adapter, report)).toBe("canceled");
  });

  it("is refused by name where the mandate has ended with an earlier debit", async () => {
    const { adapter, request } = await withMethod("pm_usBankAccount_accountClosed");
    const debit = { ...request, method: "us_bank_account" as const };
    await charged(adapter, debit);
    await adapter.passDays(9);

    const report = await charged(adapter, debit, attempt("pay_2"));

    expect(report).toMatchObject(declined("payment_intent_mandate_invalid"));
  });

  it("is unknown where no answer came, and one charge when it is repeated", async () => {
    const { adapter, processor, request } = await withMethod();
    const prepared = await processor.prepareCharge(attempt(), request);
    const { paymentIntentId } = prepared as { paymentIntentId: string };
    const confirm = () => processor.confirmCharge(attempt(), paymentIntentId, request);
    await adapter.fault("POST /v1/payment_intents/:id/confirm", "timeout-after", 2);

    const failure = await confirm().catch((error: unknown) => error);

    expect(failure).toMatchObject({ outcome: "unknown", retryable: true });
    expect(await confirm()).toMatchObject({ money: "succeeded" });
    expect((await adapter.stand.control("GET", "/book")).body.totals.usd.captured).toBe(124_000);
  });

  it("may fail once of three times", async () => {
    const { adapter, methodId, request } = await withMethod();
    const path = `/payment_methods/${methodId}/outcome`;
    const first = await charged(adapter, request, attempt("pay_1"));
    await adapter.control(path, { charges: "fail", code: "insufficient_funds" });
    const second = await charged(adapter, request, attempt("pay_2"));
    await adapter.control(path, { charges: "succeed" });
    const third = await charged(adapter, request, attempt("pay_3"));

    expect([first.money, second.money, third.money]).toEqual(["succeeded", "none", "succeeded"]);
    expect(second).toMatchObject(declined("insufficient_funds"));
  });
});
