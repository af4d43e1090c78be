import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";

/**
 * Where amounts stand. Debits are positive: what the vendor has or is owed. `refundsDue` holds money
 * that went back while nobody has said whether it is still owed; `disputed` what a bank holds back.
 */
export type Account =
  | "receivable"
  | "sales"
  | "stripeClearing"
  | "bank"
  | "storeCredit"
  | "discounts"
  | "fees"
  | "refundsDue"
  | "disputed"
  | "withheldTax"
  | "writeOffs";

/** Why what is owed changed. */
export type EntryKind =
  | "charge"
  | "payment"
  | "refund"
  | "dispute"
  | "creditNote"
  | "earlyPaymentDiscount"
  | "methodDiscount"
  | "lateFee"
  | "waiver"
  | "storeCredit"
  | "taxWithheld"
  | "smallDifference"
  | "writeOff"
  | "void";

/** One line of an entry: a debit (positive) or credit (negative) in minor units, never zero. */
export type Posting = { readonly account: Account; readonly amount: number };

/**
 * One append-only change of what is owed on an invoice, of one kind. Its postings sum to zero.
 * An entry is never edited or removed; what it did is undone by another entry.
 */
export type LedgerEntry = {
  /** Unique within the invoice and derived from its cause, so that the same cause books once. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly currency: Currency;
  readonly postings: readonly Posting[];
  readonly at: Instant;
  /** The payment, credit note or request behind it. */
  readonly causeId?: string;
  readonly reason?: string;
};
