import type {
  PaymentMethodKind,
  PaymentMethodRow,
} from "../../../../shared/payments/payment-method.ts";
import { money } from "../../../../shared/values/money.ts";
import type { Language } from "../language/language.tsx";

type Speaking = Pick<Language, "words" | "money" | "locale">;

// More names than this in one sentence nobody reads.
const namedCountries = 4;

function countryNames(codes: readonly string[], { words, locale }: Speaking): string {
  const names = new Intl.DisplayNames(locale(), { type: "region" });
  const all = codes.map((code) => names.of(code) ?? code);
  if (all.length <= namedCountries) return listed(all, locale());
  const shown = all.slice(0, namedCountries - 1).join(", ");
  return words().settings.manyCountries(shown, all.length - namedCountries + 1);
}

function listed(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** What a way to pay means for client and vendor: what they do, when it is final, where it exists. */
export function methodText(row: PaymentMethodRow, language: Speaking): string {
  const words = language.words().settings;
  const parts = [words.clientDoes[row.method], finality(row, language)];
  if (row.family !== "offline") {
    const days = row.canComeBackDays;
    parts.push(days > 0 ? words.canComeBack(days) : words.cannotComeBack);
  }
  if (row.currencies) parts.push(words.currencies(listed(row.currencies, language.locale())));
  if (row.clientCountries) parts.push(words.clientsIn(countryNames(row.clientCountries, language)));
  for (const [currency, most] of Object.entries(row.maximum ?? {})) {
    parts.push(words.atMost(language.money(money(most, currency))));
  }
  return parts.join(" ");
}

function finality({ family, settlement }: PaymentMethodRow, { words }: Speaking): string {
  const { settings } = words();
  if (family === "offline") return settings.onConfirm;
  if (settlement.kind === "business-days") return settings.afterDays(settlement.days);
  return settlement.kind === "at-once" ? settings.atOnce : settings.onArrival;
}

/** Whether a way to pay exists for a Stripe account of this country. */
export function existsIn({ accountCountries }: PaymentMethodRow, country: string): boolean {
  return accountCountries?.includes(country) ?? true;
}

/** Why a way to pay can't be taken with a Stripe account of this country; undefined when it can. */
export function countryObstacle(
  row: PaymentMethodRow,
  country: string,
  language: Speaking,
): string | undefined {
  if (existsIn(row, country)) return undefined;
  const here = countryNames([country], language);
  const there = countryNames(row.accountCountries ?? [], language);
  return language.words().settings.notInCountry(here, there);
}

/** The ways to pay that are taken, exist in the country, and aren't switched on at Stripe. */
export function notEnabled(
  rows: readonly PaymentMethodRow[],
  taken: readonly PaymentMethodKind[],
  account: { readonly country: string; readonly enabled: readonly string[] | undefined },
): readonly PaymentMethodKind[] {
  const { country, enabled } = account;
  if (enabled === undefined) return [];
  return rows
    .filter((row) => row.family !== "offline" && existsIn(row, country))
    .map(({ method }) => method)
    .filter((method) => taken.includes(method) && !enabled.includes(method));
}
