import type { InvoiceStatus } from "./invoice-status.ts";

/** What can be asked of an invoice. */
export type InvoiceAction =
  | "change"
  | "issue"
  | "send"
  | "void"
  | "duplicate"
  | "mintLink"
  | "pay"
  | "record"
  | "refund"
  | "creditNote"
  | "writeOff"
  | "view";

const allowed: Readonly<Record<InvoiceAction, readonly InvoiceStatus[]>> = {
  change: ["draft"],
  issue: ["draft"],
  send: ["open", "paid"],
  void: ["open"],
  duplicate: ["draft", "open", "paid", "void", "uncollectible"],
  mintLink: ["open", "paid"],
  pay: ["open"],
  record: ["open", "paid", "uncollectible"],
  refund: ["open", "paid", "void", "uncollectible"],
  creditNote: ["open", "paid"],
  writeOff: ["open"],
  view: ["open", "paid", "void", "uncollectible"],
};

/** The statuses in which an action may be taken; decisions refuse and pages disable by it. */
export function statusesThatAllow(action: InvoiceAction): readonly InvoiceStatus[] {
  return allowed[action];
}

/** Whether an invoice of this status allows an action. */
export function invoiceAllows(action: InvoiceAction, status: InvoiceStatus): boolean {
  return allowed[action].includes(status);
}
