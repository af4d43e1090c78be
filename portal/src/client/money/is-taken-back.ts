import type { PaymentView } from "../../../../shared/contract/invoice-view.ts";

/** Whether all of a payment went back by its bank's word or the vendor's, with its discount. */
export function isTakenBack({ amount, disputes = [], isReversed }: PaymentView): boolean {
  const goneAmount = disputes
    .filter(({ isBankReturn, status }) => isBankReturn || status === "lost")
    .reduce((sum, dispute) => sum + dispute.amount, 0);
  return isReversed === true || goneAmount >= amount;
}
