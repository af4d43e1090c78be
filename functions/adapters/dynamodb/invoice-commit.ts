import { invariant } from "../../../shared/values/invariant.ts";
import type { CommitResult, Effects, InvoiceCommit } from "../../ports/receivables.ts";
import { causeActions, effectActions } from "./effect-actions.ts";
import type { Suffix } from "./fact-actions.ts";
import { rowActions, stateAction } from "./invoice-rows.ts";
import { jobActions } from "./job-actions.ts";
import { transact } from "./table.ts";
import type { Cancellation, Table } from "./table.ts";

const maximumInvoices = 15;

/** What the table takes in one transaction. */
const maximumActions = 100;

/** What is decided at once about some invoices, and what goes with it. */
export type Decision = { readonly commits: readonly InvoiceCommit[]; readonly effects?: Effects };

/**
 * Writes everything that one decision changes in one transaction, on condition that each invoice is
 * still at the revision that was decided on.
 */
export async function commitInvoices(
  table: Table,
  suffix: Suffix,
  { commits, effects = {} }: Decision,
): Promise<CommitResult> {
  const ids = new Set(commits.map(({ invoice }) => invoice.id));
  invariant(commits.length <= maximumInvoices, "A commit writes at most 15 invoices.");
  invariant(ids.size === commits.length, "A commit writes each of its invoices once.");
  const rows = commits.map((commit) => rowActions(table, commit));
  if (rows.includes(undefined)) return "too-large";
  const everyEffect = [...commits, effects];
  // Causes come first, so that a cause that is known is found by its place.
  const causes = causeActions(table, commits, everyEffect);
  const actions = [
    ...causes,
    ...commits.map((commit) => stateAction(table, commit)),
    ...rows.flatMap((own) => own ?? []),
    ...jobActions(table, commits, everyEffect),
    ...(await effectActions(table, everyEffect, suffix)),
  ];
  if (actions.length === 0) return "committed";
  invariant(actions.length <= maximumActions, "A commit fits into one transaction.");
  const written = await transact(table, actions);
  return written === "written" ? "committed" : resultOf(written, causes.length);
}

/** A cause that is known is the answer whatever else did not hold. */
function resultOf({ canceled }: Cancellation, causeCount: number): CommitResult {
  if (canceled.slice(0, causeCount).includes("ConditionalCheckFailed")) return "event-known";
  // A size that passed our own check can still be refused by the table.
  return canceled.includes("ValidationError") ||
    canceled.includes("ItemCollectionSizeLimitExceeded")
    ? "too-large"
    : "conflict";
}
