import type { Instant } from "../values/instant.ts";
import type { CheckoutMethodKind } from "./payment-method.ts";
import type { PaidWith } from "./payment.ts";

/** A method that a payer agreed to keep at the processor, for one click next time. */
export type MethodOnFile = {
  /** The processor's own id. */
  readonly id: string;
  readonly clientId: string;
  /** Whose it is; others at the client neither see nor use it. */
  readonly contactId: string;
  readonly method: CheckoutMethodKind;
  readonly shownAs: PaidWith;
  /** The month after which a card is no longer good: "2027-06". */
  readonly expiryMonth?: string;
  readonly savedAt: Instant;
  /** The payment at which the payer agreed. */
  readonly consent: { readonly invoiceId: string; readonly paymentId: string };
  readonly removedAt?: Instant;
  readonly removedWhy?: "by-payer" | "mandate-ended" | "gone-at-processor";
};
