import { pageWords } from "../../../shared/messages/catalog/th/page.ts";
import { stateWords } from "../../../shared/messages/catalog/th/state.ts";
import type { Words } from "./words.ts";

/** Thai in one file, which loads only for those who read it. */
export const words: Words = { locale: "th", page: pageWords, state: stateWords };
