import type { Instant } from "../../../shared/values/instant.ts";
import type { Page } from "./marks.ts";
import type { Sheet } from "./sheet.ts";
import type { Typesetter } from "./typesetter.ts";

/** A document before it is written: what the file says about itself, and how its pages are laid out. */
export type DocumentPlan = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: string;
  /** The moment that the file gives as its creation: one of the facts, so that it never changes. */
  readonly datedAt: Instant;
  layOut(typesetter: Typesetter): { readonly sheet: Sheet; readonly pages: readonly Page[] };
};
