import { AsyncLocalStorage } from "node:async_hooks";
import diagnostics from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import type { LocalHandlers } from "../../infra/local/local-functions.ts";
import { loadHandlers } from "../../infra/local/local-functions.ts";
import { functionNames } from "../../infra/cloud/function-names.ts";

/** One call that a function made to the world: "Query", "TransactWriteItems", "SES", "Stripe". */
export type Call = { readonly name: string; readonly startedAt: number; endedAt: number };

/** One invocation of a function, with the calls that it made. */
export type Invocation = {
  readonly functionName: string;
  readonly event: unknown;
  readonly calls: Call[];
};

/** The functions with a record of every invocation. */
export type CountedHandlers = {
  readonly handlers: LocalHandlers;
  readonly invocations: Invocation[];
  stop(): void;
};

const invocationNow = new AsyncLocalStorage<Invocation>();

/**
 * The deployed functions, loaded at their first invocation, when their environment is there; what
 * they ask of the world is noted where Node sends it.
 */
export function countedHandlers(): CountedHandlers {
  const invocations: Invocation[] = [];
  let loading: Promise<LocalHandlers> | undefined;
  const load = () => (loading ??= loadHandlers());
  const entries = functionNames.map((functionName) => [
    functionName,
    async (event: never, context: never) => {
      const handler = (await load())[functionName];
      const invocation: Invocation = { functionName, event, calls: [] };
      invocations.push(invocation);
      return invocationNow.run(invocation, () => handler(event, context));
    },
  ]);
  const stop = watchCalls();
  return { handlers: Object.fromEntries(entries) as LocalHandlers, invocations, stop };
}

function watchCalls(): () => void {
  const open = new WeakMap<ClientRequest, Call>();
  const started = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    const name = nameOf(request);
    const invocation = invocationNow.getStore();
    if (name === undefined || invocation === undefined) return;
    const now = performance.now();
    const call: Call = { name, startedAt: now, endedAt: Number.POSITIVE_INFINITY };
    open.set(request, call);
    invocation.calls.push(call);
  };
  const ended = (message: unknown) => {
    const call = open.get((message as { request: ClientRequest }).request);
    if (call !== undefined) call.endedAt = performance.now();
  };
  diagnostics.subscribe("http.client.request.start", started);
  diagnostics.subscribe("http.client.response.finish", ended);
  return () => {
    diagnostics.unsubscribe("http.client.request.start", started);
    diagnostics.unsubscribe("http.client.response.finish", ended);
  };
}

function nameOf(request: ClientRequest): string | undefined {
  const target = String(request.getHeader("x-amz-target") ?? "");
  if (target.startsWith("DynamoDB_")) return target.split(".").at(-1);
  if (request.path.includes("/aws/ses")) return "SES";
  if (request.path.includes("/aws/scheduler")) return "Scheduler";
  if (request.path.startsWith("/v1/")) return "Stripe";
  return undefined;
}

const others = new Set(["SES", "Scheduler", "Stripe"]);

/** Whether a call goes to the table. */
export function isTableCall(call: Call): boolean {
  return !others.has(call.name);
}

/** How many of these calls waited for one another: the longest row without any overlap. */
export function serialCount(calls: readonly Call[]): number {
  const byEnd = calls.toSorted((first, second) => first.endedAt - second.endedAt);
  let count = 0;
  let freeAt = Number.NEGATIVE_INFINITY;
  for (const call of byEnd) {
    if (call.startedAt < freeAt) continue;
    count += 1;
    freeAt = call.endedAt;
  }
  return count;
}
