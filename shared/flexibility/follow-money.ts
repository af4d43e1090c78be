import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Payment } from "../payments/payment.ts";
import type { Instant } from "../values/instant.ts";
import type { Arranged } from "./arrangement-news.ts";

/** What an invoice's arrangements are after its money changed. */
export function followMoney(
  _before: IssuedInvoice,
  after: IssuedInvoice,
  _payment: Payment | undefined,
  _at: Instant,
): Arranged {
  return { invoice: after, news: [] };
}
