import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";
import { chooseLocale, isLocale, type Locale } from "../../../../shared/messages/locale.ts";

const catalogs = {
  en: () => import("../../../../shared/messages/catalog/en/vendor.ts"),
  th: () => import("../../../../shared/messages/catalog/th/vendor.ts"),
  ne: () => import("../../../../shared/messages/catalog/ne/vendor.ts"),
} as const satisfies Record<Locale, () => Promise<{ vendorWords: VendorWords }>>;

const storageKey = "kindly-vendor-language";

/** Loads the vendor's pages' words of one language; the others stay where they are. */
export async function loadWords(locale: Locale): Promise<VendorWords> {
  if (locale === "ne")
    (await import("../../../../shared/values/nepali-dates.ts")).speakNepaliDates();
  return (await catalogs[locale]()).vendorWords;
}

/** The language to start with: the one chosen here before, else the browser's. */
export function startLocale(): Locale {
  const kept = localStorage.getItem(storageKey);
  return kept !== null && isLocale(kept) ? kept : chooseLocale(...navigator.languages);
}

/** Whether a language was chosen on this device; until then a member's own one is taken. */
export function isLocaleChosen(): boolean {
  return localStorage.getItem(storageKey) !== null;
}

export function keepLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
}
