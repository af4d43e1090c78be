import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Payment } from "../payments/payment.ts";
import type { Instant } from "../values/instant.ts";
import type { Arranged } from "./arrangement-news.ts";
import { followPlan } from "./follow-plan.ts";
import { followShares } from "./follow-shares.ts";
import { followPromises } from "./promise.ts";

/**
 * What an invoice's arrangements are after its money changed: its plan, its promises and the shares
 * of its payers, with what there is to tell. `payment` is the one behind the change as it is now;
 * absent for credit, credit notes and whatever else has none.
 */
export function followMoney(
  before: IssuedInvoice,
  after: IssuedInvoice,
  payment: Payment | undefined,
  at: Instant,
): Arranged {
  const planned = followPlan(before, after, payment, at);
  const promised = followPromises(before, planned.invoice, at);
  const shared = followShares(promised.invoice, payment, at);
  return {
    invoice: shared.invoice,
    news: [...planned.news, ...promised.news, ...shared.news],
  };
}
