import { invariant } from "../../../shared/values/invariant.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import type { AccessLink } from "../../ports/access.ts";
import type { InvoiceCommit } from "../../ports/receivables.ts";
import { encodeInvoice, encodeLines } from "./invoice-item.ts";
import {
  declarationKey,
  ledgerKey,
  linesKey,
  linkKey,
  questionKey,
  sessionKey,
  withholdingKey,
} from "./key-schema.ts";
import { paymentAction } from "./payment-rows.ts";
import { putNewRow, putRow } from "./put-row.ts";
import type { Table, WriteAction } from "./table.ts";

/** An invoice itself, on condition that it is still at the revision that was decided on. */
export function stateAction(table: Table, { invoice, revision }: InvoiceCommit): WriteAction {
  const { PK, SK, ...content } = encodeInvoice(invoice, revision + 1);
  if (revision === 0) return putNewRow(table, { PK, SK }, content);
  return {
    Put: {
      TableName: table.name,
      Item: { PK, SK, ...content },
      ConditionExpression: "revision = :decidedOn",
      ExpressionAttributeValues: { ":decidedOn": revision },
    },
  };
}

/** The rows beside an invoice that a commit writes; undefined when its lines don't fit into one. */
export function rowActions(table: Table, commit: InvoiceCommit): WriteAction[] | undefined {
  const { id } = commit.invoice;
  const lines = commit.lines === undefined ? undefined : encodeLines(commit.lines);
  if (commit.lines !== undefined && lines === undefined) return undefined;
  return [
    ...(lines === undefined ? [] : [putRow(table, linesKey(id), { lines })]),
    ...(commit.entries ?? []).map((entry) => entryAction(table, id, entry)),
    ...(commit.payments ?? []).map((payment) => paymentAction(table, commit.invoice, payment)),
    ...(commit.declarations ?? []).map((declaration) =>
      putRow(table, declarationKey(id, declaration.id), { declaration }),
    ),
    ...(commit.withholdings ?? []).map((withholding) =>
      putRow(table, withholdingKey(id, withholding.id), { withholding }),
    ),
    ...(commit.questions ?? []).map((question) =>
      putRow(table, questionKey(id, question.id), { question }),
    ),
    ...(commit.links ?? []).map((link) => linkAction(table, id, link)),
    ...(commit.sessions ?? []).map((session) =>
      putRow(table, sessionKey(id, session.secretHash), { session }),
    ),
  ];
}

/** An entry is booked once, and never without its other side. */
function entryAction(table: Table, invoiceId: string, entry: LedgerEntry): WriteAction {
  const sum = entry.postings.reduce((total, posting) => total + posting.amount, 0);
  invariant(sum === 0, `The postings of entry ${entry.id} sum to zero.`);
  return putNewRow(table, ledgerKey(invoiceId, entry), { entry });
}

/** A magic link as an item beside its invoice. */
export function linkAction(table: Table, invoiceId: string, link: AccessLink): WriteAction {
  return putRow(table, linkKey(invoiceId, link.id), { link });
}
