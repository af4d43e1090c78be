import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";

/** Why a client's credit grew or shrank. */
export type CreditMovementKind =
  /** A payment brought more than was owed. */
  | "surplus"
  /** It was used on an invoice. */
  | "applied"
  /** An invoice on which it was used was voided, or a credit note was larger than what remained. */
  | "returned"
  /** A refund that the bank could not deliver. */
  | "refund-failed"
  /** The payment that it came from went back to its payer. */
  | "taken-back"
  /** The vendor paid it out. */
  | "paid-out";

/** One change of what a client has to its credit with a vendor, in one currency. */
export type CreditMovement = {
  /** Unique within the client and derived from its cause, so that the same cause counts once. */
  readonly id: string;
  readonly clientId: string;
  readonly kind: CreditMovementKind;
  readonly currency: Currency;
  /** Positive grows the credit; never zero. */
  readonly amount: number;
  readonly invoiceId?: string;
  readonly paymentId?: string;
  readonly reason?: string;
  readonly at: Instant;
};
