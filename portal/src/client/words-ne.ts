import { pageWords } from "../../../shared/messages/catalog/ne/page.ts";
import { stateWords } from "../../../shared/messages/catalog/ne/state.ts";
import type { Words } from "./words.ts";

// Chromium's Intl does not speak it; other browsers are spared the months.
if (Intl.DateTimeFormat.supportedLocalesOf("ne").length === 0) {
  await import("../../../shared/values/nepali-dates.ts").then((module) =>
    module.speakNepaliDates(),
  );
}

/** Nepali in one file, which loads only for those who read it. */
export const words: Words = { locale: "ne", page: pageWords, state: stateWords };
