import type { PaymentView } from "../contract/invoice-view.ts";
import type { PaymentAnomaly } from "../payments/payment.ts";
import { formatMoney } from "../values/money.ts";
import { dayOf } from "./client-letter.ts";
import { declineReason } from "./decline-reason.ts";
import { methodCatalog, methodLine } from "./method-line.ts";
import { noticeCatalog } from "./notice-catalog.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";
import { paymentNoticeCatalog } from "./payment-notice-catalog.ts";

/** Money that came, comes or didn't come. */
export type IncomingEvent =
  | { readonly kind: "paid"; readonly payment: PaymentView; readonly surplus: number }
  | {
      readonly kind: "payment-failed" | "payment-processing" | "payment-on-closed-invoice";
      readonly payment: PaymentView;
    }
  | {
      readonly kind: "payment-anomaly";
      readonly payment: PaymentView;
      /** What the payer was asked for, in minor units of the invoice. */
      readonly asked: number;
      readonly anomaly: Pick<PaymentAnomaly, "differs" | "amount" | "currency">;
    };

type Event<Kind extends IncomingEvent["kind"]> = Extract<IncomingEvent, { readonly kind: Kind }>;

/** Words for money that came, comes or didn't come. */
export function incomingParts(event: IncomingEvent, about: NoticeSubject): NoticeParts {
  switch (event.kind) {
    case "paid":
      return paidParts(event, about);
    case "payment-failed":
      return failedParts(event.payment, about);
    case "payment-processing":
      return processingParts(event.payment, about);
    case "payment-on-closed-invoice":
      return closedParts(event.payment, about);
    case "payment-anomaly":
      return anomalyParts(event, about);
  }
}

function write(amount: number, { view, locale }: NoticeSubject): string {
  return formatMoney({ amount, currency: view.currency }, locale);
}

function paidParts(event: Event<"paid">, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const { paid } = noticeCatalog(locale);
  const { payment, surplus } = event;
  const { discount, withheld, together } = payment;
  const amount = write(payment.amount, about);
  return {
    subject: paid.subject(facts, amount),
    opening: paid.opening(facts, amount),
    paragraphs: [
      paid.with(methodLine(payment, locale)),
      ...(discount === undefined ? [] : [paid.discount(write(discount, about))]),
      ...(withheld === undefined ? [] : [paid.withheld(write(withheld, about))]),
      ...(together ? [paid.together(write(together.amount, about), together.invoiceCount)] : []),
      ...(surplus > 0 ? [paid.surplus(write(surplus, about))] : []),
    ],
    next: paid.next,
  };
}

function failedParts(payment: PaymentView, { view, facts, locale }: NoticeSubject): NoticeParts {
  const { failed } = noticeCatalog(locale);
  const amount = formatMoney({ amount: payment.amount, currency: view.currency }, locale);
  return {
    subject: failed.subject(facts),
    opening: failed.opening(facts, amount),
    paragraphs: [failed.reasons[declineReason(payment.declineCode)]],
    next: failed.next,
  };
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
