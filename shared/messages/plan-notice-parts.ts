import type { Installment, PaymentPlan } from "../flexibility/payment-plan.ts";
import { formatDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementNoticeCatalog } from "./arrangement-notice-catalog.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";
import { planRows } from "./terms-rows.ts";

/** What happened to a client's plan. */
export type PlanNoticeEvent =
  | { readonly kind: "installment-failed"; readonly plan: PaymentPlan; readonly number: number }
  | {
      readonly kind:
        | "plan-past-due"
        | "plan-ended"
        | "plan-stopped"
        | "plan-paused"
        | "plan-finished";
      readonly plan: PaymentPlan;
    };

/** Words for what happened to a client's plan. */
export function planNoticeParts(event: PlanNoticeEvent, about: NoticeSubject): NoticeParts {
  const { plan } = event;
  const { facts, locale, view } = about;
  const { plan: words, nothingToDo } = arrangementNoticeCatalog(locale);
  if (event.kind === "installment-failed") return failedParts(event, about);
  switch (event.kind) {
    case "plan-past-due":
      return pastDueParts(plan, about);
    case "plan-ended":
      return told(words.endedSubject(facts), words.ended(facts), words.call);
    case "plan-stopped":
      return told(words.stoppedSubject(facts), words.stopped(facts), nothingToDo);
    case "plan-paused":
      return {
        ...told(words.pausedSubject(facts), words.paused(facts), words.pausedNext),
        rows: planRows(plan, view.currency, locale),
      };
    case "plan-finished":
      return told(words.finishedSubject(facts), words.finished(facts), words.finishedNext);
  }
}

function told(subject: string, opening: string, next: string): NoticeParts {
  return { subject, opening, paragraphs: [], next };
}

/** The first payment that is not paid: what did not come is that one. */
function openOne({ installments }: PaymentPlan): Installment | undefined {
  return installments.find(({ amount, paid }) => paid < amount);
}

function amountAndDate(installment: Installment | undefined, about: NoticeSubject) {
  const { view, facts, locale } = about;
  if (installment === undefined) return { amount: facts.amountRemaining, date: facts.dueDate };
  const left = installment.amount - installment.paid;
  return {
    amount: formatMoney({ amount: left, currency: view.currency }, locale),
    date: formatDate(installment.date, locale),
  };
}

function failedParts(
  { plan, number }: Extract<PlanNoticeEvent, { readonly number: number }>,
  about: NoticeSubject,
): NoticeParts {
  const { facts, locale } = about;
  const { plan: words, clientIsTold } = arrangementNoticeCatalog(locale);
  const failed = plan.installments.find((each) => each.number === number);
  const { amount, date } = amountAndDate(failed, about);
  const nextTry = failed?.nextTryDate;
  return {
    subject: words.failedSubject(facts),
    opening: words.failed(facts, amount, date),
    paragraphs: [nextTry === undefined ? words.noTry : words.tryAgain(formatDate(nextTry, locale))],
    next: clientIsTold,
  };
}

function pastDueParts(plan: PaymentPlan, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const { plan: words } = arrangementNoticeCatalog(locale);
  const { amount, date } = amountAndDate(openOne(plan), about);
  return told(words.pastDueSubject(facts), words.pastDue(facts, amount, date), words.call);
}
