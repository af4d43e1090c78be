import type { Context } from "hono";
import type { InvoiceRecord } from "../ports/receivables.ts";
import { presentRecord } from "./present-for-vendor.ts";

/** An invoice as the API answers with it: its version is the ETag that a change must name. */
export function invoiceAnswer(
  context: Context,
  record: InvoiceRecord,
  answer: { readonly now: string; readonly status: 200 | 201 },
): Response {
  context.header("etag", `"${record.invoice.version}"`);
  return context.json(presentRecord(record, answer.now), answer.status);
}
