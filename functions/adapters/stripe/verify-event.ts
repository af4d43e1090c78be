import { createHmac, timingSafeEqual } from "node:crypto";
import type { ProcessorEvent } from "../../ports/payment-processor.ts";
import { referenceOf, setupReferenceOf } from "./attempt-reference.ts";
import { eventSubjectOf, metadataIn } from "./event-subject.ts";
import type { EventObject } from "./event-subject.ts";
import type { StripeSettings } from "./stripe-connection.ts";

/** Stripe's own tolerance: an older signature may be a replay. */
const toleranceSeconds = 300;

type Delivery = {
  readonly rawBody: string;
  readonly signature: string;
  readonly nowSeconds: number;
};

/**
 * Checks a webhook's signature over the raw bytes of its body, by the scheme `v1` of Stripe's
 * documentation ("Verify webhook signatures manually"). The SDK is not loaded for it, and the time
 * is the caller's. Several secrets may be valid while one replaces another.
 */
export async function verifyStripeEvent(
  settings: StripeSettings,
  delivery: Delivery,
): Promise<ProcessorEvent | undefined> {
  const fields = delivery.signature.split(",").map((field) => field.trim().split("="));
  const timestamp = fields.find(([name]) => name === "t")?.[1] ?? "";
  const signatures = fields.filter(([name]) => name === "v1").map(([, value]) => value ?? "");
  if (!/^\d{1,12}$/u.test(timestamp) || signatures.length > 10) return undefined;
  if (Math.abs(delivery.nowSeconds - Number(timestamp)) > toleranceSeconds) return undefined;
  const secrets = await settings.webhookSecrets();
  const isValid = secrets.some((secret) => {
    const expected = createHmac("sha256", secret)
      .update(`${timestamp}.${delivery.rawBody}`, "utf8")
      .digest();
    return signatures.some((signature) => isSame(expected, Buffer.from(signature, "hex")));
  });
  return isValid ? readEvent(delivery.rawBody) : undefined;
}

function isSame(expected: Buffer, given: Buffer): boolean {
  return expected.length === given.length && timingSafeEqual(expected, given);
}

type EventBody = {
  readonly id?: unknown;
  readonly type?: unknown;
  readonly data?: { readonly object?: EventObject };
};

/** Only ids are taken from an event; what they stand for is fetched. */
function readEvent(rawBody: string): ProcessorEvent | undefined {
  const body = parse(rawBody);
  if (typeof body?.id !== "string" || typeof body.type !== "string") return undefined;
  const object = body.data?.object ?? {};
  const subject = eventSubjectOf(body.type, object);
  const metadata = metadataIn(object);
  const reference = referenceOf(metadata);
  const setup = subject?.kind === "setup" ? setupReferenceOf(metadata) : undefined;
  return {
    id: body.id,
    type: body.type,
    ...(subject === undefined ? {} : { subject }),
    ...(reference === undefined ? {} : { reference }),
    ...(setup === undefined ? {} : { setup }),
  };
}

function parse(rawBody: string): EventBody | undefined {
  try {
    const body: unknown = JSON.parse(rawBody);
    return typeof body === "object" && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
