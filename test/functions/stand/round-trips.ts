import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";

/** One call of DynamoDB, as the SDK sent it; the numbers say what came before what. */
type Call = { readonly operation: string; readonly from: number; until: number };

type Message = { readonly request: ClientRequest };

const begun = "http.client.request.start";
const ended = "http.client.response.finish";

/**
 * Runs something and gives the calls of DynamoDB that it made one after the other: those that were
 * under way at the same time are one trip. Node itself tells of each request of the SDK.
 */
export async function serialTrips(run: () => Promise<unknown>): Promise<readonly string[]> {
  const calls = new Map<ClientRequest, Call>();
  let count = 0;
  const begin = (message: unknown) => {
    const { request } = message as Message;
    const [service, operation = ""] = String(request.getHeader("x-amz-target")).split(".");
    if (service !== "DynamoDB_20120810") return;
    calls.set(request, { operation, from: (count += 1), until: Infinity });
  };
  const end = (message: unknown) => {
    const call = calls.get((message as Message).request);
    if (call !== undefined) call.until = count += 1;
  };
  subscribe(begun, begin);
  subscribe(ended, end);
  try {
    await run();
  } finally {
    unsubscribe(begun, begin);
    unsubscribe(ended, end);
  }
  return inTrips([...calls.values()]);
}

/** A call that began before the ones before it had ended went along with them. */
function inTrips(calls: readonly Call[]): readonly string[] {
  const trips: { operations: string[]; until: number }[] = [];
  for (const { operation, from, until } of calls) {
    const trip = trips.at(-1);
    if (trip !== undefined && from < trip.until) {
      trip.operations.push(operation);
      trip.until = Math.max(trip.until, until);
    } else {
      trips.push({ operations: [operation], until });
    }
  }
  return trips.map(({ operations }) => operations.toSorted().join(" + "));
}
