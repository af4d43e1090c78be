import type { StateBand } from "../invoicing/state-band.ts";
import { stateWords as english } from "./catalog/en/state.ts";
import type { StateWords } from "./catalog/en/state.ts";
import { stateWords as thai } from "./catalog/th/state.ts";
import type { Locale } from "./locale.ts";

/** What a band says beside its kind; amounts come formatted. */
export type StateFacts = {
  /** What was paid so far; absent when nothing was. */
  readonly amountPaid?: string;
};

const catalogs: Readonly<Record<Locale, StateWords>> = { en: english, th: thai };

/** The words of the state band, the same on page, mail and PDF. */
export function stateBandText(band: StateBand, locale: Locale, facts: StateFacts = {}): string {
  return stateBandWords(band, catalogs[locale], facts);
}

function stateBandWords(band: StateBand, words: StateWords, facts: StateFacts): string {
  const withPaid = (text: string) =>
    facts.amountPaid === undefined ? text : words.paidSoFar(text, facts.amountPaid);
  switch (band.kind) {
    case "draft":
      return words.draft();
    case "due-in":
      return withPaid(words.dueIn(band.days));
    case "due-today":
      return withPaid(words.dueToday());
    case "days-late":
      return withPaid(words.daysLate(band.days));
    case "payment-processing":
      return words.paymentProcessing();
    case "paid":
      return words.paid();
    case "nothing-due":
      return words.nothingDue();
    case "void":
      return words.void();
    case "uncollectible":
      return words.uncollectible();
  }
}
