import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { nonZeroEntries } from "../ledger/non-zero-entries.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { creditMovement } from "./credit-movement.ts";
import type { MoneyChange } from "./money-change.ts";
import { postAndCloseRest, smallDifferenceLimit } from "./small-difference.ts";

/** Why a client's credit is not used on an invoice, in the order in which it is checked. */
export type ApplyCreditRefusal =
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "no-credit" }
  | { readonly reason: "credit-exceeded"; readonly available: number }
  | { readonly reason: "amount-exceeds-startable"; readonly startable: number }
  | {
      readonly reason: "amount-leaves-too-little";
      readonly rest: number;
      readonly minimum: number;
    };

/**
 * Uses a client's credit on an invoice: as much as is asked for, else as much as there is and can be
 * used. What the invoice gains and the credit loses are one change, equal to the last unit.
 */
export function applyCredit(
  invoice: IssuedInvoice,
  ask: {
    /** What makes this use of credit one of its kind; a repeat books nothing twice. */
    readonly id: string;
    /** The client's credit with this vendor, in the invoice's currency. */
    readonly available: number;
    readonly amount?: number;
    readonly now: Instant;
  },
): Decided<MoneyChange, ApplyCreditRefusal> {
  const { available } = ask;
  if (!invoiceAllows("pay", invoiceStatus(invoice))) return refused({ reason: "invoice-not-open" });
  if (available <= 0) return refused({ reason: "no-credit" });
  const { startable } = invoiceAmounts(invoice);
  const amount = ask.amount ?? Math.min(available, startable);
  if (amount > available) return refused({ reason: "credit-exceeded", available });
  if (amount > startable || startable === 0) {
    return refused({ reason: "amount-exceeds-startable", startable });
  }
  const rest = startable - amount;
  const closed = smallDifferenceLimit(invoice);
  // What is closed by rule is what credit can't reach, never what somebody chose to leave.
  if (rest > 0 && rest <= closed && amount < available) {
    return refused({ reason: "amount-leaves-too-little", rest, minimum: closed + 1 });
  }
  const { id, now: at } = ask;
  const entries = nonZeroEntries({ currency: invoice.content.currency, at, causeId: id }, [
    {
      id: `credit.${id}`,
      kind: "storeCredit",
      postings: { storeCredit: amount, receivable: -amount },
    },
  ]);
  return {
    outcome: "done",
    ...postAndCloseRest(invoice, entries, { id, at }),
    credits: creditMovement(invoice, {
      id: `applied.${id}.${invoice.id}`,
      kind: "applied",
      amount: -amount,
      at,
    }),
  };
}
