import type { Hono } from "hono";
import * as v from "valibot";
import { readJsonObject } from "../read-json-object.ts";
import { controlAnswer } from "./control-answer.ts";
import { setChargeOutcome } from "./payments/charge-outcome.ts";
import { renewCard } from "./resources/payment-method-changes.ts";
import type { Simulation } from "./simulation.ts";
import type { WebhookSender } from "./webhooks/webhook-sender.ts";

const expiry = v.strictObject({
  exp_month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  exp_year: v.pipe(v.number(), v.integer(), v.minValue(2_000), v.maxValue(2_999)),
});

/** What comes of every charge of a method from now on, until the next word. */
const outcome = v.variant("charges", [
  v.strictObject({ charges: v.literal("succeed") }),
  /** With the code of a decline, "insufficient_funds" say; what its kind has most often, if not said. */
  v.strictObject({ charges: v.literal("fail"), code: v.optional(v.string()) }),
]);

/** What happens to a saved method by itself: another expiry, no money, money again. */
export function addPaymentMethods(app: Hono, simulation: Simulation, sender: WebhookSender): void {
  app.post("/payment_methods/:id/expiry", async ({ req }) => {
    const read = await readJsonObject(req.raw, expiry);
    if ("problem" in read) return read.problem;
    return controlAnswer(simulation, sender, (scene) =>
      renewCard(scene, req.param("id"), read.value),
    );
  });
  app.post("/payment_methods/:id/outcome", async ({ req }) => {
    const read = await readJsonObject(req.raw, outcome);
    if ("problem" in read) return read.problem;
    const { value } = read;
    const wanted = value.charges === "succeed" ? "succeeds" : { failsWith: value.code };
    return controlAnswer(simulation, sender, (scene) =>
      setChargeOutcome(scene, req.param("id"), wanted),
    );
  });
}
