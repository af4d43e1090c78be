import { addAmounts } from "../values/money.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { paid, receivable } from "../ledger/balances.ts";
import type { Invoice, IssuedInvoice } from "./invoice.ts";

/** Stripe's words for where an invoice stands. */
export type InvoiceStatus = "draft" | "open" | "paid" | "void" | "uncollectible";

/**
 * Where an invoice stands, derived from its ledger alone: a void entry makes it void, a write-off
 * that was not recovered in full uncollectible, else it is paid when nothing remains.
 */
export function invoiceStatus(invoice: Invoice): InvoiceStatus {
  if (invoice.stage === "draft") return "draft";
  const { receivableByKind } = invoice.balances;
  if (receivableByKind.void !== undefined || invoice.voided !== undefined) return "void";
  if ((receivableByKind.writeOff ?? 0) !== 0) return "uncollectible";
  return receivable(invoice.balances) === 0 ? "paid" : "open";
}

/** The amounts of an issued invoice, in minor units, each zero or more. */
export type InvoiceAmounts = {
  /** What the invoice asks for: charges less credit notes, discounts, waivers and write-offs. */
  readonly due: number;
  readonly paid: number;
  /** On its way: started, not yet final. */
  readonly processing: number;
  /** What is still owed: due less paid. */
  readonly remaining: number;
  /** What a new payment may still collect: remaining less processing. */
  readonly startable: number;
};

/** What an issued invoice asks for and what happened to it. */
export function invoiceAmounts(invoice: IssuedInvoice): InvoiceAmounts {
  const remaining = receivable(invoice.balances);
  const paidSoFar = paid(invoice.balances);
  const processing = invoice.amountProcessing;
  return {
    due: addAmounts(remaining, paidSoFar),
    paid: paidSoFar,
    processing,
    remaining,
    startable: Math.max(0, remaining - processing),
  };
}

/** Whether the due date has passed while something is still owed. `today` is a day in the invoice's zone. */
export function isOverdue(invoice: IssuedInvoice, today: CalendarDate): boolean {
  return invoiceStatus(invoice) === "open" && today > invoice.dueDate;
}
