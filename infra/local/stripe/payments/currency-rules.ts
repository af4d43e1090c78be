import { invalidRequest } from "../requests/stripe-error.ts";

// Stripe's own rules about currencies and amounts, from https://docs.stripe.com/currencies.
// Deliberately a table of its own: it bears witness against the product's.

const supportedCurrencies = new Set(
  `usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd
  cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq
  gyd hkd hnl hrk htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr
  lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen
  pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd
  top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xof xpf yer zar zmw`.split(/\s+/),
);

const zeroDecimalCurrencies = new Set(
  "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "),
);

/** Written with three decimals of which the last must be 0. */
const threeDecimalCurrencies = new Set("bhd jod kwd omr tnd".split(" "));

/** Without decimals in life, but with two in the API, which must be 00. */
const wholeUnitCurrencies = new Set(["isk", "ugx"]);

/** Published minimums, in minor units. */
const publishedMinimums: Readonly<Record<string, number>> = {
  aed: 200,
  ars: 50,
  aud: 50,
  brl: 50,
  cad: 50,
  chf: 50,
  cop: 50,
  czk: 1_500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17_500,
  idr: 50,
  ils: 50,
  inr: 50,
  jpy: 50,
  krw: 50,
  mxn: 1_000,
  myr: 200,
  nok: 300,
  nzd: 50,
  php: 50,
  pln: 200,
  ron: 200,
  rub: 50,
  sek: 300,
  sgd: 50,
  thb: 1_000,
  usd: 50,
  zar: 50,
};

/**
 * Other currencies must come to the minimum of the settlement currency after conversion, which moves
 * with the rate: these are roughly USD 0.50. Where even that is missing, one step is enough.
 */
const roughMinimums: Readonly<Record<string, number>> = {
  bdt: 6_000,
  bhd: 190,
  clp: 480,
  egp: 2_500,
  isk: 6_500,
  jod: 360,
  kes: 6_500,
  kwd: 160,
  lkr: 15_000,
  ngn: 75_000,
  npr: 7_000,
  omr: 200,
  pkr: 14_000,
  tnd: 1_500,
  twd: 1_600,
  ugx: 180_000,
  vnd: 13_000,
};

/** "Up to eight digits", with exceptions for currencies of small units. */
const maximums: Readonly<Record<string, number>> = {
  cop: 9_999_999_999,
  idr: 999_999_999_999,
  inr: 999_999_999,
};
const usualMaximum = 99_999_999;

/** How many decimals an amount has in the API. */
export function decimalsOf(currency: string): number {
  if (zeroDecimalCurrencies.has(currency)) return 0;
  return threeDecimalCurrencies.has(currency) ? 3 : 2;
}

/** Amounts must be multiples of this. */
export function stepOf(currency: string): number {
  if (threeDecimalCurrencies.has(currency)) return 10;
  return wholeUnitCurrencies.has(currency) ? 100 : 1;
}

export const minimumOf = (currency: string): number =>
  publishedMinimums[currency] ?? roughMinimums[currency] ?? stepOf(currency);

export const maximumOf = (currency: string): number => maximums[currency] ?? usualMaximum;

/** The currency in lower case, or Stripe's refusal. */
export function readCurrency(sent: string, param: string): string {
  const currency = sent.toLowerCase();
  if (supportedCurrencies.has(currency)) return currency;
  throw invalidRequest(
    `Invalid currency: ${currency}. Stripe currently supports these currencies: ` +
      [...supportedCurrencies].join(", "),
    { param },
  );
}

/** Refuses an amount that can't be charged. `tooSmall` words the refusal of the smaller ones. */
export function checkAmount(
  currency: string,
  amount: number,
  param: string,
  tooSmall: (minimum: string) => string = (minimum) => `Amount must be at least ${minimum}`,
): void {
  if (amount < minimumOf(currency)) {
    const minimum = `${formatAmount(currency, minimumOf(currency))} ${currency}`;
    throw invalidRequest(tooSmall(minimum), { code: "amount_too_small", param });
  }
  if (amount > maximumOf(currency)) {
    const maximum = `${formatAmount(currency, maximumOf(currency))} ${currency}`;
    throw invalidRequest(`Amount must be no more than ${maximum}`, {
      code: "amount_too_large",
      param,
    });
  }
  checkStep(currency, amount, param);
}

/** Refuses what has more decimals than can be charged. */
export function checkStep(currency: string, amount: number, param: string): void {
  const step = stepOf(currency);
  if (amount % step === 0) return;
  throw invalidRequest(`Invalid amount: amounts in ${currency} must be divisible by ${step}.`, {
    code: "parameter_invalid_integer",
    param,
  });
}

/** For people: "$1,234.50", "¥500", "KWD 12.500". */
export function formatAmount(currency: string, amount: number): string {
  const decimals = decimalsOf(currency);
  const shown = wholeUnitCurrencies.has(currency) ? 0 : decimals;
  const digits = String(Math.abs(amount)).padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  const decimal = `${amount < 0 ? "-" : ""}${digits.slice(0, split)}.${digits.slice(split) || "0"}`;
  const format = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
  return format.format(decimal as Intl.StringNumericLiteral);
}
