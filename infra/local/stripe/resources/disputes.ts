import { disputes, findDispute, isInquiry, isOpen } from "../disputes/dispute-record.ts";
import { answerDispute } from "../disputes/answer-dispute.ts";
import { evidenceParameters } from "../disputes/dispute-evidence.ts";
import { closeInquiry, loseDispute } from "../disputes/dispute-outcome.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { createdParameter, listPage, listParameters } from "../requests/list-page.ts";
import { boolean, hash, metadata, optional, text } from "../requests/parameters.ts";
import { invalidRequest } from "../requests/stripe-error.ts";

export const disputeEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/disputes/:id",
    parameters: {},
    answer: (scene, _parameters, id) => findDispute(scene, id).dispute,
  }),
  endpoint({
    method: "POST",
    path: "/v1/disputes/:id",
    parameters: {
      evidence: optional(hash(evidenceParameters)),
      metadata: metadata(),
      submit: optional(boolean()),
    },
    answer: (scene, sent, id) => answerDispute(scene, findDispute(scene, id), sent).dispute,
  }),
  endpoint({
    method: "POST",
    path: "/v1/disputes/:id/close",
    parameters: {},
    answer: (scene, _parameters, id) => {
      const stored = findDispute(scene, id);
      if (!isOpen(stored.dispute)) {
        throw invalidRequest("This dispute is already closed.", { param: "id" });
      }
      const close = isInquiry(stored.dispute) ? closeInquiry : loseDispute;
      return close(scene, stored).dispute;
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/disputes",
    parameters: {
      ...listParameters,
      ...createdParameter,
      charge: optional(text()),
      payment_intent: optional(text()),
    },
    answer: (scene, parameters) => {
      const entries = scene.records
        .all(disputes)
        .map(({ dispute }) => dispute)
        .filter(({ charge }) => [undefined, charge].includes(parameters.charge))
        .filter((each) => [undefined, each.payment_intent].includes(parameters.payment_intent));
      return listPage({ kind: "dispute", url: "/v1/disputes", entries }, parameters);
    },
  }),
];
