import type { Hono } from "hono";
import * as v from "valibot";
import { readJsonObject } from "../read-json-object.ts";
import { controlAnswer } from "./control-answer.ts";
import { renewCard } from "./resources/payment-method-changes.ts";
import type { Simulation } from "./simulation.ts";
import type { WebhookSender } from "./webhooks/webhook-sender.ts";

const expiry = v.strictObject({
  exp_month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  exp_year: v.pipe(v.number(), v.integer(), v.minValue(2_000), v.maxValue(2_999)),
});

/** What happens to a saved card by itself: another expiry, earlier or later. */
export function addPaymentMethods(app: Hono, simulation: Simulation, sender: WebhookSender): void {
  app.post("/payment_methods/:id/expiry", async ({ req }) => {
    const read = await readJsonObject(req.raw, expiry);
    if ("problem" in read) return read.problem;
    return controlAnswer(simulation, sender, (scene) =>
      renewCard(scene, req.param("id"), read.value),
    );
  });
}
