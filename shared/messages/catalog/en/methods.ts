import type { PaymentMethodKind } from "../../../payments/payment-method.ts";

const names = {
  card: "Card",
  us_bank_account: "Bank debit (ACH)",
  sepa_debit: "SEPA Direct Debit",
  bacs_debit: "Bacs Direct Debit",
  acss_debit: "Pre-authorized debit",
  au_becs_debit: "BECS Direct Debit",
  crypto: "Crypto (stablecoins)",
  promptpay: "PromptPay",
  paynow: "PayNow",
  ideal: "iDEAL",
  bancontact: "Bancontact",
  eps: "EPS",
  p24: "Przelewy24",
  blik: "BLIK",
  pix: "Pix",
  konbini: "Konbini",
  cashapp: "Cash App Pay",
  bank_transfer: "Bank transfer",
  own_account: "Direct bank transfer",
  cheque: "Cheque",
  cash: "Cash",
  other: "Another way",
} as const satisfies Readonly<Record<PaymentMethodKind, string>>;

/** Ways whose phrase in a sentence is not "by" with the name as it stands. */
const phrases: Readonly<Partial<Record<PaymentMethodKind, string>>> = {
  card: "by card",
  us_bank_account: "by bank debit",
  acss_debit: "by pre-authorized debit",
  crypto: "by crypto",
  promptpay: "with PromptPay",
  paynow: "with PayNow",
  ideal: "with iDEAL",
  bancontact: "with Bancontact",
  eps: "with EPS",
  p24: "with Przelewy24",
  blik: "with BLIK",
  pix: "with Pix",
  konbini: "at a konbini",
  cashapp: "with Cash App Pay",
  bank_transfer: "by bank transfer",
  own_account: "by bank transfer",
  cheque: "by cheque",
  cash: "in cash",
  other: "in another way",
};

/** What a way to pay is called in English. */
export function methodName(kind: PaymentMethodKind): string {
  return names[kind];
}

/** A way to pay within a sentence: "by card", "in cash". */
export function byMethod(kind: PaymentMethodKind): string {
  return phrases[kind] ?? `by ${names[kind]}`;
}

/** A card or account by its name and last digits. */
export function endingIn(name: string, lastDigits: string): string {
  return `${name} ending in ${lastDigits}`;
}
