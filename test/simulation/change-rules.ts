import type { LedgerEntry } from "../../shared/ledger/entry.ts";
import type { Payment, PaymentStatus } from "../../shared/payments/payment.ts";
import { isId, vendorOf } from "../../shared/values/identifiers.ts";
import type { Row, RowChange } from "./table-book.ts";
import { isSame } from "./is-same.ts";

/** What must never happen has happened. */
class BrokenRule extends Error {
  readonly rule: string;

  constructor(rule: string, sentence: string) {
    super(`${rule}: ${sentence}`);
    this.name = "BrokenRule";
    this.rule = rule;
  }
}

/** Stops the run when something that must be true is not. */
export function mustBe(isTrue: boolean, rule: string, sentence: string): void {
  if (!isTrue) throw new BrokenRule(rule, sentence);
}

/** Where an attempt may go from where it is; what has ended stays as it ended. */
const ways: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  requires_action: ["requires_action", "processing", "succeeded", "failed", "canceled"],
  processing: ["processing", "succeeded", "failed", "canceled"],
  succeeded: ["succeeded"],
  failed: ["failed"],
  canceled: ["canceled"],
};

/** Holds what one write did against the rules of single changes. */
export function checkChanges(changes: readonly RowChange[]): void {
  for (const { before, after } of changes) {
    const row = after ?? before;
    if (row === undefined) continue;
    checkAppendOnly(row, before, after);
    checkAttempt(row, before, after);
  }
  checkTenants(changes);
  checkEvents(changes);
}

/** Entries, movements of credit, facts and applied events are written once. */
function checkAppendOnly(row: Row, before: Row | undefined, after: Row | undefined): void {
  const isOnce = /^(?:V#9#LEDGER#|V#5#CREDIT#|W#FACT#|W#EVENT#|W#ONCE#)/u.test(row.SK);
  mustBe(!isOnce || before === undefined, "S-5", `${row.PK} ${row.SK} was changed or removed.`);
  const entry = after?.["entry"] as LedgerEntry | undefined;
  if (entry === undefined) return;
  const sum = entry.postings.reduce((total, { amount }) => total + amount, 0);
  mustBe(sum === 0, "M-1", `The postings of ${entry.id} of ${row.PK} sum to ${sum}.`);
  mustBe(
    entry.postings.every(({ amount }) => Number.isSafeInteger(amount) && amount !== 0),
    "M-1",
    `A posting of ${entry.id} of ${row.PK} is no whole amount.`,
  );
}

function checkAttempt(row: Row, before: Row | undefined, after: Row | undefined): void {
  if (!row.SK.startsWith("V#4#PAYMENT#")) return;
  const was = before?.["payment"] as Payment | undefined;
  const is = after?.["payment"] as Payment | undefined;
  mustBe(is !== undefined, "A-1", `The attempt ${row.SK} was taken away.`);
  if (was === undefined || is === undefined) return;
  mustBe(
    ways[was.status].includes(is.status),
    "A-1",
    `${is.id} went from ${was.status} to ${is.status}.`,
  );
  mustBe(
    isSame(was.request, is.request),
    "A-2",
    `The request of ${is.id} changed after it was written.`,
  );
  mustBe(
    was.checkout === undefined || is.checkout !== undefined,
    "A-2",
    `${is.id} forgot the page that was opened for it.`,
  );
}

/** One write concerns one vendor. */
function checkTenants(changes: readonly RowChange[]): void {
  const vendors = new Set<string>();
  for (const { before, after } of changes) {
    const { PK } = after ?? before ?? { PK: "" };
    const prefix = PK.slice(0, 3);
    if (prefix === "ven" && isId("ven", PK)) vendors.add(PK);
    else if (["inv", "cli"].includes(prefix)) vendors.add(vendorOf(PK));
  }
  mustBe(vendors.size < 2, "M-10", `One write changed ${[...vendors].join(" and ")}.`);
}

/** An event is known only together with what it did. */
function checkEvents(changes: readonly RowChange[]): void {
  const marked = changes.filter(({ after }) => after?.SK.startsWith("W#EVENT#") === true);
  for (const { after } of marked) {
    const owner = after?.PK;
    const isWithState = changes.some(
      (change) => change.after?.PK === owner && change.after?.SK === "V#0#STATE",
    );
    mustBe(isWithState, "A-5", `${owner} knows an event that changed nothing of it.`);
  }
}
