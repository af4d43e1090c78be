import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { findSetupIntent } from "../setups/setup-intent-record.ts";

export const setupIntentEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/setup_intents/:id",
    parameters: {},
    answer: (scene, _parameters, id) => findSetupIntent(scene, id, "id"),
  }),
];
