import { invoiceAmounts } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { CadenceStep, SkipReason, SkipRule } from "./cadence.ts";

/** Why a step is left out by a rule of its own, or by what persons are owed; undefined: it isn't. */
export function ruledOut(
  invoice: IssuedInvoice,
  { channel, message, unless = [] }: CadenceStep,
): Extract<SkipReason, "already-opened" | "skip-rule"> | undefined {
  const isOpened = invoice.seenAt !== undefined;
  if (isOpened && (message === "not-opened" || unless.includes("opened"))) return "already-opened";
  // Nobody calls at a person's door.
  if (channel === "visit" && invoice.client.kind === "person") return "skip-rule";
  return unless.some((rule) => holds(invoice, rule)) ? "skip-rule" : undefined;
}

function holds(invoice: IssuedInvoice, rule: SkipRule): boolean {
  switch (rule) {
    case "opened":
      return invoice.seenAt !== undefined;
    case "part-paid":
      return invoiceAmounts(invoice).paid > 0;
    default:
      return invoice.client.kind === rule;
  }
}
