import type Stripe from "stripe";
import { balanceTransactions } from "../collections.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { createdParameter, listPage, listParameters } from "../requests/list-page.ts";
import { optional, text } from "../requests/parameters.ts";
import { resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";

/** The money of a balance transaction is pending until it is available. */
const asOfNow = (scene: Scene, entry: Stripe.BalanceTransaction): Stripe.BalanceTransaction => ({
  ...entry,
  status: entry.available_on <= scene.now ? "available" : "pending",
});

export const balanceTransactionEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/balance_transactions/:id",
    parameters: {},
    answer: (scene, _parameters, id) => {
      const entry = scene.records.get(balanceTransactions, id);
      if (entry === undefined) throw resourceMissing("balance transaction", id, "id");
      return asOfNow(scene, entry);
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/balance_transactions",
    parameters: {
      ...listParameters,
      ...createdParameter,
      currency: optional(text()),
      source: optional(text()),
      type: optional(text()),
    },
    answer: (scene, parameters) => {
      const { currency, source, type } = parameters;
      const entries = scene.records
        .all(balanceTransactions)
        .filter((entry) => [undefined, entry.currency].includes(currency))
        .filter((entry) => [undefined, entry.source].includes(source))
        .filter((entry) => [undefined, entry.type].includes(type))
        .map((entry) => asOfNow(scene, entry));
      const url = "/v1/balance_transactions";
      return listPage({ kind: "balance transaction", url, entries }, parameters);
    },
  }),
];
