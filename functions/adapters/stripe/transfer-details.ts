import type Stripe from "stripe";
import type { Currency } from "../../../shared/values/currency.ts";
import type { TransferDetails, TransferLabel } from "../../ports/payment-processor.ts";
import { askStripe, isInvalidRequest } from "./stripe-connection.ts";

type Address = Stripe.FundingInstructions.BankTransfer.FinancialAddress;
type Wish = Stripe.CustomerCreateFundingInstructionsParams.BankTransfer;

const wishes: Readonly<Record<Currency, Wish>> = {
  USD: { type: "us_bank_transfer" },
  GBP: { type: "gb_bank_transfer" },
  JPY: { type: "jp_bank_transfer" },
  MXN: { type: "mx_bank_transfer" },
};

/** Where Stripe has accounts in euros; a vendor elsewhere shows an Irish one. */
const countriesInEuros: readonly string[] = ["BE", "DE", "ES", "FR", "IE", "NL"];
const usualCountryInEuros = "IE";

/** The account to which a customer transfers; undefined where Stripe has none for the currency. */
export async function transferDetails(
  stripe: Stripe,
  customerId: string,
  currency: Currency,
): Promise<TransferDetails | undefined> {
  const wish = await wishFor(stripe, currency);
  if (wish === undefined) return undefined;
  try {
    const { bank_transfer: transfer } = await askStripe("customers.createFundingInstructions", () =>
      stripe.customers.createFundingInstructions(customerId, {
        currency: currency.toLowerCase(),
        funding_type: "bank_transfer",
        bank_transfer: wish,
      }),
    );
    const lines = linesOf(transfer.financial_addresses);
    return lines.length === 0 ? undefined : { currency, lines };
  } catch (error) {
    // The account has not switched bank transfers on.
    if (isInvalidRequest(error)) return undefined;
    throw error;
  }
}

async function wishFor(stripe: Stripe, currency: Currency): Promise<Wish | undefined> {
  if (currency !== "EUR") return wishes[currency];
  const { country = "" } = await askStripe("accounts.retrieveCurrent", () =>
    stripe.accounts.retrieveCurrent(),
  );
  const isOwn = countriesInEuros.includes(country);
  return {
    type: "eu_bank_transfer",
    eu_bank_transfer: { country: isOwn ? country : usualCountryInEuros },
  };
}

/** How money in a currency is transferred, where it can be. */
export function transferTypeOf(currency: Currency): string | undefined {
  return currency === "EUR" ? "eu_bank_transfer" : wishes[currency]?.type;
}

type Line = readonly [TransferLabel, string | null | undefined];

/** Where several addresses lead to one account, the one of its own country comes first. */
function linesOf(addresses: readonly Address[]): TransferDetails["lines"] {
  const bic = addresses.find(({ swift }) => swift !== undefined)?.swift?.swift_code;
  const [first = []] = addresses
    .map((address) => linesIn(address, bic))
    .filter((lines) => lines.length > 0);
  return first.flatMap(([label, value]) =>
    value === null || value === undefined || value === "" ? [] : [{ label, value }],
  );
}

function linesIn(address: Address, bic: string | undefined): readonly Line[] {
  const { aba, iban, sort_code: british, spei, zengin } = address;
  if (aba !== undefined) return inUnitedStates(aba, bic);
  if (iban !== undefined) return inEuros(iban);
  if (british !== undefined) return inBritain(british);
  if (spei !== undefined) return inMexico(spei);
  return zengin === undefined ? [] : inJapan(zengin);
}

/** A bank abroad asks for the BIC beside the same account number. */
function inUnitedStates(aba: NonNullable<Address["aba"]>, bic: string | undefined): Line[] {
  return [
    ["account-holder", aba.account_holder_name],
    ["bank-name", aba.bank_name],
    ["routing-number", aba.routing_number],
    ["account-number", aba.account_number],
    ["account-type", aba.account_type],
    ["bic", bic],
  ];
}

function inEuros(iban: NonNullable<Address["iban"]>): Line[] {
  return [
    ["account-holder", iban.account_holder_name],
    ["iban", iban.iban],
    ["bic", iban.bic],
  ];
}

function inBritain(account: NonNullable<Address["sort_code"]>): Line[] {
  return [
    ["account-holder", account.account_holder_name],
    ["sort-code", account.sort_code],
    ["account-number", account.account_number],
  ];
}

function inMexico(spei: NonNullable<Address["spei"]>): Line[] {
  return [
    ["account-holder", spei.account_holder_name],
    ["bank-name", spei.bank_name],
    ["clabe", spei.clabe],
  ];
}

function inJapan(zengin: NonNullable<Address["zengin"]>): Line[] {
  return [
    ["account-holder", zengin.account_holder_name],
    ["bank-name", withCode(zengin.bank_name, zengin.bank_code)],
    ["branch", withCode(zengin.branch_name, zengin.branch_code)],
    ["account-type", zengin.account_type],
    ["account-number", zengin.account_number],
  ];
}

/** Japanese banks are asked for by name, by code or by both. */
function withCode(name: string | null, code: string | null): string | null {
  return name !== null && code !== null ? `${name} (${code})` : (name ?? code);
}
