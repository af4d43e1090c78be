import type Stripe from "stripe";
import { invalidRequest } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import type { SentSession } from "./checkout-session-parameters.ts";
import { findCustomer } from "./customers.ts";

// What all Checkout Sessions have in common, whether something is paid or not.

const shortestLifeSeconds = 30 * 60;
const longestLifeSeconds = 24 * 60 * 60;

export function readExpiry(scene: Scene, sent: number | undefined): number {
  const expiresAt = sent ?? scene.now + longestLifeSeconds;
  if (expiresAt < scene.now + shortestLifeSeconds) {
    throw invalidRequest(
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
      { param: "expires_at" },
    );
  }
  if (expiresAt > scene.now + longestLifeSeconds) {
    throw invalidRequest(
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
      { param: "expires_at" },
    );
  }
  return expiresAt;
}

export function readPayer(
  scene: Scene,
  sent: SentSession,
): { customer: Stripe.Customer | null; email: string | null } {
  if (sent.customer !== undefined && sent.customer_email !== undefined) {
    throw invalidRequest(
      "You may only specify one of these parameters: customer, customer_email.",
      { param: "customer" },
    );
  }
  if (sent.customer === undefined) return { customer: null, email: sent.customer_email ?? null };
  return { customer: findCustomer(scene, sent.customer, "customer"), email: null };
}

/** Refuses what belongs to a session of another mode. */
export function refuseInMode(sent: SentSession, names: readonly (keyof SentSession)[]): void {
  const name = names.find((each) => sent[each] !== undefined);
  if (name === undefined) return;
  throw invalidRequest(`You can not pass \`${name}\` in \`${sent.mode}\` mode.`, { param: name });
}
