import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import type { InvoiceRow } from "../../../shared/invoicing/invoice-row.ts";
import type { InvoiceFilter, Page } from "../../ports/receivables.ts";
import { decodeCursor, encodeCursor, sortKeyOf } from "./cursor.ts";
import { vendorInvoices, vendorStatus } from "./key-schema.ts";
import { ask } from "./table.ts";
import type { Table } from "./table.ts";

type ListIndex = {
  readonly index: string;
  readonly attribute: string;
  readonly value: string;
  readonly newestFirst: boolean;
};

/** One search looks at no more rows than this, so that a rare word can't read the whole table. */
const maximumRowsSearched = 2_000;

/** A page of a vendor's invoices; undefined when the cursor is not of this list. */
export async function listInvoices(
  table: Table,
  filter: InvoiceFilter,
): Promise<Page<InvoiceRow> | undefined> {
  const index = indexFor(filter);
  let startKey =
    filter.cursor === undefined
      ? undefined
      : decodeCursor(filter.cursor, { ...index, before: dueBeforeOf(index, filter) });
  if (filter.cursor !== undefined && startKey === undefined) return undefined;
  const items: InvoiceRow[] = [];
  let searched = 0;
  do {
    const answer = await ask("Query", () =>
      table.documents.send(new QueryCommand(query(table, index, filter, startKey))),
    );
    const rows = answer.Items ?? [];
    searched += rows.length;
    for (const row of rows) {
      const summary = row["summary"] as InvoiceRow;
      if (!matches(summary, filter)) continue;
      items.push(summary);
      if (items.length === filter.limit) {
        return page(
          items,
          isLast(row, rows, answer.LastEvaluatedKey) ? undefined : keyOf(row, index),
        );
      }
    }
    startKey = answer.LastEvaluatedKey as Readonly<Record<string, string>> | undefined;
  } while (startKey !== undefined && searched < maximumRowsSearched);
  return page(items, startKey);
}

function page(items: readonly InvoiceRow[], next: Record<string, unknown> | undefined) {
  const nextCursor = encodeCursor(next);
  return { items, ...(nextCursor === undefined ? {} : { nextCursor }) };
}

function indexFor(filter: InvoiceFilter): ListIndex {
  if (filter.clientId !== undefined) {
    return {
      index: "byClient",
      attribute: "clientPartition",
      value: filter.clientId,
      newestFirst: true,
    };
  }
  if (filter.status === undefined && filter.dueBefore === undefined) {
    const value = vendorInvoices(filter.vendorId);
    return { index: "byVendor", attribute: "vendorPartition", value, newestFirst: true };
  }
  const value = vendorStatus(filter.vendorId, filter.status ?? "open");
  // Earliest due first is what a vendor wants to see of open ones, newest first of all others.
  const newestFirst = filter.dueBefore === undefined && filter.status !== "open";
  return { index: "byStatus", attribute: "statusPartition", value, newestFirst };
}

function query(
  table: Table,
  list: ListIndex,
  filter: InvoiceFilter,
  startKey: Readonly<Record<string, string>> | undefined,
): QueryCommandInput {
  const { index, attribute, value, newestFirst } = list;
  const dueBefore = dueBeforeOf(list, filter);
  return {
    TableName: table.name,
    IndexName: index,
    KeyConditionExpression:
      dueBefore === undefined
        ? "#partition = :value"
        : "#partition = :value AND #sort < :dueBefore",
    ExpressionAttributeNames: {
      "#partition": attribute,
      ...(dueBefore === undefined ? {} : { "#sort": sortKeyOf(attribute) }),
    },
    ExpressionAttributeValues: {
      ":value": value,
      ...(dueBefore === undefined ? {} : { ":dueBefore": dueBefore }),
    },
    ScanIndexForward: !newestFirst,
    Limit: Math.max(filter.limit, 100),
    ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
  };
}

/** The day before which a list by due date ends; the other lists are in another order. */
function dueBeforeOf({ index }: ListIndex, filter: InvoiceFilter): string | undefined {
  return index === "byStatus" ? filter.dueBefore : undefined;
}

function matches(row: InvoiceRow, filter: InvoiceFilter): boolean {
  if (filter.status !== undefined && row.status !== filter.status) return false;
  if (filter.dueBefore !== undefined && (row.dueDate ?? "9999") >= filter.dueBefore) return false;
  if (filter.query === undefined) return true;
  const wanted = filter.query.toLowerCase();
  return [row.number ?? "", row.clientName, row.subject].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}

function isLast(row: unknown, rows: readonly unknown[], lastKey: unknown): boolean {
  return row === rows.at(-1) && lastKey === undefined;
}

function keyOf(row: Readonly<Record<string, unknown>>, { attribute }: ListIndex) {
  const sort = sortKeyOf(attribute);
  return { PK: row["PK"], SK: row["SK"], [attribute]: row[attribute], [sort]: row[sort] };
}
