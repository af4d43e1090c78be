import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";

/** Why the reminders of a cadence rest. */
export type RestReason =
  | "in-plan"
  | "request-unanswered"
  | "promised"
  | "asked"
  | "paused"
  | "declared-paid";

/** Why reminders rest at an instant; undefined when they don't. */
export function remindersRest(_invoice: IssuedInvoice, _now: Instant): RestReason | undefined {
  return undefined;
}

/** The first instant at which no rest known now holds any more; undefined when there is none. */
export function remindersRestUntil(_invoice: IssuedInvoice): Instant | undefined {
  return undefined;
}
