import { frozenAmount } from "../../shared/flexibility/frozen-amount.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { StepAnchor } from "../../shared/milestones/cadence.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";

/** All for whose sake a reminder that counts from this anchor may not leave at an instant. */
export function restsAt(invoice: IssuedInvoice, at: string, anchor: StepAnchor): readonly string[] {
  const rests = { ...arrangedRests(invoice, at, anchor), ...vendorsRests(invoice, at) };
  return Object.keys(rests).filter((what) => rests[what] === true);
}

function arrangedRests(
  invoice: IssuedInvoice,
  at: string,
  anchor: StepAnchor,
): Record<string, boolean> {
  const { plan, request, promises = [], pause } = invoice.arrangements ?? {};
  const today = localDateOf(at, invoice.timeZone);
  const { startable } = invoiceAmounts(invoice);
  const isActive = plan?.status === "active" && plan.pastDueAt === undefined;
  const isAsked = request?.status === "pending" || request?.status === "countered";
  return {
    "the plan": anchor !== "installment" && (isActive || plan?.status === "starting"),
    "a request": isAsked && request.expiresAt > at,
    "a promise":
      anchor !== "promise" &&
      promises.some(({ status, date }) => status === "open" && today <= date),
    "a question": startable > 0 && frozenAmount(invoice) >= startable,
    "a pause": pause !== undefined && pause.endedAt === undefined && today <= pause.until,
    "a payment that was declared":
      invoice.pausedUntil !== undefined && today <= invoice.pausedUntil,
  };
}

function vendorsRests(invoice: IssuedInvoice, at: string): Record<string, boolean> {
  const { hold, heldAlong, handOver } = invoice;
  const today = localDateOf(at, invoice.timeZone);
  const holds = (until: string | undefined) => until === undefined || today <= until;
  return {
    "a hold": hold !== undefined && holds(hold.until),
    "a hold from further away": heldAlong !== undefined && holds(heldAlong.until),
    "a hand-over": handOver !== undefined && handOver.withdrawnAt === undefined,
  };
}
