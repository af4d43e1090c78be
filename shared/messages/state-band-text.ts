import { isArrangedBand } from "../invoicing/state-band.ts";
import type { StateBand } from "../invoicing/state-band.ts";
import { formatDate } from "../values/calendar-date.ts";
import { arrangedBandWords } from "./arranged-band-words.ts";
import { arrangedStateWords as englishArranged } from "./catalog/en/state-arranged.ts";
import type { ArrangedStateWords } from "./catalog/en/state-arranged.ts";
import { stateWords as english } from "./catalog/en/state.ts";
import type { StateWords } from "./catalog/en/state.ts";
import { arrangedStateWords as thaiArranged } from "./catalog/th/state-arranged.ts";
import { stateWords as thai } from "./catalog/th/state.ts";
import type { Locale } from "./locale.ts";
import { plainBandWords } from "./plain-band-words.ts";
import type { StateFacts } from "./plain-band-words.ts";

const catalogs: Readonly<Record<Locale, StateWords>> = { en: english, th: thai };

const arrangedCatalogs: Readonly<Record<Locale, ArrangedStateWords>> = {
  en: englishArranged,
  th: thaiArranged,
};

/** The words of the state band, the same on page, mail and PDF. */
export function stateBandText(band: StateBand, locale: Locale, facts: StateFacts = {}): string {
  return isArrangedBand(band)
    ? arrangedBandWords(band, arrangedCatalogs[locale], (date) => formatDate(date, locale))
    : plainBandWords(band, catalogs[locale], facts);
}
