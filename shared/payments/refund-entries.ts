import { receivable } from "../ledger/balances.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import type { EntryDraft } from "../ledger/non-zero-entries.ts";
import { nonZeroEntries } from "../ledger/non-zero-entries.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import type { Refund, ReturnedMoney } from "./refund.ts";

/** A refund that has been booked, with where its money was taken from. */
export type BookedRefund = Refund & { readonly taken: ReturnedMoney };

/** A refund that must have been booked. */
export function booked(refund: Refund): BookedRefund {
  const { taken } = refund;
  invariant(taken !== undefined, "A refund whose money has left says where it was taken from.");
  return { ...refund, taken };
}

/**
 * The entries of a refund whose money has left. What is still owed is owed again; what is not has a
 * credit note beside it, so that the invoice stays paid; what nobody has answered waits in refunds
 * due, and what is owed doesn't change.
 */
export function refundEntries(
  invoice: IssuedInvoice,
  refund: BookedRefund,
  at: Instant,
): readonly LedgerEntry[] {
  const { fromCredit, fromReceivable, beyond } = refund.taken;
  const isAnswered = refund.isStillOwed !== undefined;
  return nonZeroEntries(causeOf(invoice, refund, at), [
    {
      id: `refund.${refund.id}`,
      kind: "refund",
      postings: {
        stripeClearing: -refund.amount,
        storeCredit: fromCredit,
        receivable: isAnswered ? fromReceivable : 0,
        refundsDue: isAnswered ? 0 : fromReceivable,
        fees: beyond,
      },
    },
    forgiven(refund, refund.isStillOwed === false ? fromReceivable : 0),
  ]);
}

/**
 * The entries of an answer about a refund: what waited is owed again, or no longer asked for. At most
 * what still waits: a credit note may have answered a part of it.
 */
export function answerEntries(
  invoice: IssuedInvoice,
  refund: BookedRefund,
  at: Instant,
): readonly LedgerEntry[] {
  const waiting = waitingOf(invoice, refund);
  return nonZeroEntries(causeOf(invoice, refund, at), [
    {
      id: `refund-answer.${refund.id}`,
      kind: "refund",
      postings: { refundsDue: -waiting, receivable: waiting },
    },
    forgiven(refund, refund.isStillOwed === true ? 0 : waiting),
  ]);
}

/**
 * The entry of a refund that its bank could not deliver: the money is back, and what it settles
 * again is settled; what has been forgiven or paid meanwhile is the client's credit.
 */
export function failedRefundEntries(
  invoice: IssuedInvoice,
  refund: BookedRefund,
  at: Instant,
): { readonly entries: readonly LedgerEntry[]; readonly toCredit: number } {
  const { fromCredit, fromReceivable, beyond } = refund.taken;
  const waiting = refund.isStillOwed === undefined ? waitingOf(invoice, refund) : 0;
  const settled =
    refund.isStillOwed === true ? Math.min(fromReceivable, receivable(invoice.balances)) : 0;
  const toCredit = fromCredit + fromReceivable - waiting - settled;
  const entries = nonZeroEntries(causeOf(invoice, refund, at), [
    {
      id: `refund-failed.${refund.id}`,
      kind: "refund",
      postings: {
        stripeClearing: refund.amount,
        storeCredit: -toCredit,
        receivable: -settled,
        refundsDue: -waiting,
        fees: -beyond,
      },
    },
  ]);
  return { entries, toCredit };
}

function waitingOf({ balances }: IssuedInvoice, { taken }: BookedRefund): number {
  return Math.min(taken.fromReceivable, balances.accounts.refundsDue ?? 0);
}

function forgiven(refund: Refund, amount: number): EntryDraft {
  return {
    id: `refund-credit.${refund.id}`,
    kind: "creditNote",
    postings: { receivable: -amount, sales: amount },
  };
}

function causeOf(invoice: IssuedInvoice, { id, reason }: Refund, at: Instant) {
  return { currency: invoice.content.currency, at, causeId: id, reason };
}
