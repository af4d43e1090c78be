import { describe, expect, it } from "vitest";
import type { AttemptReport } from "../../../functions/ports/payment-processor.ts";
import type { World } from "../../../functions/ports/world.ts";
import { chargeInstallment } from "../../../functions/use-cases/charge-installment.ts";
import { pausePlan } from "../../../shared/flexibility/plan-changes.ts";
import { pausedInstallments } from "../../../shared/flexibility/movable-installment.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { addSeconds } from "../../../shared/values/instant.ts";
import { aPlannedInvoice, installment, planOf } from "../../shared/flexibility/a-plan.ts";
import { aPayment } from "../../shared/builders/a-payment.ts";
import { done } from "../../shared/builders/a-paid-invoice.ts";
import { stillWorld } from "../stand/still-world.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../stand/table-stand.ts";

const stand = tableStand();

/** The morning on which the first installment of the usual plan is charged. */
const now = "2026-12-10T17:05:00.000Z";

type Money = Pick<AttemptReport, "page" | "money"> & { readonly declineCode?: string };

const succeeds: Money = { page: "complete", money: "succeeded" };
const isDeclined: Money = { page: "expired", money: "none", declineCode: "insufficient_funds" };

/** Its holder or Stripe has removed the method. */
const isGone: Money = { page: "expired", money: "none" };

/** An invoice whose first installment was just called, and a processor that answers charges alike. */
async function called(answer: Money, payments: readonly Payment[] = []) {
  const { world, setTime } = stillWorld(stand);
  setTime(now);
  const vendorId = freshVendorId();
  const planned = aPlannedInvoice();
  const plan = planOf(planned);
  const [first, ...others] = plan.installments;
  if (first === undefined) throw new Error("There is a first installment.");
  const invoice: IssuedInvoice = {
    ...planned,
    id: freshId("inv", vendorId),
    vendorId,
    stripeCustomerId: "cus_1",
    arrangements: {
      plan: { ...plan, installments: [{ ...first, calledAt: now, announcedAt: now }, ...others] },
    },
  };
  await stand.receivables.commitInvoice({ revision: 0, invoice, payments });
  const charged: string[] = [];
  const processor: World["processor"] = {
    ...world.processor,
    // A voucher: its page is complete, and a shop still takes the money.
    expireCheckout: (sessionId) =>
      Promise.resolve({
        sessionId,
        reference: undefined,
        page: "complete",
        money: "none",
        amount: 40_000,
        currency: "USD",
      }),
    prepareCharge: ({ paymentId }) =>
      Promise.resolve(
        answer === isGone ? { refusedCode: "unnamed" } : { paymentIntentId: `pi_${paymentId}` },
      ),
    confirmCharge: (reference, paymentIntentId, { amount, currency }) => {
      charged.push(reference.paymentId);
      return Promise.resolve({ reference, paymentIntentId, amount, currency, ...answer });
    },
  };
  const charge = () =>
    chargeInstallment({ ...world, processor }, invoice.id, { planId: plan.id, number: 1 });
  const stored = async () =>
    (await stand.receivables.readInvoice(invoice.id))?.invoice as IssuedInvoice;
  return { invoice, charge, charged, stored };
}

describe.skipIf(!hasEmulator)("the job that charges an installment", () => {
  it("charges once, however often it is run", async () => {
    const { charge, charged, stored } = await called(succeeds);

    expect(await charge()).toEqual({ status: "done" });
    expect(await charge()).toMatchObject({ status: "skipped" });

    expect(charged).toHaveLength(1);
    expect(installment(await stored(), 1).paid).toBe(40_000);
  });

  it("does not ask the bank again at once when it is run again after a decline", async () => {
    const { charge, charged, stored } = await called(isDeclined);

    await charge();
    expect(await charge()).toMatchObject({ status: "skipped" });

    expect(charged).toHaveLength(1);
    expect(installment(await stored(), 1)).toMatchObject({ nextTryDate: "2026-12-13" });
  });

  it("does not ask the bank again after a decline that nothing but the payer can help", async () => {
    const { charge, charged } = await called({ ...isDeclined, declineCode: "expired_card" });

    await charge();
    expect(await charge()).toMatchObject({ status: "skipped" });

    expect(charged).toHaveLength(1);
  });

  it("is told to the vendor once when it fails, with what follows", async () => {
    const { charge, invoice, stored } = await called(isDeclined);

    await charge();

    const [attempt] = installment(await stored(), 1).tries;
    const ofPayment = `failed.${attempt?.paymentId.slice(-16)}`;
    expect(await stand.jobs.readJob(invoice.id, ofPayment)).toBeUndefined();
    const ofPlan = `n.installment-failed.${planOf(invoice).id.slice(-16)}.1.1`;
    expect(await stand.jobs.readJob(invoice.id, ofPlan)).toMatchObject({
      work: { mail: { notice: { number: 1 } } },
    });
  });

  it("asks its client at once when the method is gone, instead of trying it day after day", async () => {
    const { charge, invoice, stored } = await called(isGone);

    await charge();

    const first = installment(await stored(), 1);
    expect(first).toMatchObject({ tries: [{ declineCode: "payment_method_gone" }] });
    expect(first.nextTryDate).toBeUndefined();
    const name = `n.installment-failed.${planOf(invoice).id.slice(-16)}.1.1`;
    expect(await stand.jobs.readJob(invoice.id, name)).toBeDefined();
  });

  it("charges nothing that its client has put off before it came to run", async () => {
    const { charge, charged, invoice, stored } = await called(succeeds);
    expect(pausedInstallments(planOf(invoice), "2026-12-10")).toBeDefined();
    const revision = (await stand.receivables.readInvoice(invoice.id))?.revision ?? 0;
    const paused = done(pausePlan(invoice, now)).invoice;
    await stand.receivables.commitInvoice({ revision, invoice: paused });

    expect(await charge()).toMatchObject({ status: "skipped" });

    expect(charged).toEqual([]);
    expect(installment(await stored(), 1).date).toBe("2027-01-10");
  });

  it("waits while money that was set aside has not been looked at", async () => {
    const anomaly = { differs: "amount", amount: 40_100, currency: "USD", at: now } as const;
    const { charge, charged } = await called(succeeds, [aPayment({ amount: 40_000, anomaly })]);

    expect(await charge()).toMatchObject({ status: "again", dueAt: addSeconds(now, 86_400) });

    expect(charged).toEqual([]);
  });

  it("waits an hour for a voucher that can't be closed, instead of asking at once again", async () => {
    const voucher = aPayment({ method: "konbini", amount: 40_000 });
    const { charge, charged } = await called(succeeds, [voucher]);

    expect(await charge()).toMatchObject({ status: "again", dueAt: addSeconds(now, 3_600) });

    expect(charged).toEqual([]);
  });
});
