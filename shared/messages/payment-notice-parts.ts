import type { DeclaredPaymentView, WithholdingView } from "../contract/payment-schema.ts";
import { formatDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { cleanLine } from "./clean-text.ts";
import { incomingParts } from "./incoming-notice-parts.ts";
import type { IncomingEvent } from "./incoming-notice-parts.ts";
import { methodCatalog } from "./method-line.ts";
import { moneyBackParts } from "./money-back-notice-parts.ts";
import type { MoneyBackEvent } from "./money-back-notice-parts.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";
import { paymentNoticeCatalog } from "./payment-notice-catalog.ts";

/** What happened to money that the vendor hears of. */
export type PaymentNoticeEvent =
  | IncomingEvent
  | MoneyBackEvent
  | { readonly kind: "declared-payment"; readonly declaration: DeclaredPaymentView }
  | { readonly kind: "withholding"; readonly withholding: WithholdingView }
  | { readonly kind: "reconciliation-difference"; readonly count: number };

/** Words for what happened to money. */
export function paymentNoticeParts(event: PaymentNoticeEvent, about: NoticeSubject): NoticeParts {
  if ("refund" in event || "dispute" in event) return moneyBackParts(event, about);
  if ("payment" in event) return incomingParts(event, about);
  switch (event.kind) {
    case "declared-payment":
      return declaredParts(event.declaration, about);
    case "withholding":
      return withholdingParts(event.withholding, about);
    case "reconciliation-difference":
      return reconciliationParts(event.count, about);
  }
}

function write(amount: number, { view, locale }: NoticeSubject): string {
  return formatMoney({ amount, currency: view.currency }, locale);
}

function declaredParts(declaration: DeclaredPaymentView, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const { declared } = paymentNoticeCatalog(locale);
  const { method, paidDate, reference, slipId } = declaration;
  const amount = write(declaration.amount, about);
  return {
    subject: declared.subject(facts, amount),
    opening: declared.opening(facts, amount, methodCatalog(locale).byMethod(method)),
    paragraphs: slipId === undefined ? [] : [declared.slip],
    rows: [
      { label: declared.rows.date, value: formatDate(paidDate, locale) },
      ...(reference === undefined
        ? []
        : [{ label: declared.rows.reference, value: cleanLine(reference) }]),
    ],
    next: declared.ask,
  };
}

function withholdingParts(withholding: WithholdingView, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const words = paymentNoticeCatalog(locale).withholding;
  const { status, certificate } = withholding;
  const amount = write(withholding.amount, about);
  const share =
    status === "proposed" ? words.above(write(withholding.allowed, about)) : words.within;
  const next = certificate.status === "received" ? words.check : words.next;
  return {
    subject: words.subject(facts, amount),
    opening: words.opening(facts, amount),
    paragraphs: [`${share} ${words.certificate[certificate.status]}`],
    next: status === "proposed" ? words.answer : next,
  };
}

function reconciliationParts(count: number, { facts, locale }: NoticeSubject): NoticeParts {
  const { reconciliation } = paymentNoticeCatalog(locale);
  return {
    subject: reconciliation.subject(count),
    opening: reconciliation.opening(facts, count),
    paragraphs: [],
    next: reconciliation.ask,
  };
}
