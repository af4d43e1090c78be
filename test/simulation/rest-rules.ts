import { frozenAmount } from "../../shared/flexibility/frozen-amount.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { StepAnchor } from "../../shared/milestones/cadence.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";

/** All for whose sake a reminder that counts from this anchor may not leave at an instant. */
export function restsAt(invoice: IssuedInvoice, at: string, anchor: StepAnchor): readonly string[] {
  const rests = {
    ...agreedRests(invoice, anchor),
    ...clientsRests(invoice, at, anchor),
    ...vendorsRests(invoice, at),
  };
  return Object.keys(rests).filter((what) => rests[what] === true);
}

function agreedRests(invoice: IssuedInvoice, anchor: StepAnchor): Record<string, boolean> {
  const { plan } = invoice.arrangements ?? {};
  const { startable } = invoiceAmounts(invoice);
  const isActive = plan?.status === "active" && plan.pastDueAt === undefined;
  return {
    "the plan": anchor !== "installment" && (isActive || plan?.status === "starting"),
    "a question": startable > 0 && frozenAmount(invoice) >= startable,
  };
}

function clientsRests(
  { arrangements = {}, timeZone, pausedUntil }: IssuedInvoice,
  at: string,
  anchor: StepAnchor,
): Record<string, boolean> {
  const { request, promises = [], pause } = arrangements;
  const today = localDateOf(at, timeZone);
  const isAsked = request?.status === "pending" || request?.status === "countered";
  const isPromised = promises.some(({ status, date }) => status === "open" && today <= date);
  return {
    "a request": isAsked && request.expiresAt > at,
    "a promise": anchor !== "promise" && isPromised,
    "a pause": pause !== undefined && pause.endedAt === undefined && today <= pause.until,
    "a payment that was declared": pausedUntil !== undefined && today <= pausedUntil,
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
