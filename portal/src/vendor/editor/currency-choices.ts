import { isCurrency } from "../../../../shared/values/currency.ts";
import type { Choice } from "../forms/choice-field.tsx";

const known = new Map<string, readonly Choice[]>();

/** Every currency in use, by code, the vendor's own first. */
export function currencyChoices(locale: string, ownCurrency: string): readonly Choice[] {
  const key = `${locale} ${ownCurrency}`;
  const found = known.get(key) ?? listCurrencies(locale, ownCurrency);
  known.set(key, found);
  return found;
}

function listCurrencies(locale: string, ownCurrency: string): readonly Choice[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const codes = Intl.supportedValuesOf("currency").filter(
    (code) => isCurrency(code) && code !== ownCurrency,
  );
  return [ownCurrency, ...codes].map((code) => ({
    value: code,
    name: `${code} · ${names.of(code) ?? code}`,
  }));
}
