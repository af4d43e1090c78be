import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { PayerShare } from "./payer-share.ts";

/** The shares of a bill that stand: neither taken back nor ended since nothing was left. */
export function standingShares({ arrangements }: IssuedInvoice): readonly PayerShare[] {
  return (arrangements?.shares ?? []).filter(({ endedAt }) => endedAt === undefined);
}

/** What of a share is on its way, in minor units. */
export function shareOnItsWay({ moves = [] }: PayerShare): number {
  return moves.reduce((sum, move) => (move.isOnItsWay ? sum + move.amount : sum), 0);
}

/** What of a share can still be started, in minor units: neither paid nor on its way. */
export function shareStartable(share: PayerShare): number {
  return Math.max(0, share.amount - share.paid - shareOnItsWay(share));
}

/** Whether money has moved on a share, or is about to: then it is not the sharer's any more. */
export function hasShareMoved(share: PayerShare): boolean {
  return share.paid > 0 || shareOnItsWay(share) > 0;
}

/** What others are asked for and have not started to pay, in minor units. */
export function sharedAmount(invoice: IssuedInvoice): number {
  return standingShares(invoice).reduce((sum, share) => sum + shareStartable(share), 0);
}
