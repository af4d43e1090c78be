import { pageWords } from "../../../shared/messages/catalog/en/page.ts";
import type { PageWords } from "../../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../../shared/messages/catalog/en/state.ts";
import type { StateWords } from "../../../shared/messages/catalog/en/state.ts";
import type { Locale } from "../../../shared/messages/locale.ts";

/** One language's words for the page, with the state band's. */
export type Words = {
  readonly locale: Locale;
  readonly page: PageWords;
  readonly state: StateWords;
};

/** English comes with the bundle, so that there are always words. */
export const englishWords: Words = { locale: "en", page: pageWords, state: stateWords };
