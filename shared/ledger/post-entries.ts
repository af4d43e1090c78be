import { invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import { post } from "./balances.ts";
import type { LedgerEntry } from "./entry.ts";

/**
 * The invoice after entries were booked: balances, version, and since when it is paid. An invoice
 * that is reopened is no longer paid since any moment. Stops at an entry of another currency.
 */
export function postEntries(
  invoice: IssuedInvoice,
  entries: readonly LedgerEntry[],
  at: Instant,
): IssuedInvoice {
  invariant(
    entries.every(({ currency }) => currency === invoice.content.currency),
    "An invoice books entries of its own currency.",
  );
  const { paidAt, ...rest } = invoice;
  const balances = entries.reduce(post, invoice.balances);
  const isPaid = invoiceStatus({ ...rest, balances }) === "paid";
  return {
    ...rest,
    version: invoice.version + 1,
    balances,
    ...(isPaid ? { paidAt: paidAt ?? at } : {}),
  };
}
