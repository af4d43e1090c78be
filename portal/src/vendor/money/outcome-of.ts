import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";
import type { Money } from "../../../../shared/values/money.ts";

/** What becomes of an invoice when so much settles it: what is left, or is too much. */
export function outcomeOf(
  { amountRemaining }: Pick<InvoiceAnswer, "amountRemaining">,
  settled: number,
  words: VendorWords["money"]["recording"],
  money: (sum: Money) => string,
): readonly string[] {
  const { amount, currency } = amountRemaining;
  if (settled <= 0) return [];
  if (settled < amount) return [words.leaves(money({ amount: amount - settled, currency }))];
  const surplus = settled - amount;
  return [
    ...(amount > 0 ? [words.settles] : []),
    ...(surplus > 0 ? [words.surplus(money({ amount: surplus, currency }))] : []),
  ];
}
