import type { ArrangedBand, StateBand } from "../invoicing/state-band.ts";
import type { StateWords } from "./catalog/en/state.ts";

/** What a band says beside its kind; amounts and dates come formatted. */
export type StateFacts = {
  /** What was paid so far; absent when nothing was. */
  readonly amountPaid?: string;
  /** When money on its way is expected; absent when nobody knows. */
  readonly expectedDate?: string;
};

/**
 * The state band in the words of one language, for a page that loads no other. What an arranged one
 * says is given by `arranged`, since few invoices need its words.
 */
export function stateBandWords<Arranged>(
  band: StateBand,
  words: StateWords,
  { amountPaid, expectedDate }: StateFacts,
  arranged: (band: ArrangedBand) => Arranged,
): string | Arranged {
  const withPaid = (text: string) =>
    amountPaid === undefined ? text : words.paidSoFar(text, amountPaid);
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
      return words.paymentProcessing(expectedDate);
    case "payment-declared":
      return words.paymentDeclared();
    case "paid":
      return words.paid();
    case "nothing-due":
      return words.nothingDue();
    case "void":
      return words.void();
    case "uncollectible":
      return words.uncollectible();
    default:
      return arranged(band);
  }
}
