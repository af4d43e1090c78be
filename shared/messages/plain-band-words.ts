import type { PlainBand } from "../invoicing/plain-state-band.ts";
import type { StateWords } from "./catalog/en/state.ts";

/** What a band says beside its kind; amounts and dates come formatted. */
export type StateFacts = {
  /** What was paid so far; absent when nothing was. */
  readonly amountPaid?: string;
  /** When money on its way is expected; absent when nobody knows. */
  readonly expectedDate?: string;
};

/** A band by status, money and due date in the words of one language, for a page that loads no other. */
export function plainBandWords(
  band: PlainBand,
  words: StateWords,
  { amountPaid, expectedDate }: StateFacts,
): string {
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
  }
}
