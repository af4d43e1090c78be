import { describe, expect, it } from "vitest";
import { eventSubjectOf } from "../../../../functions/adapters/stripe/event-subject.ts";

const saving = { kindly_invoice: "inv_1", kindly_setup: "set_1" };
const ours = { kindly_invoice: "inv_1", kindly_payment: "pay_1" };

describe("what an event is about", () => {
  it.each([
    [
      "checkout.session.async_payment_failed",
      { id: "cs_1", metadata: ours },
      { kind: "session", id: "cs_1" },
    ],
    [
      "checkout.session.completed",
      { id: "cs_1", mode: "payment", metadata: ours },
      { kind: "session", id: "cs_1" },
    ],
    [
      "checkout.session.expired",
      { id: "cs_1", mode: "setup", metadata: saving },
      { kind: "setup", id: "cs_1" },
    ],
    ["payment_intent.processing", { id: "pi_1", metadata: ours }, { kind: "intent", id: "pi_1" }],
    ["refund.failed", { id: "re_1", metadata: {} }, { kind: "refund", id: "re_1" }],
    [
      "charge.refunded",
      { id: "ch_1", payment_intent: "pi_1" },
      { kind: "charge", paymentIntentId: "pi_1" },
    ],
    [
      "charge.refund.updated",
      { id: "re_1", payment_intent: { id: "pi_1" } },
      { kind: "charge", paymentIntentId: "pi_1" },
    ],
    ["charge.dispute.funds_withdrawn", { id: "du_1" }, { kind: "dispute", id: "du_1" }],
    [
      "customer_cash_balance_transaction.created",
      { id: "ccsbtxn_1", customer: "cus_1" },
      { kind: "cash", id: "ccsbtxn_1", customerId: "cus_1" },
    ],
    ["payment_method.detached", { id: "pm_1" }, { kind: "method", id: "pm_1" }],
    ["payment_method.updated", { id: "pm_1" }, { kind: "method", id: "pm_1" }],
    ["payment_method.automatically_updated", { id: "pm_1" }, { kind: "method", id: "pm_1" }],
    [
      "mandate.updated",
      { id: "mandate_1", payment_method: "pm_1" },
      { kind: "method", id: "pm_1" },
    ],
  ])("%s", (type, object, subject) => {
    expect(eventSubjectOf(type, object)).toEqual(subject);
  });

  it.each([
    ["payment_intent.succeeded", { id: "pi_1", metadata: { kindly_transfer: "cash_1" } }],
    ["payment_intent.succeeded", { id: "pi_1", metadata: {} }],
    ["payment_intent.succeeded", { id: "pi_1", metadata: null }],
    ["checkout.session.completed", { id: "cs_1" }],
    ["checkout.session.completed", { id: "cs_1", mode: "setup", metadata: ours }],
    ["checkout.session.completed", { id: "cs_1", mode: "setup", metadata: {} }],
    ["checkout.session.completed", { id: "cs_1", mode: "payment", metadata: saving }],
    ["setup_intent.succeeded", { id: "seti_1", metadata: saving }],
    ["charge.refunded", { id: "ch_1", payment_intent: null }],
    ["charge.succeeded", { id: "ch_1", payment_intent: "pi_1", metadata: ours }],
    ["payment_method.attached", { id: "pm_1" }],
    ["customer.updated", { id: "cus_1" }],
    ["mandate.updated", { id: "mandate_1", payment_method: 7 }],
    ["refund.created", { id: 7 }],
    ["refund.created", undefined],
    ["refund.created", "re_1"],
  ])("%s of something else is not ours to handle", (type, object) => {
    expect(eventSubjectOf(type, object)).toBeUndefined();
  });
});
