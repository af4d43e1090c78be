import type { Leg } from "./contract-walk.ts";
import { checkoutWish, complete } from "./simulator-stand.ts";

/** Customers, sessions paid by card, saved cards, refunds, and all that can be listed of them. */
export const cardsLeg: Leg = {
  events: [
    "charge.failed",
    "charge.refunded",
    "charge.succeeded",
    "charge.updated",
    "checkout.session.completed",
    "checkout.session.expired",
    "customer.created",
    "customer.updated",
    "payment_intent.canceled",
    "payment_intent.created",
    "payment_intent.payment_failed",
    "payment_intent.requires_action",
    "payment_intent.succeeded",
    "payment_method.attached",
    "payment_method.automatically_updated",
    "payment_method.detached",
    "payment_method.updated",
    "refund.created",
  ],
  walk: async ({ stand, call }) => {
    const customer = await call("POST", "/v1/customers", {
      email: "ap@acme.example",
      name: "Acme Ltd",
      address: { line1: "1 High Street", country: "US" },
      metadata: { client: "cli_1" },
      preferred_locales: ["th", "en"],
    });
    await call("POST", `/v1/customers/${customer.id}`, { phone: "+1 555 0100" });
    await call("GET", `/v1/customers/${customer.id}`);
    await call("GET", "/v1/customers", { email: "ap@acme.example", limit: 3 });

    const session = await call(
      "POST",
      "/v1/checkout/sessions",
      checkoutWish({
        customer: customer.id,
        locale: "auto",
        ui_mode: "hosted_page",
        metadata: { attempt: "pay_1" },
        saved_payment_method_options: { payment_method_save: "enabled" },
        expires_at: Math.floor(stand.clock.now() / 1_000) + 35 * 60,
        allowed_payment_method_types: ["card", "us_bank_account"],
        payment_intent_data: {
          description: "INV-0042",
          metadata: { invoice: "inv_1" },
          setup_future_usage: "off_session",
        },
        expand: ["line_items", "customer"],
      }),
    );
    await complete(stand, session, "pm_card_chargeDeclined");
    await complete(stand, session, "pm_card_authenticationRequired");
    const paid = await call("GET", `/v1/checkout/sessions/${session.id}`, {
      expand: ["payment_intent.latest_charge.balance_transaction", "payment_intent.payment_method"],
    });
    await call("GET", `/v1/checkout/sessions/${session.id}/line_items`, { limit: 5 });
    await call("GET", "/v1/checkout/sessions", { customer: customer.id, status: "complete" });
    const left = await call("POST", "/v1/checkout/sessions", checkoutWish());
    await complete(stand, left, "pm_card_chargeDeclined");
    await call("POST", `/v1/checkout/sessions/${left.id}/expire`);

    await call("GET", `/v1/customers/${customer.id}/payment_methods`, { type: "card" });
    const methodId: string = paid.payment_intent.payment_method.id;
    await call("GET", `/v1/payment_methods/${methodId}`);
    await call("GET", "/v1/payment_methods", { customer: customer.id });
    await call("GET", `/v1/customers/${customer.id}/payment_methods/${methodId}`);
    await call("POST", `/v1/payment_methods/${methodId}`, {
      billing_details: { name: "Ana Pay" },
      card: { exp_month: 11 },
      metadata: { nickname: "travel" },
    });
    const renewal = { exp_month: 10, exp_year: 2031 };
    await stand.control("POST", `/payment_methods/${methodId}/expiry`, renewal);
    const intent = await call("POST", "/v1/payment_intents", {
      amount: 2_000,
      currency: "eur",
      customer: customer.id,
      payment_method: methodId,
      metadata: { installment: "1" },
      return_url: "http://localhost:3000/i/inv_1",
    });
    await call("POST", `/v1/payment_intents/${intent.id}/confirm`, {
      return_url: "http://localhost:3000/i/inv_1",
    });
    await call("GET", `/v1/payment_intents/${intent.id}`, { expand: ["latest_charge"] });
    await call("POST", `/v1/payment_intents/${intent.id}/cancel`, {
      cancellation_reason: "requested_by_customer",
    });
    await call("GET", "/v1/payment_intents", { customer: customer.id, limit: 1 });
    const other = await call("GET", "/v1/payment_methods/pm_card_visa");
    await call("POST", `/v1/payment_methods/${other.id}/attach`, { customer: customer.id });
    await call("POST", `/v1/payment_methods/${other.id}/detach`);

    const chargeId: string = paid.payment_intent.latest_charge.id;
    const refund = await call("POST", "/v1/refunds", {
      payment_intent: paid.payment_intent.id,
      amount: 1_000,
      reason: "requested_by_customer",
      metadata: { refund: "ref_1" },
    });
    await call("GET", `/v1/refunds/${refund.id}`, { expand: ["charge", "balance_transaction"] });
    await call("GET", "/v1/refunds", { charge: chargeId });
    await call("GET", `/v1/charges/${chargeId}`, { expand: ["refunds"] });
    await call("GET", "/v1/charges", { customer: customer.id, created: { gte: 0 } });
    const { balance_transaction: transactionId } = refund;
    await call("GET", `/v1/balance_transactions/${transactionId}`, { expand: ["source"] });
    await call("GET", "/v1/balance_transactions", { type: "charge" });
    const list = await call("GET", "/v1/events", { limit: 100, types: ["charge.*"] });
    await call("GET", `/v1/events/${list.data[0].id}`);
    await call("GET", "/v1/account");
  },
};
