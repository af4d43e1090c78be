import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Payment } from "../payments/payment.ts";
import type { Instant } from "../values/instant.ts";
import type { Arranged } from "./arrangement-news.ts";

/** An invoice's shares after its money moved: what of them is paid, and what there is left to pay. */
export function followShares(
  invoice: IssuedInvoice,
  _payment: Payment | undefined,
  _at: Instant,
): Arranged {
  return { invoice, news: [] };
}
