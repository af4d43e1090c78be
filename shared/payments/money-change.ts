import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import type { DeclaredPayment } from "./declared-payment.ts";
import type { Payment } from "./payment.ts";
import type { CreditMovement } from "./store-credit.ts";
import type { Withholding } from "./withholding.ts";

/**
 * What one decision about money changes: the invoice with its entries booked, what it says of the
 * payment, declaration or withholding behind it, and what the client gains or loses in credit. All
 * of it is committed at once.
 */
export type MoneyChange = {
  readonly invoice: IssuedInvoice;
  readonly entries: readonly LedgerEntry[];
  readonly payment?: Payment;
  readonly declaration?: DeclaredPayment;
  readonly withholding?: Withholding;
  readonly credits: readonly CreditMovement[];
};
