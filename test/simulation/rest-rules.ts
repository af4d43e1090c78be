import type { StoredJob } from "../../functions/ports/jobs.ts";
import { frozenAmount } from "../../shared/flexibility/frozen-amount.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import { mustBe } from "./change-rules.ts";

/** Nobody is reminded while something rests. */
export function checkRest(invoice: IssuedInvoice | undefined, { name, dueAt }: StoredJob): void {
  if (invoice === undefined) return;
  for (const what of restsAt(invoice, dueAt)) {
    mustBe(false, "F-4", `${name} of ${invoice.number} reminds in spite of ${what}.`);
  }
}

/** All for whose sake reminders rest at an instant. */
function restsAt(invoice: IssuedInvoice, at: string): readonly string[] {
  const { plan, request, promises = [], pause } = invoice.arrangements ?? {};
  const today = localDateOf(at, invoice.timeZone);
  const { startable } = invoiceAmounts(invoice);
  const isPaused = pause !== undefined && pause.endedAt === undefined && today <= pause.until;
  const isActive = plan?.status === "active" && plan.pastDueAt === undefined;
  const isAsked = request?.status === "pending" || request?.status === "countered";
  const rests: Record<string, boolean> = {
    "the plan": isActive || plan?.status === "starting",
    "a request": isAsked && request.expiresAt > at,
    "a promise": promises.some(({ status, date }) => status === "open" && today <= date),
    "a question": startable > 0 && frozenAmount(invoice) >= startable,
    "a pause": isPaused,
  };
  return Object.keys(rests).filter((what) => rests[what]);
}
