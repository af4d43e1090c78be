import type { Leg } from "./contract-walk.ts";
import { complete, setupWish } from "./simulator-stand.ts";

/** Methods that are saved without a payment, and charged later without their holder. */
export const setupsLeg: Leg = {
  events: [
    "charge.failed",
    "charge.succeeded",
    "charge.updated",
    "checkout.session.completed",
    "checkout.session.expired",
    "customer.created",
    "payment_intent.canceled",
    "payment_intent.created",
    "payment_intent.payment_failed",
    "payment_intent.succeeded",
    "payment_method.attached",
    "setup_intent.canceled",
    "setup_intent.created",
    "setup_intent.requires_action",
    "setup_intent.setup_failed",
    "setup_intent.succeeded",
  ],
  walk: async ({ stand, call }) => {
    const { id: customer } = await call("POST", "/v1/customers", { email: "ap@acme.example" });
    const open = (deviations: object) =>
      call("POST", "/v1/checkout/sessions", setupWish(customer, deviations));
    const card = await open({ allowed_payment_method_types: ["card"], locale: "auto" });
    await complete(stand, card, "pm_card_chargeDeclined");
    await complete(stand, card, "pm_card_authenticationRequiredOnSetup");
    const saved = await call("GET", `/v1/checkout/sessions/${card.id}`, {
      expand: ["setup_intent.payment_method", "customer"],
    });
    await call("GET", `/v1/setup_intents/${saved.setup_intent.id}`, {
      expand: ["customer", "payment_method"],
    });
    const bank = await open({
      allowed_payment_method_types: ["us_bank_account"],
      payment_method_options: { us_bank_account: { verification_method: "instant" } },
    });
    await complete(stand, bank, "pm_usBankAccount_success");
    const { setup_intent: intent } = await call("GET", `/v1/checkout/sessions/${bank.id}`, {
      expand: ["setup_intent"],
    });
    await call("GET", `/v1/mandates/${intent.mandate}`);
    const left = await open({});
    await call("POST", `/v1/checkout/sessions/${left.id}/expire`);
    const methodId: string = saved.setup_intent.payment_method.id;
    for (const outcome of [{ charges: "succeed" }, { charges: "fail" }]) {
      await stand.control("POST", `/payment_methods/${methodId}/outcome`, outcome);
      const { id } = await call("POST", "/v1/payment_intents", {
        amount: 700,
        currency: "usd",
        customer,
        payment_method: methodId,
      });
      const sent = { off_session: true };
      const answer = await stand.call("POST", `/v1/payment_intents/${id}/confirm`, sent);
      if (answer.status === 402) await call("POST", `/v1/payment_intents/${id}/cancel`);
    }
  },
};
