import type { PaymentView } from "../contract/invoice-view.ts";
import type { DeclaredPaymentView, WithholdingView } from "../contract/payment-schema.ts";
import type { PaymentAnomaly } from "../payments/payment.ts";
import { formatDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { cleanLine } from "./clean-text.ts";
import { dayOf } from "./client-letter.ts";
import { methodCatalog } from "./method-line.ts";
import { moneyBackParts } from "./money-back-notice-parts.ts";
import type { MoneyBackEvent } from "./money-back-notice-parts.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";
import { paymentNoticeCatalog } from "./payment-notice-catalog.ts";

/** What happened to money that the vendor hears of. */
export type PaymentNoticeEvent =
  | MoneyBackEvent
  | {
      readonly kind: "payment-processing" | "payment-on-closed-invoice";
      readonly payment: PaymentView;
    }
  | {
      readonly kind: "payment-anomaly";
      readonly payment: PaymentView;
      /** What the payer was asked for, in minor units of the invoice. */
      readonly asked: number;
      readonly anomaly: Pick<PaymentAnomaly, "differs" | "amount" | "currency">;
    }
  | { readonly kind: "declared-payment"; readonly declaration: DeclaredPaymentView }
  | { readonly kind: "withholding"; readonly withholding: WithholdingView }
  | { readonly kind: "reconciliation-difference"; readonly count: number };

type Event<Kind extends PaymentNoticeEvent["kind"]> = Extract<
  PaymentNoticeEvent,
  { readonly kind: Kind }
>;

/** Words for what happened to money. */
export function paymentNoticeParts(event: PaymentNoticeEvent, about: NoticeSubject): NoticeParts {
  switch (event.kind) {
    case "payment-processing":
      return processingParts(event.payment, about);
    case "payment-on-closed-invoice":
      return closedParts(event.payment, about);
    case "payment-anomaly":
      return anomalyParts(event, about);
    case "declared-payment":
      return declaredParts(event.declaration, about);
    case "withholding":
      return withholdingParts(event.withholding, about);
    case "reconciliation-difference":
      return reconciliationParts(event.count, about);
    case "refunded":
    case "refund-failed":
    case "refund-question":
    case "payment-returned":
    case "dispute-opened":
    case "dispute-won":
    case "dispute-lost":
      return moneyBackParts(event, about);
  }
}

function write(amount: number, { view, locale }: NoticeSubject): string {
  return formatMoney({ amount, currency: view.currency }, locale);
}

function processingParts(payment: PaymentView, about: NoticeSubject): NoticeParts {
  const { facts, view, locale } = about;
  const { processing } = paymentNoticeCatalog(locale);
  const amount = write(payment.amount, about);
  const { expectedAt, method } = payment;
  return {
    subject: processing.subject(facts, amount),
    opening: processing.opening(facts, amount, methodCatalog(locale).byMethod(method)),
    paragraphs:
      expectedAt === undefined ? [] : [processing.expected(dayOf(expectedAt, view, locale))],
    next: processing.next,
  };
}

function closedParts(payment: PaymentView, about: NoticeSubject): NoticeParts {
  const { closed } = paymentNoticeCatalog(about.locale);
  const amount = write(payment.amount, about);
  return {
    subject: closed.subject(about.facts, amount),
    opening: closed.opening(about.facts, amount),
    paragraphs: [closed.credit],
    next: closed.ask,
  };
}

function anomalyParts(
  { anomaly, asked }: Event<"payment-anomaly">,
  about: NoticeSubject,
): NoticeParts {
  const { facts, locale } = about;
  const words = paymentNoticeCatalog(locale).anomaly;
  return {
    subject: words.subject(facts),
    opening: words.opening(facts, formatMoney(anomaly, locale), write(asked, about)),
    paragraphs: [words.differs[anomaly.differs]],
    next: words.ask,
  };
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
