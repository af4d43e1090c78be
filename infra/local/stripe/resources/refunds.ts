import type Stripe from "stripe";
import { refunds } from "../collections.ts";
import { refundCharge } from "../refunds/refund-charge.ts";
import { changeRefund, returnRefund } from "../refunds/refund-record.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { createdParameter, listPage, listParameters } from "../requests/list-page.ts";
import { integer, metadata, oneOf, optional, text } from "../requests/parameters.ts";
import { invalidRequest, resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { changedFields } from "./changed-fields.ts";
import { mergeMetadata } from "./shown-parts.ts";

export function findRefund(scene: Scene, id: string): Stripe.Refund {
  const refund = scene.records.get(refunds, id);
  if (refund === undefined) throw resourceMissing("refund", id, "id");
  return refund;
}

export const refundEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/refunds",
    parameters: {
      amount: optional(integer(1)),
      charge: optional(text()),
      metadata: metadata(),
      payment_intent: optional(text()),
      reason: optional(oneOf(["duplicate", "fraudulent", "requested_by_customer"])),
    },
    answer: (scene, sent) =>
      refundCharge(scene, { ...sent, metadata: mergeMetadata({}, sent.metadata) }),
  }),
  endpoint({
    method: "GET",
    path: "/v1/refunds/:id",
    parameters: {},
    answer: (scene, _parameters, id) => findRefund(scene, id),
  }),
  endpoint({
    method: "POST",
    path: "/v1/refunds/:id",
    parameters: { metadata: metadata() },
    answer: (scene, sent, id) => {
      const refund = findRefund(scene, id);
      const changes = { metadata: mergeMetadata(refund.metadata ?? {}, sent.metadata) };
      if (changedFields(refund, { ...refund, ...changes }) === null) return refund;
      return changeRefund(scene, refund, changes);
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/refunds/:id/cancel",
    parameters: {},
    answer: (scene, _parameters, id) => {
      const refund = findRefund(scene, id);
      if (refund.status === "requires_action") {
        return returnRefund(scene, refund, { status: "canceled", reason: "merchant_request" });
      }
      throw invalidRequest(
        `You can only cancel a refund with a status of requires_action; this one has a status of ${refund.status}.`,
      );
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/refunds",
    parameters: {
      ...listParameters,
      ...createdParameter,
      charge: optional(text()),
      payment_intent: optional(text()),
    },
    answer: (scene, parameters) => {
      const entries = scene.records
        .all(refunds)
        .filter(({ charge }) => [undefined, charge].includes(parameters.charge))
        .filter((refund) => [undefined, refund.payment_intent].includes(parameters.payment_intent));
      return listPage({ kind: "refund", url: "/v1/refunds", entries }, parameters);
    },
  }),
];
