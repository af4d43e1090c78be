import type { ArrangementsView } from "../contract/arrangement-view.ts";
import type { Question } from "../flexibility/question.ts";
import type { Payment } from "../payments/payment.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { IssuedInvoice } from "./invoice.ts";

/** What arrangements are presented from. */
export type ArrangedRecord = {
  readonly invoice: IssuedInvoice;
  readonly payments: readonly Payment[];
  readonly questions: readonly Question[];
};

/** Whose eyes they are presented to, and on which day of the invoice's zone. */
export type ArrangementsReader = {
  /** The contact, or the payer of a share; absent for the vendor's own look. */
  readonly reader?: { readonly id: string };
  readonly today: CalendarDate;
};

/** What was arranged on an invoice, as its reader may know it; undefined when nothing was. */
export function presentArrangements(
  _record: ArrangedRecord,
  _ask: ArrangementsReader,
): ArrangementsView | undefined {
  return undefined;
}
