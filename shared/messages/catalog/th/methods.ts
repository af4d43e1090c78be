import type { PaymentMethodKind } from "../../../payments/payment-method.ts";

const names = {
  card: "บัตร",
  us_bank_account: "หักบัญชีธนาคาร (ACH)",
  sepa_debit: "หักบัญชีธนาคาร (SEPA)",
  bacs_debit: "หักบัญชีธนาคาร (Bacs)",
  acss_debit: "หักบัญชีธนาคาร (แคนาดา)",
  au_becs_debit: "หักบัญชีธนาคาร (BECS)",
  crypto: "คริปโต (สเตเบิลคอยน์)",
  promptpay: "พร้อมเพย์",
  paynow: "PayNow",
  ideal: "iDEAL",
  bancontact: "Bancontact",
  eps: "EPS",
  p24: "Przelewy24",
  blik: "BLIK",
  pix: "Pix",
  konbini: "คอนบินิ",
  cashapp: "Cash App Pay",
  bank_transfer: "โอนผ่านธนาคาร",
  own_account: "โอนเข้าบัญชีโดยตรง",
  cheque: "เช็ค",
  cash: "เงินสด",
  other: "วิธีอื่น",
} as const satisfies Readonly<Record<PaymentMethodKind, string>>;

/** Ways whose phrase in a sentence is not "ด้วย" with the name as it stands. */
const phrases: Readonly<Partial<Record<PaymentMethodKind, string>>> = {
  us_bank_account: "โดยหักบัญชีธนาคาร",
  sepa_debit: "โดยหักบัญชีธนาคาร",
  bacs_debit: "โดยหักบัญชีธนาคาร",
  acss_debit: "โดยหักบัญชีธนาคาร",
  au_becs_debit: "โดยหักบัญชีธนาคาร",
  crypto: "ด้วยคริปโต",
  promptpay: "ผ่านพร้อมเพย์",
  konbini: "ที่คอนบินิ",
  bank_transfer: "โดยโอนผ่านธนาคาร",
  own_account: "โดยโอนผ่านธนาคาร",
};

/** What a way to pay is called in Thai. */
export function methodName(kind: PaymentMethodKind): string {
  return names[kind];
}

/** A way to pay within a sentence: "ด้วยบัตร", "ด้วยเงินสด". */
export function byMethod(kind: PaymentMethodKind): string {
  return phrases[kind] ?? `ด้วย${/^[a-z]/iu.test(names[kind]) ? " " : ""}${names[kind]}`;
}

/** A card or account by its name and last digits. */
export function endingIn(name: string, lastDigits: string): string {
  return `${name} ลงท้ายด้วย ${lastDigits}`;
}
