import type { ShareView } from "../contract/arrangement-view.ts";
import type { PayerShare } from "../flexibility/payer-share.ts";

/** A share of a split bill, for the client's contacts and the vendor. */
export function presentShare(share: PayerShare): ShareView {
  const { id, name, email, amount, paid, sharedAt, endedAt } = share;
  const ended = endedAt === undefined ? {} : { isEnded: true };
  return { id, name, email, amount, paid, sharedAt, ...ended };
}
