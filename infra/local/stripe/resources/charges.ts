import type Stripe from "stripe";
import { charges } from "../collections.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { createdParameter, listPage, listParameters } from "../requests/list-page.ts";
import { optional, text } from "../requests/parameters.ts";
import { resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";

export function findCharge(scene: Scene, id: string, param: string): Stripe.Charge {
  const charge = scene.records.get(charges, id);
  if (charge === undefined) throw resourceMissing("charge", id, param);
  return charge;
}

export const chargeEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/charges/:id",
    parameters: {},
    answer: (scene, _parameters, id) => findCharge(scene, id, "id"),
  }),
  endpoint({
    method: "GET",
    path: "/v1/charges",
    parameters: {
      ...listParameters,
      ...createdParameter,
      customer: optional(text()),
      payment_intent: optional(text()),
    },
    answer: (scene, parameters) => {
      const entries = scene.records
        .all(charges)
        .filter(({ customer }) => [undefined, customer].includes(parameters.customer))
        .filter((charge) => [undefined, charge.payment_intent].includes(parameters.payment_intent));
      return listPage({ kind: "charge", url: "/v1/charges", entries }, parameters);
    },
  }),
];
