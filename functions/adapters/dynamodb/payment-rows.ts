import type { Invoice } from "../../../shared/invoicing/invoice.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import type { PaymentRow } from "../../ports/receivables.ts";
import { paymentKey, vendorPayments } from "./key-schema.ts";
import { putRow } from "./put-row.ts";
import type { Table, WriteAction } from "./table.ts";

/** A payment beside its invoice, and in the list of its vendor. */
export function paymentAction(table: Table, invoice: Invoice, payment: Payment): WriteAction {
  return putRow(table, paymentKey(invoice.id, payment.id), {
    payment,
    ...listed(invoice, payment),
  });
}

/**
 * What the vendor's list shows. The hosted page is kept on the row by itself, later than the rest
 * is written; neither it nor the request for it is in the list, so that the list is always right.
 */
function listed(invoice: Invoice, payment: Payment) {
  if (invoice.stage === "draft") return {};
  const { checkout: _, request: __, ...shown } = payment;
  const summary: PaymentRow = {
    invoiceId: invoice.id,
    invoiceNumber: invoice.number,
    clientName: invoice.client.name,
    payment: shown,
  };
  return {
    summary,
    vendorPartition: vendorPayments(invoice.vendorId),
    vendorSort: `${payment.startedAt}#${payment.id}`,
  };
}
