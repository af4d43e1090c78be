import { createHmac } from "node:crypto";
import { type Answer, ask } from "./ask.ts";
import type { Stand } from "./local-stand.ts";

/** How a delivery differs from one that Stripe would make. */
export type DeliveryChange = {
  readonly secret?: string;
  /** How old the signature says it is. */
  readonly ageSeconds?: number;
  /** The header, where signing it right is not what is wanted; null leaves it out. */
  readonly signature?: string | null;
  /** What arrives instead of what was signed. */
  readonly arrives?: string;
  readonly contentType?: string;
};

/** Signs a body as Stripe does. */
export function signatureOf(body: string, secret: string, atSeconds: number): string {
  const digest = createHmac("sha256", secret).update(`${atSeconds}.${body}`).digest("hex");
  return `t=${atSeconds},v1=${digest}`;
}

/** Delivers an event to the webhook as Stripe would, except for what a test wants otherwise. */
export function deliverSigned(
  stand: Stand,
  event: unknown,
  change: DeliveryChange = {},
): Promise<Answer> {
  const { secret = stand.secrets.webhook, ageSeconds = 0, contentType } = change;
  const body = typeof event === "string" ? event : JSON.stringify(event);
  const atSeconds = Math.floor(Date.parse(stand.now()) / 1000) - ageSeconds;
  const { signature = signatureOf(body, secret, atSeconds) } = change;
  return ask(`${stand.origin}/webhooks/stripe`, {
    method: "POST",
    body: change.arrives ?? body,
    headers: {
      "content-type": contentType ?? "application/json; charset=utf-8",
      ...(signature === null ? {} : { "stripe-signature": signature }),
    },
  });
}
