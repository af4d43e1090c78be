import { Hono } from "hono";
import { readBook } from "./book.ts";
import {
  authenticateCheckout,
  payCheckout,
  type CheckoutResult,
} from "./checkout/checkout-payment.ts";
import { findSession } from "./checkout/session-record.ts";
import { events } from "./collections.ts";
import { findCardByNumber, findCardByToken } from "./payments/test-cards.ts";
import { faultKinds, listFaults, planFault, type FaultKind } from "./requests/faults.ts";
import { readLog } from "./requests/request-log.ts";
import { StripeError, type StripeErrorBody } from "./requests/stripe-error.ts";
import { showEvent } from "./resources/events.ts";
import { createTestCardMethod, findPaymentMethod } from "./resources/payment-methods.ts";
import { noRequest, type Scene } from "./scene.ts";
import type { Simulation } from "./simulation.ts";
import type { WebhookSender } from "./webhooks/webhook-sender.ts";

// What a person or a program may do to the simulator and see of it: the payer's part, the book, and
// everything that goes wrong in life. JSON in, JSON out.

type Sent = Record<string, unknown>;

const mostDeliveries = 100;
const mostFaults = 1_000;

/** Pays as `payment_method` says: a published token such as "pm_card_visa", or a test number. */
function completeCheckout(scene: Scene, sessionId: string, sent: Sent): CheckoutResult {
  const stored = findSession(scene, sessionId, "id");
  const wanted = textOf(sent, "payment_method") ?? "pm_card_visa";
  const card = findCardByNumber(wanted) ?? findCardByToken(wanted);
  const holder = {
    email: textOf(sent, "email") ?? stored.session.customer_details?.email ?? null,
    name: textOf(sent, "name") ?? null,
  };
  const method =
    card === undefined
      ? findPaymentMethod(scene, wanted, "payment_method")
      : createTestCardMethod(scene, card, holder);
  const first = payCheckout(scene, stored, method);
  const authentication = textOf(sent, "authentication") ?? "complete";
  if (first.outcome !== "requires-action" || authentication === "leave") return first;
  const waiting = findSession(scene, sessionId, "id");
  return authenticateCheckout(scene, waiting, authentication === "complete");
}

function textOf(sent: Sent, field: string): string | undefined {
  const value = sent[field];
  return typeof value === "string" ? value : undefined;
}

function countOf(sent: Sent, field: string, most: number): number | undefined {
  const value = sent[field] ?? 1;
  if (typeof value !== "number" || !Number.isInteger(value)) return undefined;
  return value >= 1 && value <= most ? value : undefined;
}

async function readJson(request: Request): Promise<Sent> {
  try {
    const read: unknown = JSON.parse(await request.text());
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

const refusal = (status: number, error: StripeErrorBody): Response =>
  Response.json({ error }, { status });

const badRequest = (message: string): Response =>
  refusal(400, { type: "invalid_request_error", message });

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
    const sent = await readJson(req.raw);
    try {
      const result = simulation.act(noRequest, (scene) =>
        completeCheckout(scene, req.param("session"), sent),
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
    const sent = await readJson(req.raw);
    const wanted = textOf(sent, "event");
    const times = countOf(sent, "times", mostDeliveries);
    if (wanted === undefined || times === undefined) {
      return badRequest(
        `Say which "event" (an id, or a type for its latest), and "times" from 1 to ${mostDeliveries}.`,
      );
    }
    const deliveries = await sender.deliverNow(wanted, times);
    if (deliveries !== undefined) return Response.json({ deliveries });
    const message = `No such event, or no webhook: '${wanted}'`;
    return refusal(404, { type: "invalid_request_error", message });
  });
}

/** What goes wrong with the next requests. */
function addFaults(app: Hono, simulation: Simulation): void {
  app.get("/next", () => Response.json({ planned: listFaults(simulation.records) }));
  app.post("/next", async ({ req }) => {
    const sent = await readJson(req.raw);
    const match = textOf(sent, "match") ?? "";
    const fault = faultKinds.find((kind): kind is FaultKind => kind === sent["fault"]);
    const remaining = countOf(sent, "times", mostFaults);
    if (!/^(?:GET|POST) \/v1\/\S+$/.test(match) || fault === undefined || remaining === undefined) {
      return badRequest(
        `Say what to "match" (such as "POST /v1/payment_intents"), a "fault" out of ` +
          `${faultKinds.join(", ")}, and "times" from 1 to ${mostFaults}.`,
      );
    }
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
  addWebhooks(app, sender);
  addFaults(app, simulation);
  return app;
}
