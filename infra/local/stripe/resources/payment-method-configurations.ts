import type Stripe from "stripe";
import { configurationId, fitsCountry, knownKinds } from "../payments/kind-rules.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { listPage, listParameters } from "../requests/list-page.ts";
import { boolean, optional } from "../requests/parameters.ts";
import { resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";

function showKind({ account }: Scene, kind: string) {
  const value = account.enabledPaymentMethods.includes(kind) ? "on" : "off";
  return {
    available: value === "on" && fitsCountry(kind, account.country),
    display_preference: { overridable: null, preference: value, value },
  };
}

const showConfiguration = (scene: Scene): Stripe.PaymentMethodConfiguration => ({
  id: configurationId,
  object: "payment_method_configuration",
  active: true,
  application: null,
  is_default: true,
  livemode: false,
  name: "Default",
  parent: null,
  ...Object.fromEntries(knownKinds.map((kind) => [kind, showKind(scene, kind)])),
});

export const paymentMethodConfigurationEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/payment_method_configurations",
    parameters: { ...listParameters, active: optional(boolean()) },
    answer: (scene, { active, ...paging }) => {
      const entries = active === false ? [] : [showConfiguration(scene)];
      const url = "/v1/payment_method_configurations";
      return listPage({ kind: "payment_method_configuration", url, entries }, paging);
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/payment_method_configurations/:id",
    parameters: {},
    answer: (scene, _parameters, id) => {
      if (id === configurationId) return showConfiguration(scene);
      throw resourceMissing("payment_method_configuration", id, "id");
    },
  }),
];
