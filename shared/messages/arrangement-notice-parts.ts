import type { Extension } from "../flexibility/arrangements.ts";
import type { PayerShare } from "../flexibility/payer-share.ts";
import type { PaymentPlan } from "../flexibility/payment-plan.ts";
import { formatDate } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementNoticeCatalog } from "./arrangement-notice-catalog.ts";
import { cleanLine } from "./clean-text.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";
import { planNoticeParts } from "./plan-notice-parts.ts";
import type { PlanNoticeEvent } from "./plan-notice-parts.ts";
import { promiseNoticeParts } from "./promise-notice-parts.ts";
import type { PromiseNoticeEvent } from "./promise-notice-parts.ts";
import { questionNoticeParts } from "./question-notice-parts.ts";
import type { QuestionNoticeEvent } from "./question-notice-parts.ts";
import { requestNoticeParts } from "./request-notice-parts.ts";
import type { RequestNoticeEvent } from "./request-notice-parts.ts";
import { planRows } from "./terms-rows.ts";

/** What a client arranged, asked or promised that the vendor hears of. */
export type ArrangementNoticeEvent =
  | RequestNoticeEvent
  | PlanNoticeEvent
  | PromiseNoticeEvent
  | QuestionNoticeEvent
  | AgreementEvent
  | {
      readonly kind: "bill-shared";
      readonly contactName: string;
      readonly shares: readonly Pick<PayerShare, "name" | "amount">[];
    }
  | { readonly kind: "terms-for-later" }
  | { readonly kind: "pause-taken"; readonly contactName: string; readonly until: CalendarDate };

type AgreementEvent = {
  readonly kind: "agreement-made" | "agreement-taken-back";
  readonly contactName: string;
  readonly agreed: PaymentPlan | Extension;
};

const kinds: Readonly<Record<ArrangementNoticeEvent["kind"], true>> = {
  "agreement-made": true,
  "agreement-taken-back": true,
  "request-asked": true,
  "request-accepted": true,
  "request-withdrawn": true,
  "request-expired": true,
  "installment-failed": true,
  "plan-past-due": true,
  "plan-ended": true,
  "plan-stopped": true,
  "plan-paused": true,
  "plan-finished": true,
  "promise-made": true,
  "promise-kept": true,
  "promise-partly-kept": true,
  "promise-broken": true,
  "question-asked": true,
  "question-message": true,
  "question-withdrawn": true,
  "hardship-told": true,
  "bill-shared": true,
  "terms-for-later": true,
  "pause-taken": true,
};

/** Whether an event is about what a client arranged, asked or promised. */
export function isOfArrangement<Event extends { readonly kind: string }>(
  event: Event | ArrangementNoticeEvent,
): event is ArrangementNoticeEvent {
  return Object.hasOwn(kinds, event.kind);
}

/** Words for what a client arranged, asked or promised. */
export function arrangementNoticeParts(
  event: ArrangementNoticeEvent,
  about: NoticeSubject,
): NoticeParts {
  if ("request" in event) return requestNoticeParts(event, about);
  if ("plan" in event) return planNoticeParts(event, about);
  if ("promise" in event) return promiseNoticeParts(event, about);
  if ("question" in event) return questionNoticeParts(event, about);
  switch (event.kind) {
    case "agreement-made":
      return madeParts(event, about);
    case "agreement-taken-back":
      return takenBackParts(event, about);
    case "bill-shared":
      return sharedParts(event, about);
    case "terms-for-later":
      return forLaterParts(about);
    case "pause-taken":
      return pauseParts(event, about);
  }
}

function madeParts({ contactName, agreed }: AgreementEvent, about: NoticeSubject): NoticeParts {
  const { facts, locale, view } = about;
  const { agreement, who, nothingToDo } = arrangementNoticeCatalog(locale);
  const person = who(facts, cleanLine(contactName));
  if ("installments" in agreed) {
    return {
      subject: agreement.planSubject(facts.client),
      opening: agreement.plan(facts, person),
      paragraphs: agreed.status === "starting" ? [agreement.starting] : [],
      rows: planRows(agreed, view.currency, locale),
      next: agreement.planNext,
    };
  }
  const to = formatDate(agreed.to, locale);
  return {
    subject: agreement.timeSubject(facts.client, to),
    opening: agreement.time(facts, person, formatDate(agreed.from, locale), to),
    paragraphs: [],
    next: agreed.requestId === undefined ? agreement.timeNext : nothingToDo,
  };
}

function takenBackParts(
  { contactName, agreed }: AgreementEvent,
  { facts, locale }: NoticeSubject,
): NoticeParts {
  const { agreement, who } = arrangementNoticeCatalog(locale);
  const opening = "installments" in agreed ? agreement.planTakenBack : agreement.timeTakenBack;
  return {
    subject: agreement.takenBackSubject(facts.client),
    opening: opening(facts, who(facts, cleanLine(contactName))),
    paragraphs: [],
    next: agreement.takenBackNext,
  };
}

function sharedParts(
  { contactName, shares }: Extract<ArrangementNoticeEvent, { readonly kind: "bill-shared" }>,
  { facts, locale, view }: NoticeSubject,
): NoticeParts {
  const { share, who, nothingToDo } = arrangementNoticeCatalog(locale);
  const name = cleanLine(contactName);
  const person = who(facts, name);
  const isShared = shares.length > 0;
  return {
    subject: share.subject(name, shares.length),
    opening: isShared ? share.opening(facts, person) : share.alone(facts, person),
    paragraphs: isShared ? [share.next] : [],
    ...(isShared && {
      rows: shares.map((each) => ({
        label: cleanLine(each.name),
        value: formatMoney({ amount: each.amount, currency: view.currency }, locale),
      })),
    }),
    next: nothingToDo,
  };
}

function forLaterParts({ facts, locale }: NoticeSubject): NoticeParts {
  const { forLater } = arrangementNoticeCatalog(locale);
  return {
    subject: forLater.subject(facts),
    opening: forLater.opening(facts),
    paragraphs: [],
    next: forLater.ask,
  };
}

function pauseParts(
  { contactName, until }: Extract<ArrangementNoticeEvent, { readonly kind: "pause-taken" }>,
  { facts, locale }: NoticeSubject,
): NoticeParts {
  const { pause, who } = arrangementNoticeCatalog(locale);
  const name = cleanLine(contactName);
  const date = formatDate(until, locale);
  return {
    subject: pause.subject(name, date),
    opening: pause.opening(facts, who(facts, name), date),
    paragraphs: [],
    next: pause.next,
  };
}
