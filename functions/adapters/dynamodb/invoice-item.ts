import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import type { Invoice } from "../../../shared/invoicing/invoice.ts";
import type { LineItem } from "../../../shared/invoicing/line-item.ts";
import { remindersRestUntil } from "../../../shared/milestones/holds.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { invoiceRow } from "../../../shared/invoicing/invoice-row.ts";
import { stateKey, vendorInvoices, vendorStatus } from "./key-schema.ts";

/** The schema version of items written by this code. */
export const schemaVersion = 1;

/**
 * The item of an invoice. `startable` and `resumesAt` stand beside the state so that a claim can
 * ask in its own transaction whether anything is still owed, and whether reminders rest.
 */
export function encodeInvoice(invoice: Invoice, revision: number) {
  const status = invoiceStatus(invoice);
  const startable = invoice.stage === "issued" ? invoiceAmounts(invoice).startable : 0;
  invariant(startable >= 0, "What can be started is never negative.");
  const dueDate = invoice.stage === "issued" ? invoice.dueDate : "9999-12-31";
  return {
    ...stateKey(invoice.id),
    schema: schemaVersion,
    revision,
    invoice,
    status,
    startable,
    ...resumption(invoice),
    summary: invoiceRow(invoice),
    vendorPartition: vendorInvoices(invoice.vendorId),
    vendorSort: `${invoice.createdAt}#${invoice.id}`,
    statusPartition: vendorStatus(invoice.vendorId, status),
    statusSort: `${dueDate}#${invoice.id}`,
    clientPartition: invoice.content.clientId,
    clientSort: `${invoice.createdAt}#${invoice.id}`,
  };
}

/** From when on reminders go out again, as far as that is known of all that they rest for. */
function resumption(invoice: Invoice) {
  if (invoice.stage === "draft") return {};
  const resumesAt = remindersRestUntil(invoice);
  return resumesAt === undefined ? {} : { resumesAt };
}

/** The largest compressed text of lines that an item takes, leaving room for its keys. */
const maximumLinesBytes = 380 * 1024;

/** Quality 5 keeps 10,000 lines within a tenth of a second and under half of an item's room. */
const compression = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Lines as one compressed value; undefined when they do not fit into an item. */
export function encodeLines(lines: readonly LineItem[]): Uint8Array | undefined {
  const packed = brotliCompressSync(JSON.stringify(lines), compression);
  return packed.length <= maximumLinesBytes ? packed : undefined;
}

/** The lines behind a compressed value. */
export function decodeLines(packed: Uint8Array): readonly LineItem[] {
  return JSON.parse(brotliDecompressSync(packed).toString("utf8")) as LineItem[];
}
