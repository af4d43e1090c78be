import type Stripe from "stripe";
import { PortFailure } from "../../ports/port-failure.ts";

/** Where Stripe is and with which secrets it is spoken to; secrets are read on first use. */
export type StripeSettings = {
  /** The origin of Stripe's API, https://api.stripe.com in production. */
  readonly origin: string;
  readonly secretKey: () => Promise<string>;
  readonly webhookSecrets: () => Promise<readonly string[]>;
};

/** Gives the SDK, loaded on first use: most requests never speak to Stripe. */
export type StripeConnection = () => Promise<Stripe>;

/** Connects on first use, once. */
export function connectStripe(settings: StripeSettings): StripeConnection {
  let connecting: Promise<Stripe> | undefined;
  const connect = async () => {
    const [{ default: StripeSdk }, secretKey] = await Promise.all([
      import("stripe"),
      settings.secretKey(),
    ]);
    const origin = new URL(settings.origin);
    const isPlain = origin.protocol === "http:";
    return new StripeSdk(secretKey, {
      host: origin.hostname,
      port: origin.port === "" ? (isPlain ? 80 : 443) : Number(origin.port),
      protocol: isPlain ? "http" : "https",
      telemetry: false,
      timeout: 20_000,
      // The same key goes out with each repeat, so that a repeat is never a second charge.
      maxNetworkRetries: 1,
    });
  };
  return async () => {
    connecting ??= connect();
    try {
      return await connecting;
    } catch (error) {
      connecting = undefined;
      throw error;
    }
  };
}

/** Runs one call to Stripe and turns what the SDK throws into a PortFailure. */
export async function askStripe<Answer>(
  operation: string,
  call: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (isInvalidRequest(error)) throw error;
    const status = statusOf(error);
    // No status means that no answer came; 409 that the same key is being worked on right now.
    const isUnknown = status === undefined || status >= 500 || status === 409;
    throw new PortFailure(
      {
        port: "stripe",
        operation,
        retryable: isUnknown || status === 429,
        outcome: isUnknown ? "unknown" : "not-done",
      },
      error,
    );
  }
}

/** Whether Stripe says that what was asked for makes no sense as things stand. */
export function isInvalidRequest(error: unknown): boolean {
  return error instanceof Error && "type" in error && error.type === "StripeInvalidRequestError";
}

/** What Stripe says of a decline, which it answers as an error; undefined for other errors. */
export function cardErrorOf(error: unknown): Stripe.StripeRawError | undefined {
  if (error instanceof PortFailure) return cardErrorOf(error.cause);
  const isCardError = error instanceof Error && "type" in error && error.type === "StripeCardError";
  return isCardError ? (error as unknown as Stripe.StripeRawError) : undefined;
}

/** Whether the key may not ask this, or nobody may. */
export function isUnavailable(error: unknown): boolean {
  const status = error instanceof PortFailure ? statusOf(error.cause) : undefined;
  return status === 403 || isInvalidRequest(error);
}

/** Whether Stripe answered that it failed itself, which it will say again under the same key. */
export function isServerError(error: unknown): boolean {
  const status = error instanceof PortFailure ? statusOf(error.cause) : undefined;
  return status !== undefined && status >= 500;
}

/** Stripe's own code of an error, such as `amount_too_small`. */
export function codeOf(error: unknown): string {
  if (error instanceof PortFailure) return codeOf(error.cause);
  if (typeof error !== "object" || error === null || !("code" in error)) return "unnamed";
  return typeof error.code === "string" ? error.code : "unnamed";
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("statusCode" in error)) return undefined;
  return typeof error.statusCode === "number" ? error.statusCode : undefined;
}
