import type { Leg } from "./contract-walk.ts";
import { newCustomer } from "./simulator-stand.ts";

const bankTransfer = (type: string, more: object = {}): object => ({
  funding_type: "bank_transfer",
  bank_transfer: { type, ...more },
});

const payFromCash = (customer: string, amount: number): object => ({
  amount,
  currency: "usd",
  customer,
  confirm: true,
  allowed_payment_method_types: ["customer_balance"],
  payment_method_data: { type: "customer_balance" },
  payment_method_options: {
    customer_balance: {
      funding_type: "bank_transfer",
      bank_transfer: { type: "us_bank_transfer" },
    },
  },
});

/** Money that customers send ahead, and what is paid with it. */
export const cashLeg: Leg = {
  events: [
    "cash_balance.funds_available",
    "charge.refunded",
    "charge.succeeded",
    "charge.updated",
    "customer.created",
    "customer.deleted",
    "customer_cash_balance_transaction.created",
    "payment_intent.canceled",
    "payment_intent.created",
    "payment_intent.partially_funded",
    "payment_intent.requires_action",
    "payment_intent.succeeded",
    "refund.created",
  ],
  walk: async ({ stand, call }) => {
    const { id } = await call("POST", "/v1/customers", {
      name: "Acme Ltd",
      cash_balance: { settings: { reconciliation_mode: "manual" } },
      expand: ["cash_balance"],
    });
    const path = `/v1/customers/${id}`;
    for (const [currency, wish] of [
      ["usd", bankTransfer("us_bank_transfer")],
      ["gbp", bankTransfer("gb_bank_transfer")],
      ["eur", bankTransfer("eu_bank_transfer", { eu_bank_transfer: { country: "DE" } })],
      ["jpy", bankTransfer("jp_bank_transfer")],
      ["mxn", bankTransfer("mx_bank_transfer")],
    ] as const) {
      await call("POST", `${path}/funding_instructions`, { currency, ...wish });
      await call("POST", `/v1/test_helpers/customers/${id}/fund_cash_balance`, {
        amount: 10_000,
        currency,
        reference: "INV-0042",
      });
    }
    await call("GET", `${path}/cash_balance`);
    const paid = await call("POST", "/v1/payment_intents", {
      ...payFromCash(id, 9_000),
      expand: ["latest_charge", "payment_method"],
    });
    await call("POST", "/v1/refunds", { payment_intent: paid.id, amount: 2_000 });
    const waiting = await call("POST", "/v1/payment_intents", payFromCash(id, 5_000));
    await call("POST", `/v1/payment_intents/${waiting.id}`, { metadata: { invoice: "inv_1" } });
    await call("POST", `/v1/payment_intents/${waiting.id}/apply_customer_balance`, {
      amount: 1_000,
    });
    await call("POST", `/v1/payment_intents/${waiting.id}/cancel`);
    await call("POST", `${path}/cash_balance`, {
      settings: { reconciliation_mode: "merchant_default" },
    });
    const funded = await stand.control("POST", "/transfers", {
      customer: id,
      amount: 100,
      currency: "usd",
    });
    await stand.control("POST", `/transfers/${funded.body.id}/reverse`);
    const { data } = await call("GET", `${path}/cash_balance_transactions`, { limit: 20 });
    await call("GET", `${path}/cash_balance_transactions/${data[0].id}`, { expand: ["customer"] });
    const other = await newCustomer(stand);
    await call("DELETE", `/v1/customers/${other.id}`);
    await call("GET", `/v1/customers/${other.id}`);
  },
};
