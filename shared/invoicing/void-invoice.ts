import { receivable } from "../ledger/balances.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import { postEntries } from "../ledger/post-entries.ts";
import { creditMovement } from "../payments/credit-movement.ts";
import type { MoneyChange } from "../payments/money-change.ts";
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
 * Takes an open invoice back: its whole charge is reversed by a void entry, and credit that was used
 * on it is the client's again by the same decision. Refused once other money is on it or on its way,
 * since then something must be given back first. `entry` is the void entry among `entries`.
 */
export function voidInvoice(
  invoice: Invoice,
  request: { readonly reason: string; readonly now: Instant },
): Decided<MoneyChange & { readonly entry: LedgerEntry }, VoidRefusal> {
  if (invoice.stage !== "issued") return refused({ reason: "invoice-not-issued" });
  if (!invoiceAllows("void", invoiceStatus(invoice)))
    return refused({ reason: "invoice-not-open" });
  const amounts = invoiceAmounts(invoice);
  if (amounts.processing > 0) return refused({ reason: "payment-in-progress" });
  const credit = creditUsedOn(invoice);
  if (amounts.paid > credit) return refused({ reason: "invoice-has-payments" });
  const { reason, now: at } = request;
  const entry = voidEntry(invoice, receivable(invoice.balances) + credit, request);
  const entries = credit === 0 ? [entry] : [creditEntry(invoice, credit, at), entry];
  return {
    outcome: "done",
    entry,
    entries,
    invoice: postEntries({ ...invoice, voided: { at, reason } }, entries, at),
    credits: creditMovement(invoice, {
      id: `void-credit.${invoice.id}`,
      kind: "returned",
      amount: credit,
      reason,
      at,
    }),
  };
}

/** The client's credit that was used on an invoice and not returned, in minor units. */
function creditUsedOn({ balances }: IssuedInvoice): number {
  return Math.max(0, -(balances.receivableByKind.storeCredit ?? 0));
}

function creditEntry(invoice: IssuedInvoice, credit: number, at: Instant): LedgerEntry {
  return {
    id: "void-credit",
    kind: "storeCredit",
    currency: invoice.content.currency,
    postings: [
      { account: "receivable", amount: credit },
      { account: "storeCredit", amount: -credit },
    ],
    at,
  };
}

function voidEntry(
  invoice: IssuedInvoice,
  owed: number,
  request: { readonly reason: string; readonly now: Instant },
): LedgerEntry {
  return {
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
}
