import { invariant } from "../../../shared/values/invariant.ts";
import type { AccessLink } from "../../ports/access.ts";
import type { Fact, Job, StoredJob } from "../../ports/jobs.ts";
import type { CommitResult, InvoiceCommit } from "../../ports/receivables.ts";
import { encodeInvoice, encodeLines, schemaVersion } from "./invoice-item.ts";
import {
  creditKey,
  dueShard,
  eventKey,
  factKey,
  jobKey,
  ledgerKey,
  linesKey,
  linkKey,
  paymentKey,
  sessionKey,
} from "./key-schema.ts";
import { transact } from "./table.ts";
import type { Cancellation, Table, WriteAction } from "./table.ts";

const isAbsent = "attribute_not_exists(PK)";

/** Gives a few letters that tell apart facts of the same instant. */
export type Suffix = () => string;

/**
 * Writes everything that one decision changes in one transaction, on condition that the invoice is
 * still at the revision that was decided on.
 */
export async function commitInvoice(
  table: Table,
  suffix: Suffix,
  commit: InvoiceCommit,
): Promise<CommitResult> {
  const lines = commit.lines === undefined ? undefined : encodeLines(commit.lines);
  if (commit.lines !== undefined && lines === undefined) return "too-large";
  const actions = [
    stateAction(table, commit),
    ...(commit.eventId === undefined ? [] : [eventAction(table, commit, commit.eventId)]),
    ...(lines === undefined
      ? []
      : [put(table, { ...linesKey(commit.invoice.id), schema: schemaVersion, lines })]),
    ...rowActions(table, commit),
    ...(commit.facts ?? []).map((fact) => factAction(table, fact, suffix)),
    ...(commit.jobs ?? []).map((job) => put(table, jobItem(job))),
    ...(commit.endedJobs ?? []).map((name) => ({
      Delete: { TableName: table.name, Key: jobKey(commit.invoice.id, name) },
    })),
  ];
  const written = await transact(table, actions);
  return written === "written" ? "committed" : resultOf(commit, written);
}

function resultOf(commit: InvoiceCommit, { canceled }: Cancellation): CommitResult {
  const isEventKnown = commit.eventId !== undefined && canceled[1] === "ConditionalCheckFailed";
  if (isEventKnown) return "event-known";
  // A size that passed our own check can still be refused by the table.
  return canceled.includes("ValidationError") ||
    canceled.includes("ItemCollectionSizeLimitExceeded")
    ? "too-large"
    : "conflict";
}

function stateAction(table: Table, commit: InvoiceCommit): WriteAction {
  const item = encodeInvoice(commit.invoice, commit.revision + 1);
  if (commit.revision === 0) return put(table, item, isAbsent);
  return {
    Put: {
      TableName: table.name,
      Item: item,
      ConditionExpression: "revision = :decidedOn",
      ExpressionAttributeValues: { ":decidedOn": commit.revision },
    },
  };
}

function eventAction(table: Table, commit: InvoiceCommit, eventId: string): WriteAction {
  return put(table, { ...eventKey(commit.invoice.id, eventId), schema: schemaVersion }, isAbsent);
}

function rowActions(table: Table, commit: InvoiceCommit): WriteAction[] {
  const invoiceId = commit.invoice.id;
  const schema = schemaVersion;
  return [
    ...(commit.entries ?? []).map((entry) => {
      const sum = entry.postings.reduce((total, posting) => total + posting.amount, 0);
      invariant(sum === 0, `The postings of entry ${entry.id} sum to zero.`);
      return put(table, { ...ledgerKey(invoiceId, entry), schema, entry }, isAbsent);
    }),
    ...(commit.payments ?? []).map((payment) =>
      put(table, { ...paymentKey(invoiceId, payment.id), schema, payment }),
    ),
    ...(commit.links ?? []).map((link) => linkAction(table, invoiceId, link)),
    ...(commit.sessions ?? []).map((session) =>
      put(table, { ...sessionKey(invoiceId, session.secretHash), schema, session }),
    ),
    ...(commit.storeCredit === undefined
      ? []
      : [
          put(
            table,
            {
              ...creditKey(commit.storeCredit.clientId, commit.storeCredit.paymentId),
              schema,
              credit: commit.storeCredit,
            },
            isAbsent,
          ),
        ]),
  ];
}

/** A fact as an item; facts of one instant are told apart by a suffix. */
export function factAction(table: Table, fact: Fact, suffix: Suffix): WriteAction {
  return put(
    table,
    { ...factKey(fact.ownerId, fact.at, suffix()), schema: schemaVersion, fact },
    isAbsent,
  );
}

/** A magic link as an item beside its invoice. */
export function linkAction(table: Table, invoiceId: string, link: AccessLink): WriteAction {
  return put(table, { ...linkKey(invoiceId, link.id), schema: schemaVersion, link });
}

/** A new job as an item, waiting in the index of due jobs. */
export function jobItem(job: Job) {
  const stored: StoredJob = { ...job, status: "open", tries: 0 };
  return storedJobItem(stored, job.dueAt);
}

/** A job as an item; one that has ended leaves the index, and the table after a month. */
export function storedJobItem(
  job: StoredJob,
  indexedAt: string | undefined,
  endsAtSeconds?: number,
) {
  return {
    ...jobKey(job.ownerId, job.name),
    schema: schemaVersion,
    job,
    ...(indexedAt === undefined
      ? {}
      : {
          duePartition: dueShard(job.ownerId),
          dueSort: `${indexedAt}#${job.ownerId}#${job.name}`,
        }),
    ...(endsAtSeconds === undefined ? {} : { expiresAtSeconds: endsAtSeconds }),
  };
}

function put(table: Table, item: Record<string, unknown>, condition?: string): WriteAction {
  return {
    Put: {
      TableName: table.name,
      Item: item,
      ...(condition === undefined ? {} : { ConditionExpression: condition }),
    },
  };
}
