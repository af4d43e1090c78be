import type { Installment } from "./payment-plan.ts";
import type { Terms } from "./proposal.ts";

/** The installments of a plan as it begins: the dated parts of its terms, with nothing paid. */
export function installmentsOf(terms: Terms): readonly Installment[] {
  return terms.parts.map(({ date, amount }, index) => ({
    number: index + 1,
    date,
    amount,
    paid: 0,
    tries: [],
  }));
}
