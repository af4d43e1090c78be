import type { PlanView } from "../contract/arrangement-view.ts";
import type { TermsView } from "../contract/proposal-schema.ts";
import { formatDate } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import { brandName } from "./card-name.ts";
import { cleanLine } from "./clean-text.ts";
import type { Locale } from "./locale.ts";
import type { MailContent } from "./mail-content.ts";
import { methodCatalog } from "./method-line.ts";

type Rows = NonNullable<MailContent["rows"]>;

/** One payment of a plan, as a view or the plan itself has it. */
type DatedPart = {
  readonly date: CalendarDate;
  readonly amount: number;
  readonly paid: number;
  readonly state?: string;
};

/** What terms come to, within a sentence: "a plan of 3 payments until 3 March 2027". */
export function termsName(terms: TermsView, locale: Locale): string {
  const words = arrangementMailCatalog(locale).terms;
  const now = formatMoney({ amount: terms.payNow, currency: terms.currency }, locale);
  const last = formatDate(terms.lastDate, locale);
  const count = terms.parts.length;
  if (count === 0) return words.part(now);
  if (count === 1 && terms.collection === undefined) {
    return terms.payNow === 0 ? words.moreTime(last) : words.partThenRest(now, last);
  }
  return terms.payNow === 0 ? words.plan(count, last) : words.partThenPlan(now, count, last);
}

/** Terms to the cent and day: their name, each amount by its date, the sum, how it is collected. */
export function termsRows(terms: TermsView, label: string, locale: Locale): Rows {
  const { rows } = arrangementMailCatalog(locale);
  const write = (amount: number) => formatMoney({ amount, currency: terms.currency }, locale);
  return [
    { label, value: termsName(terms, locale) },
    ...(terms.payNow === 0 ? [] : [{ label: rows.now, value: write(terms.payNow) }]),
    ...terms.parts.map(({ date, amount }) => ({
      label: formatDate(date, locale),
      value: write(amount),
    })),
    { label: rows.total, value: write(terms.total) },
    ...howRow(terms, locale),
  ];
}

function howRow({ collection, method }: TermsView, locale: Locale): Rows {
  const { rows } = arrangementMailCatalog(locale);
  if (collection === undefined) return [];
  const by = method === undefined ? "" : methodCatalog(locale).byMethod(method);
  return [{ label: rows.how, value: collection === "autopay" ? rows.autopay(by) : rows.reminder }];
}

/** The schedule of a plan, each payment with what became of it. */
export function planRows(
  plan: {
    readonly payNow?: { readonly amount: number };
    readonly installments: readonly DatedPart[];
  },
  currency: string,
  locale: Locale,
): Rows {
  const { rows } = arrangementMailCatalog(locale);
  const write = (amount: number) => formatMoney({ amount, currency }, locale);
  return [
    ...(plan.payNow === undefined ? [] : [{ label: rows.now, value: write(plan.payNow.amount) }]),
    ...plan.installments.map((installment) => ({
      label: formatDate(installment.date, locale),
      value: installmentText(installment, write, locale),
    })),
  ];
}

function installmentText(
  { amount, paid, state }: DatedPart,
  write: (amount: number) => string,
  locale: Locale,
): string {
  const { rows } = arrangementMailCatalog(locale);
  if (paid > 0 && paid >= amount) return rows.paid(write(amount));
  if (state === "processing") return rows.onItsWay(write(amount));
  return paid > 0 ? rows.partlyPaid(write(amount), write(paid)) : write(amount);
}

/**
 * To what automatic payments are charged: "to your Visa ending in 4242" for its holder, "by card"
 * for everybody else.
 */
export function chargedTo(
  { method = "card", paidWith }: Pick<PlanView, "method" | "paidWith">,
  isHolder: boolean,
  locale: Locale,
): string {
  const words = arrangementMailCatalog(locale).chargedTo;
  const digits = cleanLine(paidWith?.lastDigits ?? "");
  if (!isHolder || paidWith === undefined || digits === "") {
    return methodCatalog(locale).byMethod(method);
  }
  const brand = brandName(paidWith);
  return method === "card" ? words.card(brand, digits) : words.account(brand, digits);
}
