import type { Payment, PaymentShare } from "./payment.ts";
import { notGoneBack, refundable } from "./refundable.ts";

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
 * that covers it alone; else each, in their order, gives what it has, and only then what was asked
 * back of it and has not left: Stripe will refuse that now. What goes beyond all of them is the first
 * one's.
 */
export function divideReturned(
  shares: readonly ReturningShare[],
  amount: number,
): readonly PaymentShare[] {
  const isNew = shares.every(({ known }) => known === undefined);
  const covering = isNew ? shares.find(({ payment }) => refundable(payment) >= amount) : undefined;
  if (covering !== undefined) return [{ invoiceId: covering.invoiceId, amount }];
  let left = shares.reduce((rest, { known = 0 }) => rest - known, amount);
  const take = (most: number) => {
    const part = Math.max(0, Math.min(left, most));
    left -= part;
    return part;
  };
  const given = shares.map(({ payment, known }) => known ?? take(refundable(payment)));
  const more = shares.map(({ payment, known }, index) =>
    known === undefined ? take(notGoneBack(payment) - (given[index] ?? 0)) : 0,
  );
  const all = shares.map(({ invoiceId }, index) => {
    const beyond = index === 0 ? Math.max(0, left) : 0;
    return { invoiceId, amount: (given[index] ?? 0) + (more[index] ?? 0) + beyond };
  });
  return all.filter((share, index) => share.amount > 0 || shares[index]?.known !== undefined);
}

/** Whether money that nobody knew of is more than its payment still has, as far as we have heard. */
export function goesBeyond(shares: readonly ReturningShare[], amount: number): boolean {
  if (shares.some(({ known }) => known !== undefined)) return false;
  const left = shares.reduce((sum, { payment }) => sum + notGoneBack(payment), 0);
  return amount > left;
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
