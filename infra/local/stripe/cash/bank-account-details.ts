import { createHash } from "node:crypto";
import type Stripe from "stripe";

// The bank accounts into which customers pay. Each customer has one of its own in each country, and
// it never changes. The banks don't exist.

type FinancialAddress = Stripe.FundingInstructions.BankTransfer.FinancialAddress;

export const bankTransferTypes = [
  "eu_bank_transfer",
  "gb_bank_transfer",
  "jp_bank_transfer",
  "mx_bank_transfer",
  "us_bank_transfer",
] as const;

export type BankTransferType = (typeof bankTransferTypes)[number];

/** Lengths of what follows the check digits, and the bank's part before the account's digits. */
const ibanForms: Readonly<Record<string, { bank: string; digits: number }>> = {
  BE: { bank: "", digits: 12 },
  DE: { bank: "", digits: 18 },
  ES: { bank: "", digits: 20 },
  FR: { bank: "", digits: 23 },
  IE: { bank: "TEST", digits: 14 },
  NL: { bank: "TEST", digits: 10 },
};

export const ibanCountries = Object.keys(ibanForms);

const usualIbanCountry = "IE";

const transferTypes: Readonly<Record<string, BankTransferType>> = {
  eur: "eu_bank_transfer",
  gbp: "gb_bank_transfer",
  jpy: "jp_bank_transfer",
  mxn: "mx_bank_transfer",
  usd: "us_bank_transfer",
};

/** How money in a currency is transferred; `undefined` where it can't be. */
export const transferTypeOf = (currency: string): BankTransferType | undefined =>
  transferTypes[currency];

const countries: Record<BankTransferType, string> = {
  eu_bank_transfer: usualIbanCountry,
  gb_bank_transfer: "GB",
  jp_bank_transfer: "JP",
  mx_bank_transfer: "MX",
  us_bank_transfer: "US",
};

export const countryOf = (type: BankTransferType): string => countries[type];

/** Digits that belong to one customer for one purpose. */
function digitsFor(customer: string, purpose: string, count: number): string {
  let digits = "";
  for (let round = 0; digits.length < count; round += 1) {
    const hash = createHash("sha256").update(`${customer}/${purpose}/${round}`).digest();
    digits += [...hash].map((byte) => byte % 10).join("");
  }
  return digits.slice(0, count);
}

/** Two digits by which a mistyped IBAN is noticed (ISO 7064, mod 97-10). */
function ibanCheckDigits(country: string, account: string): string {
  const letters = `${account}${country}00`.replaceAll(/[A-Z]/g, (letter) =>
    String((letter.codePointAt(0) ?? 0) - 55),
  );
  return String(98n - (BigInt(letters) % 97n)).padStart(2, "0");
}

function ibanOf(customer: string, country: string): string {
  const { bank, digits } = ibanForms[country] ?? { bank: "", digits: 18 };
  const account = bank + digitsFor(customer, country, digits);
  return `${country}${ibanCheckDigits(country, account)}${account}`;
}

const clabeWeights = [3, 7, 1];

/** A CLABE ends in a digit by which a mistyped one is noticed. */
function clabeOf(customer: string): string {
  const account = `646180${digitsFor(customer, "MX", 11)}`;
  const sum = [...account].reduce(
    (total, digit, position) => total + ((Number(digit) * (clabeWeights[position % 3] ?? 0)) % 10),
    0,
  );
  return `${account}${(10 - (sum % 10)) % 10}`;
}

const placeIn = (country: string): Stripe.Address => ({
  city: "Testville",
  country,
  line1: "1 Simulator Street",
  line2: null,
  postal_code: "00001",
  state: null,
});

const holder = "Local test account";

const ownersIn = (country: string) => ({
  account_holder_address: placeIn(country),
  account_holder_name: holder,
  bank_address: placeIn(country),
});

function usAddresses(customer: string): FinancialAddress[] {
  const account = {
    ...ownersIn("US"),
    account_number: digitsFor(customer, "US", 17),
    account_type: "checking",
    bank_name: "US Test Bank",
  };
  return [
    {
      aba: { ...account, routing_number: "999999999" },
      supported_networks: ["ach", "domestic_wire_us"],
      type: "aba",
    },
    {
      supported_networks: ["swift"],
      swift: { ...account, swift_code: "TESTUS99XXX" },
      type: "swift",
    },
  ];
}

/** The addresses at which a customer's money arrives; `country` matters for IBANs alone. */
export function financialAddresses(
  customer: string,
  type: BankTransferType,
  country: string,
): FinancialAddress[] {
  if (type === "us_bank_transfer") return usAddresses(customer);
  if (type === "eu_bank_transfer") {
    const iban = ibanOf(customer, country);
    const account = { ...ownersIn(country), bic: `TEST${country}99XXX`, country, iban };
    return [{ iban: account, supported_networks: ["sepa"], type: "iban" }];
  }
  const number = digitsFor(customer, type, 8);
  if (type === "gb_bank_transfer") {
    const account = { ...ownersIn("GB"), account_number: number, sort_code: "200000" };
    return [{ sort_code: account, supported_networks: ["bacs", "fps"], type: "sort_code" }];
  }
  if (type === "mx_bank_transfer") {
    const bank = { bank_code: "646", bank_name: "MX Test Bank", clabe: clabeOf(customer) };
    return [{ spei: { ...ownersIn("MX"), ...bank }, supported_networks: ["spei"], type: "spei" }];
  }
  const account = {
    ...ownersIn("JP"),
    account_number: number.slice(1),
    account_type: "futsu",
    bank_code: "0000",
    bank_name: "JP Test Bank",
    branch_code: "000",
    branch_name: "Test Branch",
  };
  return [{ supported_networks: ["zengin"], type: "zengin", zengin: account }];
}
