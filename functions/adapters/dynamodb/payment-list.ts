import type { Page, PaymentRow } from "../../ports/receivables.ts";
import { vendorPayments } from "./key-schema.ts";
import type { Table } from "./table.ts";
import { readVendorList } from "./vendor-list.ts";
import type { PageWanted } from "./vendor-list.ts";

/** A page of a vendor's payments, newest first; undefined when the cursor is not of this list. */
export function listPayments(
  table: Table,
  { vendorId, ...page }: PageWanted & { readonly vendorId: string },
): Promise<Page<PaymentRow> | undefined> {
  return readVendorList<PaymentRow>(table, vendorPayments(vendorId), page);
}
