import { StripeError } from "./requests/stripe-error.ts";
import { noRequest, type Scene } from "./scene.ts";
import type { Simulation } from "./simulation.ts";
import type { WebhookSender } from "./webhooks/webhook-sender.ts";

/** Does something that no request asked for, and answers what came of it, or Stripe's refusal. */
export function controlAnswer(
  simulation: Simulation,
  sender: WebhookSender,
  work: (scene: Scene) => unknown,
): Response {
  try {
    return Response.json(simulation.act(noRequest, work));
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return Response.json({ error: error.body }, { status: error.status });
  } finally {
    sender.wake();
  }
}
