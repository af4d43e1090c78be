import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { Slip } from "./declared-payment.ts";

/**
 * Tax that a client keeps back at source. Within the law's share it counts at once; a larger one
 * waits for the vendor. The certificate is asked for and kept track of either way.
 */
export type Withholding = {
  readonly id: string;
  readonly status: "proposed" | "booked" | "declined";
  readonly amount: number;
  /** What the law's share of this invoice's net would have allowed when it was declared. */
  readonly allowed: number;
  readonly contactId?: string;
  /** The payment that it came with. */
  readonly paymentId?: string;
  readonly requestKey?: string;
  readonly declaredAt: Instant;
  /** What the vendor wrote to the client with a "no". */
  readonly message?: string;
  readonly certificate: {
    readonly status: "awaited" | "received" | "checked";
    readonly number?: string;
    readonly date?: CalendarDate;
    readonly slip?: Slip;
  };
};
