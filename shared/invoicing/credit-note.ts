import type { Instant } from "../values/instant.ts";

/** A document by which the vendor asks for less than the invoice did. */
export type CreditNote = {
  readonly id: string;
  /** The invoice's number with its own running letter: "ST-104-C1". */
  readonly number: string;
  readonly amount: number;
  readonly reason: string;
  readonly at: Instant;
  /** What of it the client had paid already, and has to its credit now. */
  readonly toStoreCredit: number;
  /** The asker's own key for it; a repeat of it is the same credit note. */
  readonly requestKey?: string;
};
