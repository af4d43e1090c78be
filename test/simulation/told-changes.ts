import type { Fact } from "../../functions/ports/jobs.ts";
import type { LedgerEntry } from "../../shared/ledger/entry.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { shown } from "./shown.ts";
import type { RowChange } from "./table-book.ts";

/** How a story tells what a write booked, what became of attempts, and what was arranged. */
export function toldChanges(
  changes: readonly RowChange[],
  numberOf: (invoiceId: string) => string,
): readonly string[] {
  return changes.flatMap((change) => {
    const number = numberOf(change.after?.PK ?? "");
    return [
      ...toldEntry(change, number),
      ...toldFact(change, number),
      ...toldAttempt(change, number),
    ];
  });
}

function toldEntry({ after }: RowChange, number: string): readonly string[] {
  const entry = after?.["entry"] as LedgerEntry | undefined;
  if (entry === undefined) return [];
  const postings = entry.postings
    .map(({ account, amount }) => `${account} ${shown(amount, entry.currency)}`)
    .join(", ");
  return [`  Ledger of ${number}: ${entry.kind} (${postings})`];
}

/** What happens to arrangements and reminders by itself. */
const toldFacts =
  /^(?:plan|installment|promise|request|share|pause|method|autopay|reminders?|hold|held|hand|follow|send)\b/u;

const toldDetails = ["number", "milestone", "email", "reason"] as const;

function toldFact({ after }: RowChange, number: string): readonly string[] {
  const fact = after?.["fact"] as Fact | undefined;
  if (fact === undefined || !toldFacts.test(fact.kind)) return [];
  const details = toldDetails.flatMap((name) => fact.facts[name] ?? []);
  return [`  ${[`${number}:`, fact.kind, ...details].join(" ")}`];
}

function toldAttempt({ before, after }: RowChange, number: string): readonly string[] {
  const was = before?.["payment"] as Payment | undefined;
  const is = after?.["payment"] as Payment | undefined;
  if (is === undefined || was?.status === is.status) return [];
  const from = was === undefined ? "" : `${was.status} -> `;
  return [`  Attempt ${is.id.slice(-6)} on ${number}: ${from}${is.status}`];
}
