import type { InvoiceSummary } from "../../../../shared/contract/invoice-schema.ts";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";

/** Where an invoice stands, in the one word that a list has room for. */
export type ShownState = keyof VendorWords["status"];

type Standing = Pick<
  InvoiceSummary,
  "status" | "isOverdue" | "total" | "amountRemaining" | "amountProcessing"
>;

/** Money on its way comes before lateness: whoever has paid is not late. */
export function shownState(invoice: Standing): ShownState {
  if (invoice.status !== "open") return invoice.status;
  if (invoice.amountProcessing.amount >= invoice.amountRemaining.amount) return "processing";
  if (invoice.isOverdue) return "overdue";
  return invoice.amountRemaining.amount < invoice.total.amount ? "partlyPaid" : "open";
}
