import { receivable } from "../ledger/balances.ts";
import type { Account, LedgerEntry, Posting } from "../ledger/entry.ts";
import { nonZeroEntries } from "../ledger/non-zero-entries.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import type { BookedAlong, Payment } from "./payment.ts";
import { settlesAmount } from "./payment.ts";
import { isCheckoutMethod } from "./payment-method.ts";
import { recoverWriteOff, recoverableWriteOff } from "./recover-write-off.ts";
import { bookableWithheld } from "./withholding-share.ts";

/** What a payment books, and what of it goes beyond what is owed. */
export type PaymentEntries = { readonly entries: readonly LedgerEntry[]; readonly surplus: number };

/**
 * The entries of a payment that arrived: what it recovers of a write-off; the money, as far as it is
 * owed to the receivable and beyond to the client's credit; then the discount and the tax withheld,
 * as far as anything is left.
 */
export function paymentEntries(
  invoice: IssuedInvoice,
  payment: Payment,
  at: Instant,
): PaymentEntries {
  const { id } = payment;
  const recovered = recoverableWriteOff(invoice, settlesAmount(payment));
  const owed = receivable(invoice.balances) + recovered;
  const applied = Math.min(payment.amount, owed);
  const surplus = payment.amount - applied;
  const discount = Math.min(payment.discount ?? 0, owed - applied);
  const withheld = Math.min(bookableWithheld(invoice, payment), owed - applied - discount);
  const entries = nonZeroEntries({ currency: payment.currency, at, causeId: id }, [
    recoverWriteOff(recovered, id),
    {
      id: `payment.${id}`,
      kind: "payment",
      postings: {
        [moneyAccount(payment)]: payment.amount,
        receivable: -applied,
        storeCredit: -surplus,
      },
    },
    {
      id: `discount.${id}`,
      kind: "methodDiscount",
      postings: { discounts: discount, receivable: -discount },
    },
    {
      id: `withheld.${id}`,
      kind: "taxWithheld",
      postings: { withheldTax: withheld, receivable: -withheld },
    },
  ]);
  return { entries, surplus };
}

/** Where the money of a payment stands: at Stripe, or on the vendor's own account. */
export function moneyAccount({ method }: Pick<Payment, "method">): Account {
  return isCheckoutMethod(method) || method === "bank_transfer" ? "stripeClearing" : "bank";
}

/** The tax withheld that entries book, in minor units. */
export function withheldBy(entries: readonly LedgerEntry[]): number {
  return sumOf(entries, ({ account }) => account === "withheldTax");
}

/**
 * What a payment keeps about how it was booked, so that all of it can be undone: what became credit,
 * and what was booked along with the money.
 */
export function bookingOf(
  entries: readonly LedgerEntry[],
  surplus: number,
): Pick<Payment, "surplus" | "bookedAlong"> {
  const discount = sumOf(entries, ({ account }) => account === "discounts");
  const withheld = withheldBy(entries);
  const differences = entries.filter(({ kind }) => kind === "smallDifference");
  const difference = -sumOf(differences, ({ account }) => account === "receivable");
  const recoveries = entries.filter(({ kind }) => kind === "writeOff");
  const recovered = sumOf(recoveries, ({ account }) => account === "receivable");
  const along: BookedAlong = {
    ...(discount === 0 ? {} : { discount }),
    ...(withheld === 0 ? {} : { withheld }),
    ...(difference === 0 ? {} : { difference }),
    ...(recovered === 0 ? {} : { recovered }),
  };
  return {
    ...(surplus === 0 ? {} : { surplus }),
    ...(Object.keys(along).length === 0 ? {} : { bookedAlong: along }),
  };
}

function sumOf(entries: readonly LedgerEntry[], isCounted: (posting: Posting) => boolean): number {
  return entries
    .flatMap(({ postings }) => postings)
    .filter(isCounted)
    .reduce((sum, { amount }) => sum + amount, 0);
}
