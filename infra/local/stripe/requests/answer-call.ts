import { endpoints } from "../resources/endpoints.ts";
import type { Scene } from "../scene.ts";
import { apiVersion } from "./api-version.ts";
import { checkKey } from "./authentication.ts";
import { matchPath } from "./endpoint.ts";
import { takeFault, type FaultKind } from "./faults.ts";
import { checkContentType, readForm } from "./form.ts";
import { findKeptAnswer, keepAnswer, longestKey } from "./idempotency.ts";
import { logRequest, maskKey, redact } from "./request-log.ts";
import { invalidRequest, StripeError } from "./stripe-error.ts";

/** A request as far as it decides the answer. */
export type Call = {
  requestId: string;
  method: string;
  path: string;
  query: string;
  key: string | null;
  idempotencyKey: string | null;
  stripeVersion: string | null;
  contentType: string | null;
  body: string;
};

export type Answer = { status: number; body: string; headers: Record<string, string> };

/** Only a POST carries its parameters in its body. */
const parametersOf = (call: Call): string => (call.method === "POST" ? call.body : call.query);

const asText = (body: object): string => `${JSON.stringify(body, null, 2)}\n`;

export const errorAnswer = (error: StripeError): Answer => ({
  status: error.status,
  body: asText({ error: error.body }),
  headers: error.status === 401 ? { "www-authenticate": 'Bearer realm="Stripe"' } : {},
});

const rateLimited = new StripeError(
  429,
  {
    type: "invalid_request_error",
    code: "rate_limit",
    doc_url: "https://stripe.com/docs/error-codes/rate-limit",
    message:
      "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.",
  },
  "parameters",
);

const serverError = new StripeError(500, {
  type: "api_error",
  message: "Sorry! There was an error while talking to one of our backends.",
});

function checkCall(call: Call, secretKey: string): void {
  checkKey(call.key, secretKey);
  if (call.stripeVersion !== null && call.stripeVersion !== apiVersion) {
    throw invalidRequest(
      `The local Stripe simulator speaks API version ${apiVersion} only, not ${call.stripeVersion}.`,
      { reach: "parameters" },
    );
  }
  if ((call.idempotencyKey ?? "").length > longestKey) {
    throw invalidRequest(`Idempotency keys can have up to ${longestKey} characters.`, {
      reach: "parameters",
    });
  }
}

function findEndpoint(call: Call) {
  for (const endpoint of endpoints) {
    const match = endpoint.method === call.method ? matchPath(endpoint.path, call.path) : undefined;
    if (match !== undefined) return { endpoint, ...match };
  }
  throw invalidRequest(
    `Unrecognized request URL (${call.method}: ${call.path}). Please see https://stripe.com/docs ` +
      "or we can help at https://support.stripe.com/.",
    { status: 404, reach: "parameters" },
  );
}

/** Runs the endpoint: parameters first, then its effects. Says whether it began at all. */
function execute(
  scene: Scene,
  call: Call,
  form: Record<string, unknown>,
  fault: FaultKind | undefined,
): { answer: Answer; began: boolean } {
  try {
    const { endpoint, id, owner } = findEndpoint(call);
    checkContentType(call.contentType, call.body);
    const run = endpoint.prepare(form);
    if (fault === "500") throw serverError;
    const body = asText(effectsKept(scene, () => run(scene, id, owner)));
    if (fault === "500-after") return { answer: errorAnswer(serverError), began: true };
    return { answer: { status: 200, body, headers: {} }, began: true };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return { answer: errorAnswer(error), began: error.reach !== "parameters" };
  }
}

/** Takes back what a refused request did, except where its effects belong to the answer. */
function effectsKept(scene: Scene, run: () => object): object {
  const outcome = scene.records.attempt(() => {
    try {
      return { result: run() };
    } catch (error) {
      if (error instanceof StripeError && error.reach === "effects") return { error };
      throw error;
    }
  });
  if ("error" in outcome) throw outcome.error;
  return outcome.result;
}

/** The same parameters in one order, however they were sent. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, entry]) => [key, inOrder(entry)]);
}

function answerOnce(scene: Scene, call: Call, fault: FaultKind | undefined): Answer {
  const form = readForm(parametersOf(call));
  const { idempotencyKey: key, path, requestId } = call;
  if (key === null) return execute(scene, call, form, fault).answer;
  const parameters = JSON.stringify(inOrder(form));
  const kept = findKeptAnswer(scene, { key, path, parameters });
  if (kept !== undefined) {
    const headers = { "idempotent-replayed": "true", "original-request": kept.requestId };
    return { status: kept.status, body: kept.body, headers };
  }
  const { answer, began } = execute(scene, call, form, fault);
  const { status, body } = answer;
  if (began) keepAnswer(scene, { key, path, parameters, requestId, status, body });
  return answer;
}

/** The answer to a call (`null` when it is lost on its way in), with the fault that hit it. */
export function answerCall(
  scene: Scene,
  call: Call,
  secretKey: string,
): { fault: FaultKind | undefined; answer: Answer | null } {
  let fault: FaultKind | undefined;
  try {
    checkCall(call, secretKey);
    fault = takeFault(scene, call.method, call.path);
    if (fault === "timeout-before" || fault === "hang-before") return { fault, answer: null };
    if (fault === "429") throw rateLimited;
    return { fault, answer: answerOnce(scene, call, fault) };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return { fault, answer: errorAnswer(error) };
  }
}

export function logCall(
  scene: Scene,
  call: Call,
  answer: Answer | null,
  fault: string | null,
): void {
  const sent = parametersOf(call);
  logRequest(scene, {
    id: call.requestId,
    method: call.method,
    path: call.path,
    parameters: redact(readForm(sent)),
    idempotencyKey: call.idempotencyKey,
    stripeVersion: call.stripeVersion,
    key: call.key === null ? null : maskKey(call.key),
    replayed: answer?.headers["idempotent-replayed"] === "true",
    fault,
    status: answer?.status ?? 0,
    answer: answer === null ? null : redact(JSON.parse(answer.body)),
  });
}
