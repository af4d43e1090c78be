import type { Account } from "../ledger/entry.ts";
import type { EntryDraft } from "../ledger/non-zero-entries.ts";
import { nonZeroEntries } from "../ledger/non-zero-entries.ts";
import { postEntries } from "../ledger/post-entries.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import { creditMovement } from "./credit-movement.ts";
import type { Dispute, DisputeReport, DisputeStatus } from "./dispute.ts";
import type { MoneyChange } from "./money-change.ts";
import { wasNeverBooked } from "./payment.ts";
import type { BookedAlong, Payment } from "./payment.ts";
import type { ReturnedMoney } from "./refund.ts";
import { returnMoney, withoutCredit } from "./return-money.ts";

/** What a report about a dispute changes. */
export type DisputeApplied =
  | { readonly outcome: "unchanged" }
  | (MoneyChange & {
      /** `changed`: an open one whose amounts are others now. */
      readonly outcome: "inquiry" | "opened" | "won" | "lost" | "closed" | "changed";
      readonly payment: Payment;
      readonly dispute: Dispute;
    });

const ranks: Readonly<Record<DisputeStatus, number>> = {
  inquiry: 0,
  open: 1,
  won: 2,
  lost: 2,
  closed: 2,
};

/**
 * Applies what Stripe says now about a dispute. What its bank has taken, by the dispute's own balance
 * transactions, is held apart while it is open; when it ends, what stayed away is taken from the
 * credit that the payment brought, then owed again as far as the payment settled it, and beyond that
 * the vendor's loss. A bank's return is lost from the start, and the discount that came with the
 * payment falls away. States only move forward, and one that has ended never changes.
 */
export function applyDispute(
  invoice: IssuedInvoice,
  payment: Payment,
  report: DisputeReport,
  facts: { readonly creditAvailable: number; readonly at: Instant },
): DisputeApplied {
  if (wasNeverBooked(payment)) return { outcome: "unchanged" };
  invariant(report.currency === payment.currency, "A dispute is in the currency of its payment.");
  const known = payment.disputes?.find(({ id }) => id === report.disputeId);
  if (known === undefined ? isOnlyAnnounced(report) : saysNothingNew(known, report)) {
    return { outcome: "unchanged" };
  }
  const dispute = reported(known, report, facts.at);
  const hasEnded = dispute.closedAt !== undefined;
  const lost = hasEnded ? dispute.withdrawn : 0;
  const taken = returnMoney(invoice, payment, lost, facts.creditAvailable);
  const withdrawal = dispute.withdrawn - (known?.withdrawn ?? 0);
  const forfeited = dispute.isBankReturn ? forfeitedDiscount(payment, taken) : 0;
  const entries = nonZeroEntries(
    { currency: payment.currency, at: facts.at, causeId: dispute.id, reason: dispute.reason },
    [
      ...movements(invoice, dispute, withdrawal, taken),
      {
        id: `discount-returned.${payment.id}`,
        kind: "methodDiscount",
        postings: { receivable: forfeited, discounts: -forfeited },
      },
    ],
  );
  const without = withoutCredit(invoice, payment, taken.fromCredit);
  const after = forfeited === 0 ? without.payment : withoutDiscount(without.payment);
  return {
    outcome: outcomeOf(known, dispute),
    invoice: entries.length === 0 ? invoice : postEntries(without.invoice, entries, facts.at),
    payment: withDispute(after, dispute),
    entries,
    credits: creditMovement(invoice, {
      id: `dispute.${dispute.id}.${invoice.id}`,
      kind: "taken-back",
      amount: -taken.fromCredit,
      paymentId: payment.id,
      at: facts.at,
    }),
    dispute,
  };
}

/** A bank debit comes back as soon as its money is taken; until then there is nothing to tell. */
function isOnlyAnnounced({ isBankReturn, withdrawn }: DisputeReport): boolean {
  return isBankReturn && withdrawn === 0;
}

function saysNothingNew(known: Dispute, report: DisputeReport): boolean {
  if (known.closedAt !== undefined) return true;
  const rise = ranks[report.status] - ranks[known.status];
  if (rise !== 0) return rise < 0;
  return known.withdrawn === report.withdrawn && known.amount === report.amount;
}

function reported(known: Dispute | undefined, report: DisputeReport, at: Instant): Dispute {
  const { disputeId, status, amount, withdrawn, reason, isBankReturn } = report;
  const hasEnded = ranks[status] === ranks.closed;
  return {
    id: disputeId,
    status,
    amount,
    withdrawn,
    reason,
    isBankReturn,
    openedAt: known?.openedAt ?? at,
    ...(hasEnded ? { closedAt: at } : {}),
  };
}

function outcomeOf(known: Dispute | undefined, { status }: Dispute) {
  if (known?.status === status) return "changed";
  return status === "open" ? "opened" : status;
}

/** What moves: money between Stripe and what is held apart; at the end, from there to who bears it. */
function movements(
  { balances }: IssuedInvoice,
  { id, withdrawn, isBankReturn, closedAt }: Dispute,
  withdrawal: number,
  { fromCredit, fromReceivable, beyond }: ReturnedMoney,
): readonly EntryDraft[] {
  const held = { stripeClearing: -withdrawal, disputed: withdrawal };
  const borne = {
    disputed: -(fromCredit + fromReceivable + beyond),
    storeCredit: fromCredit,
    receivable: fromReceivable,
    fees: beyond,
  };
  const ended = { id: `dispute-ended.${id}`, kind: "dispute", postings: borne } as const;
  // A return is taken and final at once; a debit that was held before ends like any dispute.
  if (isBankReturn && closedAt !== undefined && withdrawal === withdrawn) {
    return [{ ...ended, postings: addedUp(held, borne) }];
  }
  // A bank may take, give back and take the same amount again; the count tells one from the other.
  const name = `dispute.${id}.${withdrawn}.${balances.entryCount}`;
  return [{ id: name, kind: "dispute", postings: held }, ended];
}

type Postings = Readonly<Partial<Record<Account, number>>>;

function addedUp(one: Postings, other: Postings): Postings {
  return { ...one, ...other, disputed: (one.disputed ?? 0) + (other.disputed ?? 0) };
}

function forfeitedDiscount({ bookedAlong }: Payment, { fromReceivable }: ReturnedMoney): number {
  return fromReceivable === 0 ? 0 : (bookedAlong?.discount ?? 0);
}

function withoutDiscount(payment: Payment): Payment {
  const { discount: _, ...bookedAlong }: BookedAlong = payment.bookedAlong ?? {};
  return { ...payment, bookedAlong };
}

function withDispute(payment: Payment, dispute: Dispute): Payment {
  const { disputes = [] } = payment;
  const others = disputes.filter(({ id }) => id !== dispute.id);
  return { ...payment, disputes: [...others, dispute] };
}
