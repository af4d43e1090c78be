import type { StateBand } from "../invoicing/state-band.ts";
import { stateWords as english } from "./catalog/en/state.ts";
import type { StateWords } from "./catalog/en/state.ts";
import { stateWords as thai } from "./catalog/th/state.ts";
import type { Locale } from "./locale.ts";
import { stateBandWords } from "./state-band-words.ts";
import type { StateFacts } from "./state-band-words.ts";

const catalogs: Readonly<Record<Locale, StateWords>> = { en: english, th: thai };

/** The words of the state band, the same on page, mail and PDF. */
export function stateBandText(band: StateBand, locale: Locale, facts: StateFacts = {}): string {
  return stateBandWords(band, catalogs[locale], facts);
}
