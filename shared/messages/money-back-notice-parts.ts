import type { PaymentView } from "../contract/invoice-view.ts";
import type { Instant } from "../values/instant.ts";
import { formatMoney } from "../values/money.ts";
import { dayOf } from "./client-letter.ts";
import { methodCatalog } from "./method-line.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";
import type { PaymentNoticeWords } from "./catalog/en/payment-notice.ts";
import { paymentNoticeCatalog } from "./payment-notice-catalog.ts";
import { disputedAmount } from "./payment-returned-mail.ts";
import type { DisputeView } from "./payment-returned-mail.ts";
import type { RefundView } from "./refund-mail.ts";

/** Money that went back, or may. */
export type MoneyBackEvent =
  | {
      readonly kind: "refunded" | "refund-failed" | "refund-question";
      readonly payment: PaymentView;
      readonly refund: RefundView;
      /** Whether the processor never made it: nothing moved, and the client knows nothing of it. */
      readonly isRefused?: boolean;
    }
  | {
      readonly kind: "payment-returned" | "dispute-opened" | "dispute-won" | "dispute-lost";
      readonly payment: PaymentView;
      readonly dispute: DisputeView;
      /** Until when the bank takes an answer; absent when the processor didn't say. */
      readonly answerBy?: Instant;
    };

type RefundEvent = Extract<MoneyBackEvent, { readonly refund: RefundView }>;
type DisputeEvent = Extract<MoneyBackEvent, { readonly dispute: DisputeView }>;

/** Words for money that went back, or may. */
export function moneyBackParts(event: MoneyBackEvent, about: NoticeSubject): NoticeParts {
  return "refund" in event ? refundParts(event, about) : disputeParts(event, about);
}

function refundParts(event: RefundEvent, { view, facts, locale }: NoticeSubject): NoticeParts {
  const { refunded, refundFailed, refundQuestion } = paymentNoticeCatalog(locale);
  const amount = formatMoney({ amount: event.refund.amount, currency: view.currency }, locale);
  switch (event.kind) {
    case "refunded":
      return {
        subject: refunded.subject(facts, amount),
        opening: refunded.opening(facts, amount),
        paragraphs: [],
        next: refunded.next,
      };
    case "refund-failed":
      return {
        subject: refundFailed.subject(facts, amount),
        ...(event.isRefused === true
          ? {
              opening: refundFailed.refused(facts, amount),
              paragraphs: [refundFailed.untold],
              next: refundFailed.refusedAsk,
            }
          : {
              opening: refundFailed.opening(facts, amount),
              paragraphs: [refundFailed.counts],
              next: refundFailed.ask,
            }),
      };
    case "refund-question":
      return {
        subject: refundQuestion.subject(facts, amount),
        opening: refundQuestion.opening(facts, amount),
        paragraphs: [refundQuestion.question],
        next: refundQuestion.ask,
      };
  }
}

function disputeParts(event: DisputeEvent, { view, facts, locale }: NoticeSubject): NoticeParts {
  const { returned, dispute } = paymentNoticeCatalog(locale);
  const amount = disputedAmount({ ...event, view }, locale);
  const day = event.answerBy && dayOf(event.answerBy, view, locale);
  switch (event.kind) {
    case "payment-returned": {
      const by = methodCatalog(locale).byMethod(event.payment.method);
      return {
        subject: returned.subject(facts),
        opening: returned.opening(facts, amount, by),
        paragraphs: [],
        next: returned.next,
      };
    }
    case "dispute-opened":
      return {
        subject: dispute.openedSubject(facts),
        opening: dispute.opened(facts, amount),
        ...whatToAnswer(event, dispute, day),
      };
    case "dispute-won":
      return event.dispute.takenBack === undefined
        ? {
            subject: dispute.wonSubject(facts, amount),
            opening: dispute.won(facts, amount),
            paragraphs: [],
            next: dispute.wonNext,
          }
        : {
            subject: dispute.wonPartlySubject(facts),
            opening: dispute.wonPartly(facts, amount),
            paragraphs: [],
            next: dispute.lostNext,
          };
    case "dispute-lost":
      return {
        subject: dispute.lostSubject(facts, amount),
        opening: dispute.lost(facts, amount),
        paragraphs: [],
        next: dispute.lostNext,
      };
  }
}

/** A question moves no money, and a refund may settle it; what is held could go back twice. */
function whatToAnswer(
  { dispute }: DisputeEvent,
  words: PaymentNoticeWords["dispute"],
  day: string | undefined,
): Pick<NoticeParts, "paragraphs" | "next"> {
  return dispute.status === "inquiry"
    ? {
        paragraphs: [words.notHeld],
        next: day === undefined ? words.explain : words.explainBy(day),
      }
    : {
        paragraphs: [words.held],
        next: day === undefined ? words.answer : words.answerBy(day),
      };
}
