import type { Question } from "../../../shared/flexibility/question.ts";
import type { Invoice } from "../../../shared/invoicing/invoice.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import type { DeclaredPayment } from "../../../shared/payments/declared-payment.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import type { Withholding } from "../../../shared/payments/withholding.ts";
import type { AccessLink, PortalSession } from "../../ports/access.ts";
import type { Fact } from "../../ports/jobs.ts";
import type { InvoiceRecord } from "../../ports/receivables.ts";
import { decodeLines } from "./invoice-item.ts";
import {
  declarationPrefix,
  factPrefix,
  ledgerPrefix,
  linesKey,
  linkPrefix,
  paymentPrefix,
  questionPrefix,
  sessionPrefix,
  stateKey,
  viewPrefix,
  withholdingPrefix,
} from "./key-schema.ts";
import { queryAll, rowsOf } from "./query-all.ts";
import type { Table } from "./table.ts";

/** Reads an invoice with everything beside it that a view or a decision needs, in one Query. */
export async function readInvoice(
  table: Table,
  invoiceId: string,
): Promise<InvoiceRecord | undefined> {
  const items = await queryAll(table, invoiceId, viewPrefix);
  const state = items.find((item) => item["SK"] === stateKey(invoiceId).SK);
  if (state === undefined) return undefined;
  const packed = items.find((item) => item["SK"] === linesKey(invoiceId).SK);
  return {
    revision: Number(state["revision"]),
    invoice: state["invoice"] as Invoice,
    lines: packed === undefined ? [] : decodeLines(packed["lines"] as Uint8Array),
    payments: rowsOf<Payment>(items, paymentPrefix, "payment"),
    declarations: rowsOf<DeclaredPayment>(items, declarationPrefix, "declaration"),
    withholdings: rowsOf<Withholding>(items, withholdingPrefix, "withholding"),
    questions: rowsOf<Question>(items, questionPrefix, "question"),
    entries: rowsOf<LedgerEntry>(items, ledgerPrefix, "entry"),
    links: rowsOf<AccessLink>(items, linkPrefix, "link"),
    sessions: rowsOf<PortalSession>(items, sessionPrefix, "session"),
  };
}

/** The facts of an invoice, a client or a vendor, oldest first. */
export async function listFacts(table: Table, ownerId: string): Promise<readonly Fact[]> {
  const items = await queryAll(table, ownerId, factPrefix);
  return items.map((item) => item["fact"] as Fact);
}
