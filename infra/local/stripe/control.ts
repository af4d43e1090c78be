import { Hono } from "hono";
import * as v from "valibot";
import { readJsonObject } from "../read-json-object.ts";
import { addAccount } from "./account-control.ts";
import { readBook } from "./book.ts";
import { authenticateCheckout, payCheckout } from "./checkout/checkout-payment.ts";
import type { CheckoutResult } from "./checkout/checkout-result.ts";
import { findSession } from "./checkout/session-record.ts";
import { events } from "./collections.ts";
import { addDisputes, addRefunds } from "./money-back-control.ts";
import { addPaymentMethods } from "./payment-method-control.ts";
import { faultKinds, listFaults, planFault } from "./requests/faults.ts";
import { readLog } from "./requests/request-log.ts";
import { StripeError, type StripeErrorBody } from "./requests/stripe-error.ts";
import { showEvent } from "./resources/events.ts";
import { createKindMethod } from "./resources/kind-methods.ts";
import { createTestMethod, findPaymentMethod } from "./resources/payment-methods.ts";
import { noRequest, type Scene } from "./scene.ts";
import type { Simulation } from "./simulation.ts";
import { addTransfers } from "./transfer-control.ts";
import type { WebhookSender } from "./webhooks/webhook-sender.ts";

// What a person or a program may do to the simulator and see of it: the payer's part, the book, and
// everything that goes wrong in life. JSON in, JSON out.

const mostDeliveries = 100;
const mostFaults = 1_000;

const times = (most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)), 1);

const payment = v.strictObject({
  /** A published token such as "pm_card_visa", a test number, a method's id, or a kind ("ideal"). */
  payment_method: v.optional(v.string(), "pm_card_visa"),
  /** What the payer does when their bank asks for them. */
  authentication: v.optional(v.picklist(["complete", "fail", "leave"]), "complete"),
  /** A payment by redirect that doesn't come about. */
  fail: v.optional(v.boolean(), false),
  /** The payer ticks "Save my payment information", where that is offered. */
  save: v.optional(v.boolean(), false),
  email: v.optional(v.string()),
  name: v.optional(v.string()),
});

const delivery = v.strictObject({
  /** An event's id, or a type for its latest. */
  event: v.string(),
  times: times(mostDeliveries),
});

const plannedFault = v.strictObject({
  match: v.pipe(
    v.string(),
    v.regex(/^(?:DELETE|GET|POST) \/v1\/\S+$/, 'Such as "POST /v1/refunds".'),
  ),
  fault: v.picklist(faultKinds),
  times: times(mostFaults),
});

type Payment = v.InferOutput<typeof payment>;

/** Pays as `payment_method` says: a published token such as "pm_card_visa", or a test number. */
function completeCheckout(scene: Scene, sessionId: string, sent: Payment): CheckoutResult {
  const stored = findSession(scene, sessionId, "id");
  const wanted = sent.payment_method;
  const holder = {
    email: sent.email ?? stored.session.customer_details?.email ?? null,
    name: sent.name ?? null,
  };
  const method =
    createTestMethod(scene, wanted, holder) ??
    createKindMethod(scene, wanted, holder) ??
    findPaymentMethod(scene, wanted, "payment_method");
  const first = payCheckout(scene, stored, method, sent.save);
  if (first.outcome !== "requires-action" || sent.authentication === "leave") return first;
  const waiting = findSession(scene, sessionId, "id");
  const succeeds = sent.authentication === "complete" && !sent.fail;
  return authenticateCheckout(scene, waiting, succeeds);
}

const refusal = (status: number, error: StripeErrorBody): Response =>
  Response.json({ error }, { status });

/** What was seen: the book, the requests, the events. */
function addViews(app: Hono, simulation: Simulation): void {
  const { records } = simulation;
  app.get("/book", () => Response.json(readBook(records)));
  app.get("/requests", () => Response.json(readLog(records)));
  app.get("/events", () =>
    Response.json(records.all(events).map((event) => showEvent(simulation, event))),
  );
}

/** The payer's part. */
function addPayer(app: Hono, simulation: Simulation, sender: WebhookSender): void {
  app.post("/checkout/:session/complete", async ({ req }) => {
    const read = await readJsonObject(req.raw, payment);
    if ("problem" in read) return read.problem;
    try {
      const result = simulation.act(noRequest, (scene) =>
        completeCheckout(scene, req.param("session"), read.value),
      );
      if (result.outcome !== "declined") return Response.json(result.session);
      return Response.json({ error: result.error, session: result.session }, { status: 402 });
    } catch (error) {
      if (error instanceof StripeError) return refusal(error.status, error.body);
      throw error;
    } finally {
      sender.wake();
    }
  });
}

/** Webhooks held back, released, repeated and reordered. */
function addWebhooks(app: Hono, sender: WebhookSender): void {
  app.post("/hold", () => {
    sender.hold();
    return Response.json({ held: true });
  });
  app.post("/release", async () => {
    sender.release();
    await sender.idle();
    return Response.json({ held: false });
  });
  app.post("/deliver", async ({ req }) => {
    const read = await readJsonObject(req.raw, delivery);
    if ("problem" in read) return read.problem;
    const { event, times: count } = read.value;
    const deliveries = await sender.deliverNow(event, count);
    if (deliveries !== undefined) return Response.json({ deliveries });
    const message = `No such event, or no webhook: '${event}'`;
    return refusal(404, { type: "invalid_request_error", message });
  });
}

/** What goes wrong with the next requests. */
function addFaults(app: Hono, simulation: Simulation): void {
  app.get("/next", () => Response.json({ planned: listFaults(simulation.records) }));
  app.post("/next", async ({ req }) => {
    const read = await readJsonObject(req.raw, plannedFault);
    if ("problem" in read) return read.problem;
    const { match, fault, times: remaining } = read.value;
    const planned = simulation.act(noRequest, (scene) =>
      planFault(scene, { match, fault, remaining }),
    );
    return Response.json({ planned });
  });
}

/** The control interface, to be mounted where only this machine reaches it. */
export function stripeControl(simulation: Simulation, sender: WebhookSender): Hono {
  const app = new Hono();
  addViews(app, simulation);
  addPayer(app, simulation, sender);
  addDisputes(app, simulation, sender);
  addRefunds(app, simulation, sender);
  addAccount(app, simulation, sender);
  addPaymentMethods(app, simulation, sender);
  addTransfers(app, simulation, sender);
  addWebhooks(app, sender);
  addFaults(app, simulation);
  return app;
}
