import { receivable } from "../ledger/balances.ts";
import { nonZeroEntries } from "../ledger/non-zero-entries.ts";
import { postEntries } from "../ledger/post-entries.ts";
import type { MoneyChange } from "../payments/money-change.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { invoiceAllows } from "./invoice-allows.ts";
import { invoiceStatus } from "./invoice-status.ts";
import type { IssuedInvoice } from "./invoice.ts";

/** Why what remains of an invoice is not given up, in the order in which it is checked. */
export type WriteOffRefusal =
  | { readonly reason: "invoice-not-open" }
  /** Money is on its way. */
  | { readonly reason: "payment-in-progress" };

/** Gives up what remains of an open invoice. A payment that comes all the same recovers it. */
export function writeOffInvoice(
  invoice: IssuedInvoice,
  ask: { readonly reason: string; readonly now: Instant },
): Decided<MoneyChange, WriteOffRefusal> {
  const { now, reason } = ask;
  if (!invoiceAllows("writeOff", invoiceStatus(invoice))) {
    return refused({ reason: "invoice-not-open" });
  }
  if (invoice.amountProcessing > 0) return refused({ reason: "payment-in-progress" });
  const owed = receivable(invoice.balances);
  // An invoice can be given up again after it was recovered and reopened; each time is one entry.
  const id = `write-off.${invoice.balances.entryCount}`;
  const entries = nonZeroEntries(
    { currency: invoice.content.currency, at: now, causeId: invoice.id, reason },
    [{ id, kind: "writeOff", postings: { receivable: -owed, writeOffs: owed } }],
  );
  return {
    outcome: "done",
    invoice: { ...postEntries(invoice, entries, now), writtenOff: { at: now, reason } },
    entries,
    credits: [],
  };
}
