import type { Currency } from "../values/currency.ts";

/** Ways that Stripe's hosted page offers, under Stripe's own names. */
export type CheckoutMethodKind =
  | "card"
  | "us_bank_account"
  | "sepa_debit"
  | "bacs_debit"
  | "acss_debit"
  | "au_becs_debit"
  | "crypto"
  | "promptpay"
  | "paynow"
  | "ideal"
  | "bancontact"
  | "eps"
  | "p24"
  | "blik"
  | "pix"
  | "konbini"
  | "cashapp";

/** Ways outside Stripe, which the vendor records or the client declares. */
export type OfflineMethodKind = "own_account" | "cheque" | "cash" | "other";

/** Every way in which an invoice can be paid; `bank_transfer` is Stripe's customer balance. */
export type PaymentMethodKind = CheckoutMethodKind | "bank_transfer" | OfflineMethodKind;

/** When money that was sent is final. */
export type Settlement =
  | { readonly kind: "at-once" }
  /** After so many business days, during which the payment is on its way. */
  | { readonly kind: "business-days"; readonly days: number }
  /** When it arrives on the account that was shown. */
  | { readonly kind: "on-arrival" };

/** One row of the table of methods: where it exists and how it behaves. */
export type PaymentMethodRow = {
  readonly method: PaymentMethodKind;
  readonly family: "card" | "bank-debit" | "bank-transfer" | "crypto" | "local" | "offline";
  /** Countries (ISO 3166-1) of the vendor's Stripe account in which it exists; absent: all. */
  readonly accountCountries?: readonly string[];
  /** Countries of the client in which it is of use; absent: all, also when the country is unknown. */
  readonly clientCountries?: readonly string[];
  /** Currencies that it moves; absent: all. */
  readonly currencies?: readonly Currency[];
  /** The most of one payment, in minor units of its currency, where it is below Stripe's maximum. */
  readonly maximum?: Readonly<Record<Currency, number>>;
  readonly settlement: Settlement;
  /** Whether it can be kept on file and charged again. */
  readonly canBeKept: boolean;
  /** Whether the money can still come back after it has succeeded, and for how long at most. */
  readonly canComeBackDays: number;
  /** Whether a vendor offers it without having said so. */
  readonly isOnByDefault: boolean;
};

/** Codes as Stripe's pages list them, separated by spaces. */
const codes = (list: string): readonly string[] => list.split(" ");

const europe =
  "AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IT LI LT LU LV MT NL NO PL PT RO SE SI SK";

const europeAndUs = codes(`${europe} US`);

const debit = { family: "bank-debit", canBeKept: true, isOnByDefault: true } as const;
const local = {
  family: "local",
  settlement: { kind: "at-once" },
  canBeKept: false,
  canComeBackDays: 0,
  isOnByDefault: true,
} as const;
const offline = {
  family: "offline",
  settlement: { kind: "on-arrival" },
  canBeKept: false,
  canComeBackDays: 0,
  isOnByDefault: true,
} as const;
const days = (count: number) => ({ kind: "business-days", days: count }) as const;

// Sources: Stripe's "Payment method support" and the page of each method, as published in 2026:
// countries of the account, currencies, times to settle and dispute windows.
const rows: readonly PaymentMethodRow[] = [
  {
    method: "card",
    family: "card",
    settlement: { kind: "at-once" },
    canBeKept: true,
    canComeBackDays: 120,
    isOnByDefault: true,
  },
  {
    ...debit,
    method: "us_bank_account",
    accountCountries: ["US"],
    currencies: ["USD"],
    settlement: days(4),
    canComeBackDays: 60,
  },
  {
    ...debit,
    method: "sepa_debit",
    accountCountries: codes(`${europe} AU CA HK JP MX NZ SG US`),
    currencies: ["EUR"],
    settlement: days(5),
    canComeBackDays: 396,
  },
  {
    ...debit,
    method: "bacs_debit",
    accountCountries: ["GB"],
    currencies: ["GBP"],
    settlement: days(3),
    canComeBackDays: 3650,
  },
  {
    ...debit,
    method: "acss_debit",
    accountCountries: ["CA", "US"],
    currencies: ["CAD", "USD"],
    clientCountries: ["CA"],
    settlement: days(5),
    canComeBackDays: 90,
  },
  {
    ...debit,
    method: "au_becs_debit",
    accountCountries: ["AU"],
    currencies: ["AUD"],
    settlement: days(3),
    canComeBackDays: 2555,
  },
  {
    method: "bank_transfer",
    family: "bank-transfer",
    accountCountries: codes(`${europe} US JP MX`),
    currencies: ["EUR", "GBP", "JPY", "MXN", "USD"],
    settlement: { kind: "on-arrival" },
    canBeKept: false,
    canComeBackDays: 0,
    isOnByDefault: true,
  },
  {
    method: "crypto",
    family: "crypto",
    accountCountries: ["US"],
    currencies: ["USD"],
    maximum: { USD: 1_000_000 },
    settlement: { kind: "at-once" },
    canBeKept: false,
    canComeBackDays: 0,
    isOnByDefault: false,
  },
  { ...local, method: "promptpay", accountCountries: ["TH"], currencies: ["THB"] },
  { ...local, method: "paynow", accountCountries: ["SG"], currencies: ["SGD"] },
  {
    ...local,
    method: "ideal",
    accountCountries: europeAndUs,
    clientCountries: ["NL"],
    currencies: ["EUR"],
  },
  {
    ...local,
    method: "bancontact",
    accountCountries: europeAndUs,
    clientCountries: ["BE"],
    currencies: ["EUR"],
  },
  {
    ...local,
    method: "eps",
    accountCountries: europeAndUs,
    clientCountries: ["AT"],
    currencies: ["EUR"],
  },
  {
    ...local,
    method: "p24",
    accountCountries: europeAndUs,
    clientCountries: ["PL"],
    currencies: ["EUR", "PLN"],
  },
  {
    ...local,
    method: "blik",
    accountCountries: europeAndUs,
    clientCountries: ["PL"],
    currencies: ["PLN"],
  },
  {
    ...local,
    method: "pix",
    accountCountries: ["BR"],
    currencies: ["BRL"],
    maximum: { BRL: 1_500_000 },
  },
  {
    ...local,
    method: "konbini",
    accountCountries: ["JP"],
    currencies: ["JPY"],
    maximum: { JPY: 300_000 },
    settlement: days(4),
  },
  {
    ...local,
    method: "cashapp",
    accountCountries: ["US"],
    currencies: ["USD"],
    canComeBackDays: 120,
    isOnByDefault: false,
  },
  { ...offline, method: "own_account" },
  { ...offline, method: "cheque" },
  { ...offline, method: "cash" },
  { ...offline, method: "other", isOnByDefault: false },
];

/** The table of methods, in the order in which pages show them. */
export const paymentMethods: readonly PaymentMethodRow[] = rows;

const rowsByMethod = new Map(rows.map((row) => [row.method, row]));

/** The row of a method. */
export function paymentMethodRow(method: PaymentMethodKind): PaymentMethodRow {
  const row = rowsByMethod.get(method);
  if (row === undefined) throw new Error(`The table has a row for ${method}.`);
  return row;
}

/** Whether a method is paid on Stripe's hosted page, or with one that is kept on file. */
export function isCheckoutMethod(method: PaymentMethodKind): method is CheckoutMethodKind {
  const { family } = paymentMethodRow(method);
  return family !== "offline" && family !== "bank-transfer";
}

/** Whether an invoice can be paid this way without the vendor's doing: on a page or by transfer. */
export function isPaidOnline(method: PaymentMethodKind): boolean {
  return paymentMethodRow(method).family !== "offline";
}
