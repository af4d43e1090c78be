import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import type { Arranged } from "./arrangement-news.ts";

/** Why the one pause without a reason is not had. */
export type PauseFault = "not-offered" | "used-up" | "nothing-left";

/** Why a pause is not given, in the order of checking. */
export type PauseRefusal =
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "plan-in-force" }
  | { readonly reason: "pause-not-possible"; readonly why: { readonly fault: PauseFault } };

/** Gives the one pause without a reason: reminders rest for the days of the policy. */
export function takePause(
  _invoice: IssuedInvoice,
  _ask: { readonly contactId: string; readonly now: Instant },
): Decided<Arranged, PauseRefusal> {
  return refused({ reason: "pause-not-possible", why: { fault: "not-offered" } });
}

/** Ends a pause whose last day is over. */
export function passPause(invoice: IssuedInvoice, _now: Instant): Arranged {
  return { invoice, news: [] };
}
