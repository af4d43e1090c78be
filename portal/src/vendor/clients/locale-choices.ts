import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";
import { locales } from "../../../../shared/messages/locale.ts";
import type { Choice } from "../forms/choice-field.tsx";

/** The languages that Kindly speaks, after the one that holds when nothing is chosen. */
export function localeChoices(words: VendorWords, otherwise: string): readonly Choice[] {
  return [
    { value: "", name: otherwise },
    ...locales.map((locale) => ({ value: locale, name: words.shell.languages[locale] })),
  ];
}
