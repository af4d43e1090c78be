import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { PdfWords } from "../../../shared/messages/catalog/en/pdf.ts";
import { cleanLine } from "../../../shared/messages/clean-text.ts";
import { formatDate } from "../../../shared/values/calendar-date.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import type { AmountWords } from "./amount-words.ts";

/** An amount with what it is. */
export type MoneyStep = { readonly label: string; readonly value: string };

/** What lowered the total: credit notes, and what was let off for ways to pay. */
export function reductionSteps(
  view: InvoiceView,
  words: PdfWords,
  { money }: AmountWords,
): MoneyStep[] {
  const { creditNotes = [], timeZone, locale } = view;
  const discount = discountGiven(view);
  return [
    ...creditNotes.map(({ number, amount, at }) => ({
      label: words.creditNote(cleanLine(number), formatDate(localDateOf(at, timeZone), locale)),
      value: money(-amount),
    })),
    ...stepOf(words.methodDiscount, discount, money(-discount)),
  ];
}

/** What of the paid amount was no payment of money, and what went back. */
export function paidParts(view: InvoiceView, words: PdfWords, { money }: AmountWords): MoneyStep[] {
  const { creditApplied = 0 } = view;
  const withheld = taxWithheld(view);
  const refunded = sum(view.payments.map((payment) => payment.refunded));
  return [
    ...stepOf(words.paidByWithholding, withheld, money(withheld)),
    ...stepOf(words.paidFromCredit, creditApplied, money(creditApplied)),
    ...stepOf(words.refunded, refunded, money(refunded)),
  ];
}

function stepOf(label: string, amount: number, value: string): MoneyStep[] {
  return amount === 0 ? [] : [{ label, value }];
}

/** A payment that came back took its discount along: the total less the rest bounds what is left. */
function discountGiven({ sums, amounts, creditNotes = [], payments }: InvoiceView): number {
  const credited = sum(creditNotes.map(({ amount }) => amount));
  const discounts = payments
    .filter(({ status, isReversed }) => status === "succeeded" && isReversed !== true)
    .map(({ discount }) => discount);
  return Math.min(sum(discounts), Math.max(0, sums.total - credited - amounts.due));
}

/** Tax that counts as paid; without the list of all of it, what came with payments. */
function taxWithheld({ withholdings, payments }: InvoiceView): number {
  const booked = withholdings?.filter(({ status }) => status === "booked");
  if (booked !== undefined) return sum(booked.map(({ amount }) => amount));
  return sum(
    payments.filter(({ status }) => status === "succeeded").map(({ withheld }) => withheld),
  );
}

function sum(amounts: readonly (number | undefined)[]): number {
  return amounts.reduce<number>((total, amount = 0) => total + amount, 0);
}
