import type { Hono } from "hono";
import type { World } from "../ports/world.ts";
import { recordStripeEvent } from "../use-cases/record-stripe-event.ts";
import { newApp } from "./app.ts";
import type { Edge } from "./app.ts";
import { problemResponse } from "./problem-response.ts";

/** Stripe's events; the raw body is what is signed, so nothing parses it before. */
export function webhookApp(world: World, edge: Edge): Hono {
  const app = newApp<object>(edge, world.log);
  app.post("/webhooks/stripe", async (context) => {
    const rawBody = await context.req.text();
    const signature = context.req.header("stripe-signature") ?? "";
    const event = await world.processor.verifyEvent(rawBody, signature, world.clock.now());
    if (event === undefined) return problemResponse("signature-not-valid");
    const outcome = await recordStripeEvent(world, event);
    world.log.note("stripe-event", { eventId: event.id, type: event.type, outcome });
    return context.json({ received: true });
  });
  return app as unknown as Hono;
}
