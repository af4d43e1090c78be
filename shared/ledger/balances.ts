import { addAmounts } from "../values/money.ts";
import { invariant } from "../values/invariant.ts";
import type { Account, EntryKind, LedgerEntry } from "./entry.ts";

/**
 * What the entries of one invoice add up to, kept beside them so that a view needs no replay.
 * Always equal to `balancesOf(entries)`.
 */
export type Balances = {
  readonly accounts: Readonly<Partial<Record<Account, number>>>;
  /** What entries of each kind did to the receivable, in minor units. */
  readonly receivableByKind: Readonly<Partial<Record<EntryKind, number>>>;
  readonly entryCount: number;
};

/** The balances of an invoice without entries. */
export const noBalances: Balances = { accounts: {}, receivableByKind: {}, entryCount: 0 };

/** The balances after one more entry. Stops when its postings do not sum to zero. */
export function post(balances: Balances, entry: LedgerEntry): Balances {
  invariant(
    addAmounts(...entry.postings.map((posting) => posting.amount)) === 0,
    `The postings of entry ${entry.id} sum to zero.`,
  );
  invariant(
    entry.postings.every((posting) => posting.amount !== 0),
    `No posting of entry ${entry.id} is zero.`,
  );
  const accounts = { ...balances.accounts };
  const receivableByKind = { ...balances.receivableByKind };
  for (const { account, amount } of entry.postings) {
    accounts[account] = addAmounts(accounts[account] ?? 0, amount);
    if (account === "receivable") {
      receivableByKind[entry.kind] = addAmounts(receivableByKind[entry.kind] ?? 0, amount);
    }
  }
  invariant(
    (accounts.receivable ?? 0) >= 0,
    `Entry ${entry.id} leaves no negative receivable: a surplus is store credit.`,
  );
  return { accounts, receivableByKind, entryCount: balances.entryCount + 1 };
}

/** The balances that a list of entries adds up to, from nothing. */
export function balancesOf(entries: readonly LedgerEntry[]): Balances {
  return entries.reduce(post, noBalances);
}

/** What is still owed, in minor units; never negative. */
export function receivable(balances: Balances): number {
  return balances.accounts.receivable ?? 0;
}

const settlingKinds = [
  "payment",
  "refund",
  "dispute",
  "storeCredit",
  "taxWithheld",
  "smallDifference",
] as const satisfies readonly EntryKind[];

/** What has been paid towards the invoice, in minor units: everything that settles, net of returns. */
export function paid(balances: Balances): number {
  return -addAmounts(0, ...settlingKinds.map((kind) => balances.receivableByKind[kind] ?? 0)) + 0;
}
