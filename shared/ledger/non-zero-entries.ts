import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";
import type { Account, EntryKind, LedgerEntry } from "./entry.ts";

/** An entry as a decision writes it down: what happens to each account, zeros included. */
export type EntryDraft = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly postings: Readonly<Partial<Record<Account, number>>>;
};

/** The entries that drafts of one cause make: without zeros, and without those that move nothing. */
export function nonZeroEntries(
  cause: {
    readonly currency: Currency;
    readonly at: Instant;
    readonly causeId: string;
    readonly reason?: string | undefined;
  },
  drafts: readonly EntryDraft[],
): readonly LedgerEntry[] {
  const { currency, at, causeId, reason } = cause;
  return drafts
    .map(({ id, kind, postings }) => ({
      id,
      kind,
      currency,
      postings: Object.entries(postings)
        .map(([account, amount]) => ({ account: account as Account, amount }))
        .filter(({ amount }) => amount !== 0),
      at,
      causeId,
      ...(reason === undefined ? {} : { reason }),
    }))
    .filter(({ postings }) => postings.length > 0);
}
