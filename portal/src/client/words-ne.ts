import { pageWords } from "../../../shared/messages/catalog/ne/page.ts";
import { stateWords } from "../../../shared/messages/catalog/ne/state.ts";
import type { Words } from "./words.ts";

/** Nepali in one file, which loads only for those who read it. */
export const words: Words = { locale: "ne", page: pageWords, state: stateWords };
