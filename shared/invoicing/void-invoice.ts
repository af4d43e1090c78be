import { post, receivable } from "../ledger/balances.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import type { Instant } from "../values/instant.ts";
import { invoiceAmounts, invoiceStatus } from "./invoice-status.ts";
import { invoiceAllows } from "./invoice-allows.ts";
import type { Invoice, IssuedInvoice } from "./invoice.ts";

/** Why an invoice cannot be voided, in the order in which it is checked. */
export type VoidRefusal =
  | { readonly reason: "invoice-not-issued" }
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "payment-in-progress" }
  | { readonly reason: "invoice-has-payments" };

/**
 * Takes an open invoice back: its whole charge is reversed by a void entry. Refused once money is
 * on it or on its way, since then something must be given back first.
 */
export function voidInvoice(
  invoice: Invoice,
  request: { readonly reason: string; readonly now: Instant },
): Decided<{ readonly invoice: IssuedInvoice; readonly entry: LedgerEntry }, VoidRefusal> {
  if (invoice.stage !== "issued") return refused({ reason: "invoice-not-issued" });
  if (!invoiceAllows("void", invoiceStatus(invoice)))
    return refused({ reason: "invoice-not-open" });
  const amounts = invoiceAmounts(invoice);
  if (amounts.processing > 0) return refused({ reason: "payment-in-progress" });
  if (amounts.paid > 0) return refused({ reason: "invoice-has-payments" });
  const owed = receivable(invoice.balances);
  const entry: LedgerEntry = {
    id: "void",
    kind: "void",
    currency: invoice.content.currency,
    postings: [
      { account: "receivable", amount: -owed },
      { account: "sales", amount: owed },
    ],
    at: request.now,
    reason: request.reason,
  };
  return {
    outcome: "done",
    entry,
    invoice: {
      ...invoice,
      version: invoice.version + 1,
      balances: post(invoice.balances, entry),
      voided: { at: request.now, reason: request.reason },
    },
  };
}
