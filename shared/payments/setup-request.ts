import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";
import type { CheckoutMethodKind } from "./payment-method.ts";

/** The exact request for a page that saves a method for later charges, stored before it is sent. */
export type SetupRequest = {
  readonly method: CheckoutMethodKind;
  readonly currency: Currency;
  readonly customerId: string;
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** When the page stops taking anything. */
  readonly expiresAt: Instant;
  readonly description: string;
};
