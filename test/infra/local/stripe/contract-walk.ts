import { parse, stringify } from "qs";
import { matchPath } from "../../../../infra/local/stripe/requests/endpoint.ts";
import { endpoints } from "../../../../infra/local/stripe/resources/endpoints.ts";
import { openStand, type Json, type Stand } from "./simulator-stand.ts";
import { openContract } from "./stripe-contract.ts";

// One walk through everything that is simulated, in legs of one subject each: what is sent, what is
// answered and which events follow are held against Stripe's own description.

export type Call = (method: string, path: string, parameters?: object) => Promise<Json>;

/** A part of the walk, with the types of events that it is expected to cause. */
export type Leg = {
  events: readonly string[];
  walk: (walker: { stand: Stand; call: Call }) => Promise<void>;
};

/** What the document leaves out. */
const undescribed = [
  "/v1/account",
  "/v1/payment_method_configurations",
  "/v1/payment_method_configurations/:id",
];

export type Findings = { faults: string[]; visited: Set<string>; seen: Set<string> };

/** Walks the legs one after the other, each with a simulator of its own. */
export async function walkContract(legs: readonly Leg[]): Promise<Findings> {
  const contract = openContract();
  const findings: Findings = { faults: [], visited: new Set(), seen: new Set() };
  for (const { walk } of legs) {
    const stand = openStand();
    await walk({ stand, call: checkedCall(stand, contract, findings) });
    await stand.simulator.idle();
    for (const { event } of stand.received) {
      findings.seen.add(event.type);
      const faults = contract.faultsOfEvent(event).map((each) => `${event.type}: ${each}`);
      findings.faults.push(...faults);
    }
  }
  return findings;
}

function checkedCall(
  stand: Stand,
  contract: ReturnType<typeof openContract>,
  { faults, visited }: Findings,
): Call {
  return async (method, path, parameters = {}) => {
    const { status, body } = await stand.call(method, path, parameters);
    if (status !== 200) faults.push(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    const endpoint = endpoints.find(
      (each) => each.method === method && matchPath(each.path, path) !== undefined,
    );
    visited.add(`${method} ${endpoint?.path}`);
    if (undescribed.includes(endpoint?.path ?? "")) return body;
    const sent = parse(stringify(parameters), { depth: 20, arrayLimit: 1_000 });
    const found = [
      ...contract.faultsOfRequest(method, path, sent).map((each) => `request ${each}`),
      ...contract.faultsOfAnswer(method, path, body).map((each) => `answer ${each}`),
    ];
    faults.push(...found.map((each) => `${method} ${path}: ${each}`));
    return body;
  };
}
