import { describe, expect, it } from "vitest";
import { composeArrangementMail } from "../../../functions/use-cases/compose-arrangement-mail.ts";
import type { ArrangementOrder } from "../../../functions/use-cases/compose-arrangement-mail.ts";
import type { Arrangements } from "../../../shared/flexibility/arrangements.ts";
import type { PaymentPlan } from "../../../shared/flexibility/payment-plan.ts";
import { presentInvoice } from "../../../shared/invoicing/present-invoice.ts";
import { anIssuedInvoice } from "../../shared/builders/an-issued-invoice.ts";
import { aPlannedInvoice } from "../../shared/flexibility/a-plan.ts";

const link = "https://pay.kindly.example/i/inv_1#secret";
const now = "2026-12-07T17:00:00.000Z";

async function composed(order: ArrangementOrder, invoice = aPlannedInvoice()) {
  const [reader] = invoice.contacts;
  if (reader === undefined) throw new Error("An invoice has contacts.");
  const view = presentInvoice(invoice, [], [], { now, reader, locale: "en", lineLimit: 0 });
  return (await composeArrangementMail(view, order, { invoice, link }))?.text;
}

const [contact] = aPlannedInvoice().contacts;
const contactId = contact?.id ?? "";
const planId = aPlannedInvoice().arrangements?.plan?.id ?? "";

/** An invoice under a plan of its contact's own; says only what differs. */
const planned = (change: Partial<PaymentPlan> = {}) => aPlannedInvoice({ contactId, ...change });

const installment = (
  news: Extract<ArrangementOrder, { readonly message: "installment" }>["news"],
): ArrangementOrder => ({ message: "installment", contactId, planId, number: 1, news });

const plan = (
  news: Extract<ArrangementOrder, { readonly message: "plan" }>["news"],
): ArrangementOrder => ({ message: "plan", contactId, planId, news });

describe("a mail about a plan", () => {
  it("announces a payment that is still to come, with what its holder may know", async () => {
    const paidWith = { brand: "visa", lastDigits: "4242" };

    expect(await composed(installment("coming"), planned({ paidWith }))).toContain(
      "is charged to your Visa ending in 4242",
    );
  });

  it("is not sent of a payment that has come meanwhile, or of a plan that has ended", async () => {
    const paid = planned().arrangements?.plan?.installments.map((each) => ({
      ...each,
      paid: each.amount,
    }));

    expect(await composed(installment("missed"), planned({ installments: paid ?? [] }))).toBe(
      undefined,
    );
    expect(
      await composed(installment("coming"), planned({ status: "ended", end: "stopped" })),
    ).toBe(undefined);
    expect(await composed(plan("past-due"), planned())).toBe(undefined);
  });

  it("is not sent of another plan than the one there is", async () => {
    const other = { ...installment("coming"), planId: "plan_other" } as ArrangementOrder;

    expect(await composed(other)).toBe(undefined);
  });

  it("that was agreed names until when it waits for its first step", async () => {
    const made: ArrangementOrder = {
      message: "agreement",
      contactId,
      agreementId: planId,
      news: "made",
    };
    const starting = planned({
      status: "starting",
      acceptedAt: now,
      payNow: { amount: 10_000, method: "card" },
    });

    expect(await composed(made, starting)).toContain(
      "The plan waits for its first step until 8 December 2026.",
    );
    expect(await composed(made, planned({ status: "ended", end: "taken-back" }))).toBe(undefined);
    expect(
      await composed(
        { ...made, news: "taken-back" },
        planned({ status: "ended", end: "taken-back" }),
      ),
    ).toContain("has been taken back");
  });
});

describe("a mail about a promise", () => {
  const promise = {
    id: "prm_1",
    requestKey: "key",
    status: "open",
    contactId,
    date: "2026-12-28",
    amount: 50_000,
    settledBefore: 0,
    madeAt: now,
  } as const;
  const order: ArrangementOrder = {
    message: "promise",
    contactId,
    promiseId: "prm_1",
    news: "made",
  };
  const invoice = (arrangements: Arrangements) => anIssuedInvoice({ total: 124_000, arrangements });

  it("says what stands, and nothing once it was replaced", async () => {
    expect(await composed(order, invoice({ promises: [promise] }))).toContain(
      "We have noted that you will pay $500.00",
    );
    expect(await composed(order, invoice({ promises: [{ ...promise, status: "replaced" }] }))).toBe(
      undefined,
    );
  });
});

describe("a mail about what is not there", () => {
  const gone: readonly ArrangementOrder[] = [
    { message: "request", contactId, requestId: "req_1", news: "received" },
    { message: "question", contactId, questionId: "qst_1", news: "answered" },
    { message: "share", contactId, shareId: "shr_1", news: "invited" },
    { message: "agreement", contactId, agreementId: "ext_1", news: "made" },
    { message: "pause", contactId },
  ];

  it.each(gone)("is not sent: $message", async (order) => {
    expect(await composed(order, anIssuedInvoice({ total: 124_000 }))).toBe(undefined);
  });
});
