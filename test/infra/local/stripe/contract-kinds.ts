import type { Leg } from "./contract-walk.ts";
import { checkoutWish, oneLine } from "./simulator-stand.ts";

const currencies: Readonly<Record<string, readonly [country: string, currency: string]>> = {
  bancontact: ["DE", "eur"],
  blik: ["PL", "pln"],
  cashapp: ["US", "usd"],
  crypto: ["US", "usd"],
  eps: ["AT", "eur"],
  fpx: ["MY", "myr"],
  ideal: ["NL", "eur"],
  p24: ["PL", "pln"],
  pay_by_bank: ["GB", "gbp"],
  paynow: ["SG", "sgd"],
  pix: ["BR", "brl"],
  promptpay: ["TH", "thb"],
};

/** Kinds that are paid by a redirect, each in a country where it can be had. */
export const kindsLeg: Leg = {
  events: [
    "charge.refunded",
    "charge.succeeded",
    "charge.updated",
    "checkout.session.async_payment_succeeded",
    "checkout.session.completed",
    "payment_intent.created",
    "payment_intent.payment_failed",
    "payment_intent.requires_action",
    "payment_intent.succeeded",
    "refund.created",
  ],
  walk: async ({ stand, call }) => {
    for (const [kind, [country, currency]] of Object.entries(currencies)) {
      await stand.control("POST", "/account", { country, enabledPaymentMethods: ["card", kind] });
      const { id } = await call(
        "POST",
        "/v1/checkout/sessions",
        checkoutWish({
          allowed_payment_method_types: [kind],
          line_items: [oneLine(50_000, currency)],
        }),
      );
      const path = `/checkout/${id}/complete`;
      await stand.control("POST", path, { payment_method: kind, fail: true });
      await stand.control("POST", path, { payment_method: kind });
      const paid = await call("GET", `/v1/checkout/sessions/${id}`, {
        expand: ["payment_intent.latest_charge", "payment_intent.payment_method"],
      });
      await call("POST", "/v1/refunds", { payment_intent: paid.payment_intent.id, amount: 100 });
    }
    await stand.control("POST", "/account", { country: "JP" });
    const { id } = await call(
      "POST",
      "/v1/checkout/sessions",
      checkoutWish({
        allowed_payment_method_types: ["konbini"],
        line_items: [oneLine(5_000, "jpy")],
        expand: ["payment_intent"],
      }),
    );
    await stand.control("POST", `/checkout/${id}/complete`, { payment_method: "konbini" });
    const left = await call("GET", `/v1/checkout/sessions/${id}`, { expand: ["payment_intent"] });
    await stand.control("POST", `/vouchers/${left.payment_intent.id}/pay`);
    await call("GET", `/v1/charges`, { payment_intent: left.payment_intent.id });
    const { data } = await call("GET", "/v1/payment_method_configurations", { limit: 1 });
    await call("GET", `/v1/payment_method_configurations/${data[0].id}`);
  },
};
