import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { type InvoiceAction, invoiceAllows } from "../../../../shared/invoicing/invoice-allows.ts";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";

/** Why an invoice does not allow an action now, in words; undefined when it does. */
export function reasonAgainst(
  action: InvoiceAction,
  invoice: Pick<InvoiceAnswer, "status" | "amountPaid" | "amountProcessing">,
  words: VendorWords["invoice"],
): string | undefined {
  if (!invoiceAllows(action, invoice.status)) return words.notAllowed[invoice.status];
  if (action !== "void" && action !== "writeOff") return undefined;
  if (invoice.amountProcessing.amount > 0) return words.hasProcessing;
  return action === "void" && invoice.amountPaid.amount > 0 ? words.hasPayments : undefined;
}
