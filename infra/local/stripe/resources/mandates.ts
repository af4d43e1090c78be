import { mandates } from "../debits/mandates.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { resourceMissing } from "../requests/stripe-error.ts";

export const mandateEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/mandates/:id",
    parameters: {},
    answer: (scene, _parameters, id) => {
      const mandate = scene.records.get(mandates, id);
      if (mandate === undefined) throw resourceMissing("mandate", id, "id");
      return mandate;
    },
  }),
];
