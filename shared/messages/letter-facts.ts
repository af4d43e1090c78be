import type { ArrangementOption } from "../contract/arrangement-schema.ts";
import type { Sender } from "../invoicing/party.ts";

/** What a letter on paper says beside what its invoice's view has; it is dated on the view's own day. */
export type LetterFacts = {
  /** Who signs in place of the invoice's owner. */
  readonly sender?: Sender;
  /** What the client may arrange; nothing is said of it when absent. */
  readonly arrangements?: readonly ArrangementOption[];
};
