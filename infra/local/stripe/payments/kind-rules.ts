// Where each kind of payment method can be had, and for what, from Stripe's pages about each of
// them. Deliberately a table of its own: it bears witness against the product's.

type KindRules = {
  /** Countries of the vendor's account; all of them where it isn't said. */
  countries?: readonly string[];
  /** Currencies of the payment; all of them where it isn't said. */
  currencies?: readonly string[];
  /** In minor units, of one payment. */
  maximum?: number;
  /** Needs a Customer, since the money is kept there. */
  needsCustomer?: true;
};

const words = (list: string): readonly string[] => list.split(" ");

const euroArea = words("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK");
const europe = [...euroArea, ...words("BG CH CZ DK GB GI HU LI NO PL RO SE")];
const europeAndBeyond = [...europe, ...words("AU CA HK JP MX NZ SG US")];

/** USD 10,000.00, the most that one payment in stablecoins may come to. */
const cryptoMaximum = 1_000_000;

export const kindRules: Readonly<Record<string, KindRules>> = {
  acss_debit: { countries: ["CA", "US"], currencies: ["cad", "usd"] },
  au_becs_debit: { countries: ["AU"], currencies: ["aud"] },
  bacs_debit: { countries: ["GB"], currencies: ["gbp"] },
  bancontact: { countries: europeAndBeyond, currencies: ["eur"] },
  blik: { countries: europeAndBeyond, currencies: ["pln"] },
  card: {},
  cashapp: { countries: ["US"], currencies: ["usd"] },
  crypto: { countries: ["US"], currencies: ["usd"], maximum: cryptoMaximum },
  customer_balance: {
    countries: [...europe, "JP", "MX", "US"],
    currencies: ["eur", "gbp", "jpy", "mxn", "usd"],
    needsCustomer: true,
  },
  eps: { countries: europeAndBeyond, currencies: ["eur"] },
  fpx: { countries: ["MY"], currencies: ["myr"] },
  ideal: { countries: europeAndBeyond, currencies: ["eur"] },
  konbini: { countries: ["JP"], currencies: ["jpy"] },
  link: {},
  p24: { countries: europeAndBeyond, currencies: ["eur", "pln"] },
  pay_by_bank: { countries: ["DE", "FI", "FR", "GB", "IE"], currencies: ["eur", "gbp"] },
  paynow: { countries: ["SG"], currencies: ["sgd"] },
  pix: { countries: ["BR"], currencies: ["brl"] },
  promptpay: { countries: ["TH"], currencies: ["thb"] },
  sepa_debit: { countries: europeAndBeyond, currencies: ["eur"] },
  us_bank_account: { countries: ["US"], currencies: ["usd"] },
};

/** The account's only payment method configuration, which is its default. */
export const configurationId = "pmc_1LocalSimulator";

export const knownKinds = Object.keys(kindRules);

const savableKinds = new Set(
  words("acss_debit au_becs_debit bacs_debit card cashapp link sepa_debit us_bank_account"),
);

/** Can a method of this kind be kept for later payments? */
export const canBeSaved = (kind: string): boolean => savableKinds.has(kind);

export const fitsCountry = (kind: string, country: string): boolean =>
  kindRules[kind]?.countries?.includes(country) ?? kindRules[kind] !== undefined;

const local: Readonly<Record<string, readonly string[]>> = {
  AU: ["au_becs_debit"],
  BR: ["pix"],
  CA: ["acss_debit"],
  GB: ["bacs_debit", "customer_balance", "pay_by_bank"],
  JP: ["konbini", "customer_balance"],
  MX: ["customer_balance"],
  MY: ["fpx"],
  SG: ["paynow"],
  TH: ["promptpay"],
  US: ["us_bank_account", "customer_balance", "crypto"],
};

const inEurope = ["sepa_debit", "ideal", "bancontact", "eps", "p24", "blik", "customer_balance"];

/** Link isn't had everywhere; where it is, it is on from the start. */
const withoutLink = new Set(["BR", "MX", "TH", "MY", "IN"]);

/** What is switched on in an account to which nobody has attended. */
export function usualKinds(country: string): readonly string[] {
  const own = local[country] ?? (europe.includes(country) ? inEurope : []);
  return withoutLink.has(country) ? ["card", ...own] : ["card", "link", ...own];
}
