import { isArrangedBand } from "../invoicing/state-band.ts";
import type { StateBand } from "../invoicing/state-band.ts";
import { formatDate } from "../values/calendar-date.ts";
import { arrangedBandWords } from "./arranged-band-words.ts";
import { arrangedStateWords as englishArranged } from "./catalog/en/state-arranged.ts";
import type { ArrangedStateWords } from "./catalog/en/state-arranged.ts";
import {
  arrangedStateWordsForVendor as englishArrangedForVendor,
  stateWordsForVendor as englishForVendor,
} from "./catalog/en/state-for-vendor.ts";
import { stateWords as english } from "./catalog/en/state.ts";
import type { StateWords } from "./catalog/en/state.ts";
import { arrangedStateWords as thaiArranged } from "./catalog/th/state-arranged.ts";
import {
  arrangedStateWordsForVendor as thaiArrangedForVendor,
  stateWordsForVendor as thaiForVendor,
} from "./catalog/th/state-for-vendor.ts";
import { stateWords as thai } from "./catalog/th/state.ts";
import { arrangedStateWords as nepaliArranged } from "./catalog/ne/state-arranged.ts";
import {
  arrangedStateWordsForVendor as nepaliArrangedForVendor,
  stateWordsForVendor as nepaliForVendor,
} from "./catalog/ne/state-for-vendor.ts";
import { stateWords as nepali } from "./catalog/ne/state.ts";
import type { Locale } from "./locale.ts";
import { plainBandWords } from "./plain-band-words.ts";
import type { StateFacts } from "./plain-band-words.ts";

/** To whom a band speaks: the client has options, the vendor has a state of things. */
export type BandReader = "client" | "vendor";

type BandWords = { readonly plain: StateWords; readonly arranged: ArrangedStateWords };

const catalogs: Readonly<Record<BandReader, Readonly<Record<Locale, BandWords>>>> = {
  client: {
    en: { plain: english, arranged: englishArranged },
    th: { plain: thai, arranged: thaiArranged },
    ne: { plain: nepali, arranged: nepaliArranged },
  },
  vendor: {
    en: { plain: englishForVendor, arranged: englishArrangedForVendor },
    th: { plain: thaiForVendor, arranged: thaiArrangedForVendor },
    ne: { plain: nepaliForVendor, arranged: nepaliArrangedForVendor },
  },
};

/** The words of the state band, the same on page, mail and PDF. */
export function stateBandText(
  band: StateBand,
  locale: Locale,
  facts: StateFacts = {},
  reader: BandReader = "client",
): string {
  const { plain, arranged } = catalogs[reader][locale];
  return isArrangedBand(band)
    ? arrangedBandWords(band, arranged, (date) => formatDate(date, locale))
    : plainBandWords(band, plain, facts);
}
