import type { FlexibilityRequest } from "../flexibility/flexibility-request.ts";
import type { PolicyBreach } from "../flexibility/proposal.ts";
import { formatDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { mutable } from "../values/mutable.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import { arrangementNoticeCatalog } from "./arrangement-notice-catalog.ts";
import type { ArrangementNoticeWords } from "./catalog/en/arrangement-notice.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import { lastDayBefore } from "./client-letter.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";
import { termsName, termsRows } from "./terms-rows.ts";

/** What happened to a client's request. */
export type RequestNoticeEvent =
  | {
      readonly kind: "request-asked";
      readonly contactName: string;
      readonly request: FlexibilityRequest;
      /** The page on which this one request is answered. */
      readonly answerUrl: string;
    }
  | {
      readonly kind: "request-accepted" | "request-withdrawn" | "request-expired";
      readonly contactName: string;
      readonly request: FlexibilityRequest;
    };

type Asked = Extract<RequestNoticeEvent, { readonly kind: "request-asked" }>;
type Expired = Exclude<RequestNoticeEvent, Asked>;

/** Words for what happened to a client's request. */
export function requestNoticeParts(event: RequestNoticeEvent, about: NoticeSubject): NoticeParts {
  switch (event.kind) {
    case "request-asked":
      return askedParts(event, about);
    case "request-accepted":
      return acceptedParts(event, about);
    case "request-withdrawn":
      return withdrawnParts(event, about);
    case "request-expired":
      return expiredParts(event, about);
  }
}

/** Who asks for what beyond which rule, in their words and to the cent; one button answers it. */
function askedParts({ contactName, request, answerUrl }: Asked, about: NoticeSubject): NoticeParts {
  const { facts, view, locale } = about;
  const { request: words, who, wrote, replies } = arrangementNoticeCatalog(locale);
  const name = cleanLine(contactName);
  const terms = termsName(mutable(request.terms), locale);
  const text = cleanLines(request.words ?? "");
  const beyond = request.breaches.map((breach) => ruleOf(breach, about, words));
  return {
    subject: words.askedSubject(name, terms),
    opening: words.asked(facts, who(facts, name), terms),
    paragraphs: [
      ...(beyond.length === 0 ? [] : [beyond.join(" ")]),
      ...(request.isHardship === true ? [words.hardship] : []),
      ...(request.proposal.forLater === true ? [words.forLater] : []),
    ],
    rows: termsRows(mutable(request.terms), words.rowLabel, locale),
    ...(text !== "" && { quote: { introduction: wrote(name), text } }),
    next: words.answer(lastDayBefore(request.expiresAt, view, locale)),
    button: { verb: words.verb, link: answerUrl },
    foot: [words.rests, replies(name), words.oneRequest],
  };
}

function ruleOf(
  breach: PolicyBreach,
  { view, locale }: NoticeSubject,
  words: ArrangementNoticeWords["request"],
): string {
  const money = (amount: number) => formatMoney({ amount, currency: view.currency }, locale);
  const list = (names: readonly string[]) => new Intl.ListFormat(locale).format(names);
  const say = words.rules[breach.rule];
  switch (breach.rule) {
    case "too-long-overdue":
      return say("", breach.allowedDays);
    case "extension-used":
      return say("", breach.allowedTimes);
    case "too-many-installments":
      return say("", breach.allowed);
    case "extension-too-long":
    case "plan-too-long":
    case "first-payment-too-late":
      return say(formatDate(breach.allowedUntil, locale), 0);
    case "cadence-not-offered":
      return say(list(breach.allowed.map((cadence) => words.cadences[cadence])), 0);
    case "collection-not-offered":
      return say(list(breach.allowed.map((collection) => words.collections[collection])), 0);
    case "nothing-granted-over-amount":
    case "first-payment-too-small":
    case "installment-too-small":
      return say(money(breach.allowed), 0);
  }
}

function acceptedParts({ contactName, request }: Expired, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const { request: words, who } = arrangementNoticeCatalog(locale);
  const name = cleanLine(contactName);
  const terms = request.counter?.terms ?? request.terms;
  return {
    subject: words.acceptedSubject(name),
    opening: words.accepted(facts, who(facts, name)),
    paragraphs: [],
    rows: termsRows(mutable(terms), arrangementMailCatalog(locale).rows.agreed, locale),
    next: words.acceptedNext,
  };
}

function withdrawnParts({ contactName }: Expired, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const { request: words, who, nothingToDo } = arrangementNoticeCatalog(locale);
  const name = cleanLine(contactName);
  return {
    subject: words.withdrawnSubject(name),
    opening: words.withdrawn(facts, who(facts, name)),
    paragraphs: [],
    next: facts.standing === "payable" ? words.remindersGoOn : nothingToDo,
  };
}

function expiredParts({ contactName, request }: Expired, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const { request: words, who } = arrangementNoticeCatalog(locale);
  const name = cleanLine(contactName);
  const isCounter = request.counter !== undefined;
  const opening = isCounter ? words.counterExpired : words.expired;
  return {
    subject: words.expiredSubject(name),
    opening: opening(facts, who(facts, name)),
    paragraphs: [],
    next: isCounter ? words.counterExpiredNext : words.expiredNext,
  };
}
