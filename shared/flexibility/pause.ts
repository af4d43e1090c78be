import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { addDays } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { Arranged } from "./arrangement-news.ts";
import { flexibilityOf } from "./resolve-flexibility.ts";

/** What is wrong with a pause; in the order of checking. */
export type PauseFault =
  | { readonly fault: "not-offered" }
  | { readonly fault: "used-up" }
  | { readonly fault: "nothing-left" };

/** Why a pause is not given, in the order of checking. */
export type PauseRefusal =
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "plan-in-force" }
  | { readonly reason: "pause-not-possible"; readonly why: PauseFault };

/**
 * Gives the one pause without a reason: reminders rest for the days of the policy, today not
 * counted. Asking again while it runs changes nothing.
 */
export function takePause(
  invoice: IssuedInvoice,
  ask: { readonly contactId: string; readonly now: Instant },
): Decided<Arranged, PauseRefusal> {
  const { arrangements, timeZone } = invoice;
  const { pauseDays } = flexibilityOf(invoice);
  const pause = arrangements?.pause;
  if (!invoiceAllows("pay", invoiceStatus(invoice))) return refused({ reason: "invoice-not-open" });
  const plan = arrangements?.plan?.status;
  if (plan === "starting" || plan === "active") return refused({ reason: "plan-in-force" });
  if (pause !== undefined && pause.endedAt === undefined) {
    return { outcome: "done", invoice, news: [] };
  }
  if (pauseDays === 0) return notPossible({ fault: "not-offered" });
  if (pause !== undefined) return notPossible({ fault: "used-up" });
  if (invoiceAmounts(invoice).startable === 0) return notPossible({ fault: "nothing-left" });
  const until = addDays(localDateOf(ask.now, timeZone), pauseDays);
  const taken = { contactId: ask.contactId, at: ask.now, until };
  return {
    outcome: "done",
    invoice: { ...invoice, arrangements: { ...arrangements, pause: taken } },
    news: [{ kind: "pause-taken", contactId: ask.contactId }],
  };
}

/** Ends the pause whose last day is over. */
export function passPause(invoice: IssuedInvoice, now: Instant): Arranged {
  const { arrangements } = invoice;
  const pause = arrangements?.pause;
  if (pause === undefined || pause.endedAt !== undefined) return { invoice, news: [] };
  return {
    invoice: { ...invoice, arrangements: { ...arrangements, pause: { ...pause, endedAt: now } } },
    news: [{ kind: "pause-ended" }],
  };
}

function notPossible(why: PauseFault) {
  return refused<PauseRefusal>({ reason: "pause-not-possible", why });
}
