import { Hono } from "hono";
import { cutConnection, hangConnection } from "../../cut-connection.ts";
import { noRequest } from "../scene.ts";
import type { Simulation } from "../simulation.ts";
import { answerCall, errorAnswer, logCall, type Answer, type Call } from "./answer-call.ts";
import { apiVersion } from "./api-version.ts";
import { sentKey } from "./authentication.ts";
import { keyInUse } from "./idempotency.ts";

function readCall(simulation: Simulation, request: Request, body: string): Call {
  const { pathname, search } = new URL(request.url);
  const { headers } = request;
  return {
    requestId: simulation.newId("req", 14),
    method: request.method,
    path: pathname,
    query: search,
    key: sentKey(headers.get("authorization")),
    idempotencyKey: request.method === "POST" ? headers.get("idempotency-key") : null,
    stripeVersion: headers.get("stripe-version"),
    contentType: headers.get("content-type"),
    body,
  };
}

function respond(call: Call, answer: Answer): Response {
  const headers = new Headers({
    "content-type": "application/json",
    "request-id": call.requestId,
    "stripe-version": apiVersion,
    "cache-control": "no-cache, no-store",
    ...answer.headers,
  });
  if (call.idempotencyKey !== null) headers.set("idempotency-key", call.idempotencyKey);
  // Stripe asks not to retry a 500 under its key, since that would only replay it.
  if (answer.status === 500) headers.set("stripe-should-retry", "false");
  return new Response(answer.body, { status: answer.status, headers });
}

/** Stripe's API under `/v1`. `afterwards` is called when something may have happened. */
export function stripeApi(simulation: Simulation, afterwards: () => void): Hono {
  const keysInUse = new Set<string>();

  const answer = (call: Call): Response => {
    const cause = { requestId: call.requestId, idempotencyKey: call.idempotencyKey };
    return simulation.act(cause, (scene) => {
      const answered = answerCall(scene, call, simulation.secretKey);
      logCall(scene, call, answered.answer, answered.fault ?? null);
      if (answered.fault?.startsWith("hang")) return hangConnection();
      if (answered.answer === null || answered.fault === "timeout-after") return cutConnection();
      return respond(call, answered.answer);
    });
  };

  const refuseKeyInUse = (call: Call, key: string): Response => {
    const refusal = errorAnswer(keyInUse(key));
    simulation.act(noRequest, (scene) => logCall(scene, call, refusal, null));
    return respond(call, refusal);
  };

  const app = new Hono();
  app.all("/v1/*", async ({ req }) => {
    const key = req.method === "POST" ? req.raw.headers.get("idempotency-key") : null;
    if (key !== null && keysInUse.has(key)) {
      return refuseKeyInUse(readCall(simulation, req.raw, await req.raw.text()), key);
    }
    if (key !== null) keysInUse.add(key);
    try {
      return answer(readCall(simulation, req.raw, await req.raw.text()));
    } finally {
      if (key !== null) keysInUse.delete(key);
      afterwards();
    }
  });
  return app;
}
