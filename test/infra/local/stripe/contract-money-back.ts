import type { Leg } from "./contract-walk.ts";
import { complete, hours, newSession, oneLine, type Json, type Stand } from "./simulator-stand.ts";

const days = (count: number): number => hours(24 * count);

async function pass(stand: Stand, milliseconds: number): Promise<void> {
  stand.clock.forward(milliseconds);
  await stand.runDue();
}

/** Disputes, and refunds that wait, come back or are called off. */
export const moneyBackLeg: Leg = {
  events: [
    "charge.dispute.closed",
    "charge.dispute.created",
    "charge.dispute.funds_reinstated",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.updated",
    "charge.refund.updated",
    "charge.refunded",
    "charge.succeeded",
    "charge.updated",
    "checkout.session.completed",
    "payment_intent.created",
    "payment_intent.requires_action",
    "payment_intent.succeeded",
    "refund.created",
    "refund.failed",
    "refund.updated",
  ],
  walk: async ({ stand, call }) => {
    const pay = async (token: string, deviations: object = {}): Promise<string> =>
      (await complete(stand, await newSession(stand, deviations), token)).body.payment_intent;
    for (const [token, text] of [
      ["pm_card_createDispute", "winning_evidence"],
      ["pm_card_createDisputeProductNotReceived", "losing_evidence"],
      ["pm_card_createDisputeInquiry", "escalate_inquiry_evidence"],
    ] as const) {
      const intent = await pay(token);
      await pass(stand, hours(1));
      const { data } = await call("GET", "/v1/disputes", { payment_intent: intent });
      const dispute: Json = data[0];
      await call("POST", `/v1/disputes/${dispute.id}`, {
        evidence: { uncategorized_text: text, customer_name: "Acme Ltd" },
        metadata: { note: "1" },
        submit: true,
      });
      const path = `/v1/disputes/${dispute.id}`;
      await call("GET", path, { expand: ["charge", "payment_intent"] });
      if (text === "escalate_inquiry_evidence") await call("POST", `${path}/close`);
    }
    for (const token of ["pm_card_pendingRefund", "pm_card_refundFail"]) {
      const refund = await call("POST", "/v1/refunds", { payment_intent: await pay(token) });
      await call("POST", `/v1/refunds/${refund.id}`, { metadata: { refund: "ref_1" } });
      await pass(stand, days(3));
      await call("GET", `/v1/refunds/${refund.id}`, {
        expand: ["balance_transaction"],
      });
    }
    await stand.control("POST", "/account", { country: "TH" });
    const promptPay = await pay("promptpay", { line_items: [oneLine(50_000, "thb")] });
    const asked = await call("POST", "/v1/refunds", { payment_intent: promptPay });
    await call("POST", `/v1/refunds/${asked.id}/cancel`);
  },
};
