import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { OfflineMethodKind } from "./payment-method.ts";

/** A picture or PDF that a client attached; its bytes are kept apart. */
export type Slip = {
  readonly id: string;
  readonly contentType: "image/png" | "image/jpeg" | "image/webp" | "application/pdf";
  readonly byteCount: number;
};

/** "I've paid this": a client's word about money outside Stripe, until the vendor has confirmed. */
export type DeclaredPayment = {
  readonly id: string;
  readonly status: "open" | "confirmed" | "declined";
  readonly contactId: string;
  readonly requestKey: string;
  readonly method: OfflineMethodKind | "bank_transfer";
  readonly amount: number;
  readonly paidDate: CalendarDate;
  readonly reference?: string;
  readonly slip?: Slip;
  readonly declaredAt: Instant;
  readonly endedAt?: Instant;
  /** The payment that the vendor recorded for it. */
  readonly paymentId?: string;
  /** The vendor's word to the client when the money was not found. */
  readonly message?: string;
};
