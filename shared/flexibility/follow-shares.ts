import { invoiceAmounts } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { settlesAmount } from "../payments/payment.ts";
import type { Payment } from "../payments/payment.ts";
import { holdsMoney } from "../payments/refund.ts";
import type { Instant } from "../values/instant.ts";
import type { ArrangementNews, Arranged } from "./arrangement-news.ts";
import type { PayerShare, ShareMove } from "./payer-share.ts";
import { shareOnItsWay } from "./share-amounts.ts";

/**
 * An invoice's shares after its money moved. A payment by a payer counts towards their share, once
 * however often there is news of it, and no longer when it went back. When less remains than the
 * shares together, the last ones shrink first, those with money on its way only where nothing else
 * is left; one of which nothing is left and nothing was paid ends.
 */
export function followShares(
  invoice: IssuedInvoice,
  payment: Payment | undefined,
  at: Instant,
): Arranged {
  const before = invoice.arrangements?.shares;
  if (before === undefined) return { invoice, news: [] };
  const moved = before.map((share) => withMove(share, payment));
  const after = shrunk(moved, invoiceAmounts(invoice).remaining, at);
  const news = after.flatMap((share, index) => newsOf(before[index], share));
  if (after.every((share, index) => share === before[index])) return { invoice, news };
  return {
    invoice: { ...invoice, arrangements: { ...invoice.arrangements, shares: after } },
    news,
  };
}

function withMove(share: PayerShare, payment: Payment | undefined): PayerShare {
  if (payment === undefined || payment.shareId !== share.id) return share;
  const { moves = [] } = share;
  const known = moves.find(({ paymentId }) => paymentId === payment.id);
  const move = moveOf(payment);
  if (known?.amount === move?.amount && known?.isOnItsWay === move?.isOnItsWay) return share;
  const others = moves.filter((each) => each !== known);
  const all = move === undefined ? others : [...others, move];
  const paid = all.reduce((sum, each) => (each.isOnItsWay ? sum : sum + each.amount), 0);
  return { ...share, moves: all, paid };
}

/** What a payment brings as it stands now; undefined when that is nothing. */
function moveOf(payment: Payment): ShareMove | undefined {
  const { id: paymentId, status } = payment;
  if (status === "processing") {
    return { paymentId, amount: settlesAmount(payment), isOnItsWay: true };
  }
  if (status !== "succeeded" || payment.reversal !== undefined) return undefined;
  const amount = settlesAmount(payment) - wentBack(payment);
  return amount > 0 ? { paymentId, amount } : undefined;
}

/** What its payer has got back of a payment, or their bank has taken. */
function wentBack({ refunds = [], disputes = [] }: Payment): number {
  const refunded = refunds.filter((refund) => holdsMoney(refund) && refund.status !== "requested");
  const sums = [...refunded.map(({ amount }) => amount), ...disputes.map((each) => each.withdrawn)];
  return sums.reduce((sum, amount) => sum + amount, 0);
}

function shrunk(
  shares: readonly PayerShare[],
  remaining: number,
  at: Instant,
): readonly PayerShare[] {
  const asked = shares.reduce((sum, share) => sum + openOf(share), 0);
  let excess = Math.max(0, asked - remaining);
  if (excess === 0) return shares;
  const cuts = new Map<string, number>();
  for (const keeps of [shareOnItsWay, () => 0]) {
    for (const share of shares.toReversed()) {
      const cut = cuts.get(share.id) ?? 0;
      const more = Math.min(excess, Math.max(0, openOf(share) - cut - keeps(share)));
      cuts.set(share.id, cut + more);
      excess -= more;
    }
  }
  return shares.map((share) => {
    const cut = cuts.get(share.id) ?? 0;
    if (cut === 0) return share;
    const amount = share.amount - cut;
    return amount === 0 ? { ...share, endedAt: at } : { ...share, amount };
  });
}

/** What a share that stands waits for, money on its way included. */
function openOf({ endedAt, amount, paid }: PayerShare): number {
  return endedAt === undefined ? Math.max(0, amount - paid) : 0;
}

function newsOf(before: PayerShare | undefined, after: PayerShare): readonly ArrangementNews[] {
  const { id: shareId } = after;
  if (before === undefined || before === after) return [];
  if (after.endedAt !== before.endedAt) return [{ kind: "share-ended", shareId }];
  const isPaid = after.paid > before.paid && after.paid >= after.amount;
  return isPaid && before.paid < before.amount ? [{ kind: "share-paid", shareId }] : [];
}
