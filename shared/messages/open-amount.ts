import type { InvoiceFacts } from "./invoice-facts.ts";

/** What a letter names as open: all that remains, or what of it can be asked for beside a question. */
export function openAmount({
  amountInQuestion,
  amountRemaining,
  amountAsked,
}: Pick<InvoiceFacts, "amountInQuestion" | "amountRemaining" | "amountAsked">): string {
  return amountInQuestion === undefined ? amountRemaining : amountAsked;
}
