import type { PaymentMethodKind } from "../../../payments/payment-method.ts";
import { withEnding } from "./with-ending.ts";

const names = {
  card: "कार्ड",
  us_bank_account: "बैंक खाताबाट कट्टी (ACH)",
  sepa_debit: "बैंक खाताबाट कट्टी (SEPA)",
  bacs_debit: "बैंक खाताबाट कट्टी (Bacs)",
  acss_debit: "बैंक खाताबाट कट्टी (क्यानडा)",
  au_becs_debit: "बैंक खाताबाट कट्टी (BECS)",
  crypto: "क्रिप्टो (स्टेबलकोइन)",
  promptpay: "PromptPay",
  paynow: "PayNow",
  ideal: "iDEAL",
  bancontact: "Bancontact",
  eps: "EPS",
  p24: "Przelewy24",
  blik: "BLIK",
  pix: "Pix",
  konbini: "कोन्बिनी",
  cashapp: "Cash App Pay",
  bank_transfer: "बैंक ट्रान्सफर",
  own_account: "सिधै बैंक ट्रान्सफर",
  cheque: "चेक",
  cash: "नगद",
  other: "अर्को उपाय",
} as const satisfies Readonly<Record<PaymentMethodKind, string>>;

/** Ways whose phrase in a sentence is not the name as it stands with "बाट". */
const phrases: Readonly<Partial<Record<PaymentMethodKind, string>>> = {
  us_bank_account: "बैंक खाताबाट कट्टी गरेर",
  sepa_debit: "बैंक खाताबाट कट्टी गरेर",
  bacs_debit: "बैंक खाताबाट कट्टी गरेर",
  acss_debit: "बैंक खाताबाट कट्टी गरेर",
  au_becs_debit: "बैंक खाताबाट कट्टी गरेर",
  crypto: "क्रिप्टोबाट",
  konbini: "कोन्बिनी पसलबाट",
  own_account: "बैंक ट्रान्सफरबाट",
  cash: "नगदमा",
};

/** What a way to pay is called in Nepali. */
export function methodName(kind: PaymentMethodKind): string {
  return names[kind];
}

/** A way to pay within a sentence: "कार्डबाट", "नगदमा", "PromptPay बाट". */
export function byMethod(kind: PaymentMethodKind): string {
  return phrases[kind] ?? withEnding(names[kind], "बाट");
}

/** A card or account by its name and last digits. */
export function endingIn(name: string, lastDigits: string): string {
  return `${lastDigits} मा टुङ्गिने ${name}`;
}
