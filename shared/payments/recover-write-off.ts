import { receivable } from "../ledger/balances.ts";
import type { EntryDraft } from "../ledger/non-zero-entries.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";

/**
 * What a write-off gives back when money arrives after all: the invoice asks again for as much as
 * `amount` goes beyond what is still owed, at most for what was written off.
 */
export function recoverableWriteOff(invoice: IssuedInvoice, amount: number): number {
  const { balances } = invoice;
  const writtenOff = 0 - (balances.receivableByKind.writeOff ?? 0);
  return Math.min(writtenOff, Math.max(0, amount - receivable(balances)));
}

/** The entry that undoes so much of a write-off because of a payment. */
export function recoverWriteOff(recovered: number, paymentId: string): EntryDraft {
  return {
    id: `recovered.${paymentId}`,
    kind: "writeOff",
    postings: { receivable: recovered, writeOffs: -recovered },
  };
}
