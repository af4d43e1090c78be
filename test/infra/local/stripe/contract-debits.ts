import type { Leg } from "./contract-walk.ts";
import {
  checkoutWish,
  complete,
  hours,
  oneLine,
  type Json,
  type Stand,
} from "./simulator-stand.ts";

const days = (count: number): number => hours(24 * count);

async function pass(stand: Stand, milliseconds: number): Promise<void> {
  stand.clock.forward(milliseconds);
  await stand.runDue();
}

/** Bank accounts that are debited, with and without success. */
export const debitsLeg: Leg = {
  events: [
    "charge.dispute.closed",
    "charge.dispute.created",
    "charge.dispute.funds_withdrawn",
    "charge.failed",
    "charge.pending",
    "charge.refund.updated",
    "charge.refunded",
    "charge.succeeded",
    "charge.updated",
    "checkout.session.async_payment_failed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.completed",
    "customer.created",
    "mandate.updated",
    "payment_intent.canceled",
    "payment_intent.created",
    "payment_intent.payment_failed",
    "payment_intent.processing",
    "payment_intent.succeeded",
    "payment_method.attached",
    "refund.created",
    "refund.updated",
  ],
  walk: async ({ stand, call }) => {
    const customer = await call("POST", "/v1/customers", { email: "ap@acme.example" });
    const pay = async (token: string, country: string, currency: string): Promise<Json> => {
      await stand.control("POST", "/account", { country });
      const wish = checkoutWish({
        line_items: [oneLine(50_000, currency)],
        customer: customer.id,
        payment_method_options: { us_bank_account: { verification_method: "instant" } },
        payment_intent_data: { setup_future_usage: "off_session" },
      });
      const session = await call("POST", "/v1/checkout/sessions", wish);
      await complete(stand, session, token);
      return call("GET", `/v1/checkout/sessions/${session.id}`, {
        expand: ["payment_intent.latest_charge", "payment_intent.payment_method"],
      });
    };
    const paid: Json[] = [];
    for (const [token, country, currency] of [
      ["pm_usBankAccount_success", "US", "usd"],
      ["pm_usBankAccount_dispute", "US", "usd"],
      ["pm_usBankAccount_accountClosed", "US", "usd"],
      ["pm_sepaDebit_success_de", "DE", "eur"],
      ["pm_sepaDebit_success_at", "AT", "eur"],
      ["pm_bacsDebit_success", "GB", "gbp"],
      ["pm_acssDebit_success", "CA", "cad"],
      ["pm_auBecsDebit_success", "AU", "aud"],
    ] as const) {
      const session = await pay(token, country, currency);
      paid.push(session);
      const { payment_method: method, latest_charge: charge } = session.payment_intent;
      const { mandate } = charge.payment_method_details[method.type];
      await call("GET", `/v1/payment_methods/${method.id}`);
      await call("GET", `/v1/mandates/${mandate}`, { expand: ["payment_method"] });
    }
    const [first] = paid;
    await stand.control("POST", "/account", { country: "US" });
    await call("POST", "/v1/payment_intents", {
      amount: 700,
      currency: "usd",
      customer: customer.id,
      payment_method: first.payment_intent.payment_method.id,
      confirm: true,
      off_session: true,
      mandate_data: {
        customer_acceptance: {
          type: "online",
          online: { ip_address: "203.0.113.7", user_agent: "test" },
        },
      },
      payment_method_options: { us_bank_account: { verification_method: "instant" } },
    });
    const stuck = await pay("pm_usBankAccount_processing", "US", "usd");
    await call("POST", `/v1/payment_intents/${stuck.payment_intent.id}/cancel`);
    await pass(stand, days(7));
    for (const { id } of paid) {
      await call("GET", `/v1/checkout/sessions/${id}`, {
        expand: ["payment_intent.latest_charge.balance_transaction"],
      });
    }
    await call("POST", "/v1/refunds", { payment_intent: first.payment_intent.id, amount: 500 });
    await pass(stand, days(30));
    await call("GET", "/v1/refunds");
    await call("GET", "/v1/balance_transactions", { type: "payment_refund" });
    await call("GET", "/v1/disputes", { expand: ["data.charge", "data.payment_intent"] });
  },
};
