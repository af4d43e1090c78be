import { nonZeroEntries } from "../ledger/non-zero-entries.ts";
import { postEntries } from "../ledger/post-entries.ts";
import { creditMovement } from "../payments/credit-movement.ts";
import type { MoneyChange } from "../payments/money-change.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import type { CreditNote } from "./credit-note.ts";
import { invoiceAllows } from "./invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "./invoice-status.ts";
import type { IssuedInvoice } from "./invoice.ts";

/** Why no credit note is issued, in the order in which it is checked. */
export type CreditNoteRefusal =
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "credit-exceeds-due"; readonly due: number };

/**
 * Issues a credit note: the invoice asks for less from now on. What had been paid of it already comes
 * off refunds that wait for an answer, and beyond those is the client's credit. A repeat of the same
 * request gives the same credit note and books nothing.
 */
export function issueCreditNote(
  invoice: IssuedInvoice,
  ask: {
    readonly id: string;
    readonly requestKey?: string;
    readonly amount: number;
    readonly reason: string;
    readonly now: Instant;
  },
): Decided<MoneyChange & { readonly creditNote: CreditNote }, CreditNoteRefusal> {
  const { creditNotes = [] } = invoice;
  const { id, amount, now: at, requestKey, reason } = ask;
  const known = creditNotes.find(
    (note) => note.id === id || (requestKey !== undefined && note.requestKey === requestKey),
  );
  if (known !== undefined) {
    return { outcome: "done", invoice, creditNote: known, entries: [], credits: [] };
  }
  if (!invoiceAllows("creditNote", invoiceStatus(invoice))) {
    return refused({ reason: "invoice-not-open" });
  }
  const { due, remaining } = invoiceAmounts(invoice);
  if (amount > due) return refused({ reason: "credit-exceeds-due", due });
  const excess = Math.max(0, amount - remaining);
  // Money that went back already is not owed to the client a second time.
  const answered = Math.min(excess, invoice.balances.accounts.refundsDue ?? 0);
  const toStoreCredit = excess - answered;
  const creditNote: CreditNote = {
    id,
    number: `${invoice.number}-C${creditNotes.length + 1}`,
    amount,
    reason,
    at,
    toStoreCredit,
    ...(requestKey === undefined ? {} : { requestKey }),
  };
  const entries = nonZeroEntries({ currency: invoice.content.currency, at, causeId: id, reason }, [
    {
      id: `credit-note-refunded.${id}`,
      kind: "refund",
      postings: { refundsDue: -answered, receivable: answered },
    },
    {
      id: `credit-note-returned.${id}`,
      kind: "storeCredit",
      postings: { storeCredit: -toStoreCredit, receivable: toStoreCredit },
    },
    {
      id: `credit-note.${id}`,
      kind: "creditNote",
      postings: { receivable: -amount, sales: amount },
    },
  ]);
  return {
    outcome: "done",
    invoice: withCreditNote(postEntries(invoice, entries, at), creditNote),
    creditNote,
    entries,
    credits: creditMovement(invoice, {
      id: `credit-note.${id}`,
      kind: "returned",
      amount: toStoreCredit,
      reason,
      at,
    }),
  };
}

function withCreditNote(invoice: IssuedInvoice, creditNote: CreditNote): IssuedInvoice {
  const creditReturned = (invoice.creditReturned ?? 0) + creditNote.toStoreCredit;
  return {
    ...invoice,
    creditNotes: [...(invoice.creditNotes ?? []), creditNote],
    ...(creditReturned === 0 ? {} : { creditReturned }),
  };
}
