import type { InvoiceFacts } from "./invoice-facts.ts";

type Facts = Pick<
  InvoiceFacts,
  "amountInQuestion" | "amountShared" | "amountRemaining" | "amountAsked"
>;

/** What a letter names as open: all that remains, or what of it is asked of its reader now. */
export function openAmount(facts: Facts): string {
  const { amountInQuestion, amountShared, amountRemaining, amountAsked } = facts;
  const isWhole = amountInQuestion === undefined && amountShared === undefined;
  return isWhole ? amountRemaining : amountAsked;
}
