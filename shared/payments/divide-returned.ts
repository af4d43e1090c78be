import type { Payment, PaymentShare } from "./payment.ts";
import { refundable } from "./refundable.ts";

/** One invoice's row of a payment that pays several, and how much of what goes back it has taken. */
export type ReturningShare = {
  readonly invoiceId: string;
  readonly payment: Payment;
  /** Undefined where it does not know yet of what goes back. */
  readonly known: number | undefined;
};

/**
 * Divides money that goes back of a payment over several invoices among them. Who took a part keeps
 * it, so that a division that was cut short is finished as it was begun. The rest is the first one's
 * that covers it alone; else each, in their order, gives what it has. What goes beyond all of them is
 * the first one's.
 */
export function divideReturned(
  shares: readonly ReturningShare[],
  amount: number,
): readonly PaymentShare[] {
  const isNew = shares.every(({ known }) => known === undefined);
  const covering = isNew ? shares.find(({ payment }) => refundable(payment) >= amount) : undefined;
  if (covering !== undefined) return [{ invoiceId: covering.invoiceId, amount }];
  let left = shares.reduce((rest, { known = 0 }) => rest - known, amount);
  const given = shares.map(({ invoiceId, payment, known }) => {
    if (known !== undefined) return { invoiceId, amount: known };
    const part = Math.max(0, Math.min(left, refundable(payment)));
    left -= part;
    return { invoiceId, amount: part };
  });
  const all = given.map((share, index) =>
    index === 0 ? { ...share, amount: share.amount + Math.max(0, left) } : share,
  );
  return all.filter((share, index) => share.amount > 0 || shares[index]?.known !== undefined);
}

/** What a bank has taken of a dispute, divided among its parts: each in turn, the rest the first's. */
export function divideWithdrawn(
  parts: readonly PaymentShare[],
  withdrawn: number,
): readonly PaymentShare[] {
  let left = withdrawn;
  const taken = parts.map(({ invoiceId, amount }) => {
    const part = Math.min(left, amount);
    left -= part;
    return { invoiceId, amount: part };
  });
  return taken.map((part, index) => (index === 0 ? { ...part, amount: part.amount + left } : part));
}
