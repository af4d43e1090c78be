import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Invoice } from "../../../shared/invoicing/invoice.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import type { AccessLink, PortalSession } from "../../ports/access.ts";
import type { Fact } from "../../ports/jobs.ts";
import type { InvoiceRecord } from "../../ports/receivables.ts";
import { decodeLines } from "./invoice-item.ts";
import {
  factPrefix,
  ledgerPrefix,
  linesKey,
  linkPrefix,
  paymentPrefix,
  sessionPrefix,
  stateKey,
  viewPrefix,
} from "./key-schema.ts";
import { ask } from "./table.ts";
import type { Table } from "./table.ts";

type Item = Readonly<Record<string, unknown>>;

/** Reads an invoice with everything beside it that a view or a decision needs, in one Query. */
export async function readInvoice(
  table: Table,
  invoiceId: string,
): Promise<InvoiceRecord | undefined> {
  const items = await queryAll(table, invoiceId, viewPrefix);
  const state = items.find((item) => item["SK"] === stateKey(invoiceId).SK);
  if (state === undefined) return undefined;
  const packed = items.find((item) => item["SK"] === linesKey(invoiceId).SK);
  const rows = <Row>(prefix: string, attribute: string): readonly Row[] =>
    items
      .filter((item) => String(item["SK"]).startsWith(prefix))
      .map((item) => item[attribute] as Row);
  return {
    revision: Number(state["revision"]),
    invoice: state["invoice"] as Invoice,
    lines: packed === undefined ? [] : decodeLines(packed["lines"] as Uint8Array),
    payments: rows<Payment>(paymentPrefix, "payment"),
    entries: rows<LedgerEntry>(ledgerPrefix, "entry"),
    links: rows<AccessLink>(linkPrefix, "link"),
    sessions: rows<PortalSession>(sessionPrefix, "session"),
  };
}

/** The facts of an invoice, a client or a vendor, oldest first. */
export async function listFacts(table: Table, ownerId: string): Promise<readonly Fact[]> {
  const items = await queryAll(table, ownerId, factPrefix);
  return items.map((item) => item["fact"] as Fact);
}

async function queryAll(table: Table, partition: string, prefix: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let startKey: Record<string, unknown> | undefined;
  do {
    const answer = await ask("Query", () =>
      table.documents.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: "PK = :partition AND begins_with(SK, :prefix)",
          ExpressionAttributeValues: { ":partition": partition, ":prefix": prefix },
          ConsistentRead: true,
          ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
        }),
      ),
    );
    items.push(...(answer.Items ?? []));
    startKey = answer.LastEvaluatedKey;
  } while (startKey !== undefined);
  return items;
}
