import type { Question } from "../flexibility/question.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementNoticeCatalog } from "./arrangement-notice-catalog.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import { isAsked } from "./client-letter.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";

/** What a client asked, raised, suggested or told. */
export type QuestionNoticeEvent = {
  readonly kind: "question-asked" | "question-message" | "question-withdrawn" | "hardship-told";
  readonly contactName: string;
  readonly question: Question;
  /** The line that it is about, as the invoice words it. */
  readonly lineDescription?: string;
  /** What it keeps from being chased, in minor units. */
  readonly frozen: number;
};

/** Words for what a client asked or told; what they wrote stands as a quotation. */
export function questionNoticeParts(event: QuestionNoticeEvent, about: NoticeSubject): NoticeParts {
  switch (event.kind) {
    case "question-asked":
      return askedParts(event, about);
    case "question-message":
      return messageParts(event, about);
    case "question-withdrawn":
      return withdrawnParts(event, about);
    case "hardship-told":
      return hardshipParts(event, about);
  }
}

function askedParts(event: QuestionNoticeEvent, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const { question: words, who } = arrangementNoticeCatalog(locale);
  const name = cleanLine(event.contactName);
  const { kind } = event.question;
  const line = cleanLine(event.lineDescription ?? "");
  return {
    subject: words.subject(name, kind),
    opening: words.asked(facts, who(facts, name), kind),
    paragraphs: [...(line === "" ? [] : [words.aboutLine(line)]), ...waiting(event, about)],
    ...quoteOf(event, about),
    next: words.answer(name),
  };
}

function waiting({ frozen }: QuestionNoticeEvent, about: NoticeSubject): readonly string[] {
  const { view, facts, locale } = about;
  const { question: words } = arrangementNoticeCatalog(locale);
  if (frozen === 0 || !isAsked(facts)) return [];
  if (frozen >= view.amounts.startable) return [words.allWaits];
  return [words.partWaits(formatMoney({ amount: frozen, currency: view.currency }, locale))];
}

function messageParts(event: QuestionNoticeEvent, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const { question: words, who } = arrangementNoticeCatalog(locale);
  const name = cleanLine(event.contactName);
  const isHardship = event.question.kind === "hardship";
  return {
    subject: words.messageSubject(name),
    opening: words.message(facts, who(facts, name)),
    paragraphs: isHardship ? [words.private] : [],
    ...quoteOf(event, about),
    next: isHardship ? words.answerSoon(name) : words.answer(name),
  };
}

function withdrawnParts(event: QuestionNoticeEvent, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const { question: words, who, nothingToDo } = arrangementNoticeCatalog(locale);
  const name = cleanLine(event.contactName);
  return {
    subject: words.withdrawnSubject(name),
    opening: words.withdrawn(facts, who(facts, name)),
    paragraphs: [],
    next: nothingToDo,
  };
}

/** The subject says nothing of it: it can be read over a shoulder. */
function hardshipParts(event: QuestionNoticeEvent, about: NoticeSubject): NoticeParts {
  const { facts, locale } = about;
  const { question: words, who } = arrangementNoticeCatalog(locale);
  const name = cleanLine(event.contactName);
  return {
    subject: words.subject(name, "hardship"),
    opening: words.hardship(facts, who(facts, name)),
    paragraphs: [words.private, `${words.suggestion} ${words.meanwhile}`],
    ...quoteOf(event, about),
    next: words.answerSoon(name),
  };
}

/** What the client wrote last. */
function quoteOf(
  { question, contactName }: QuestionNoticeEvent,
  { locale }: NoticeSubject,
): Pick<NoticeParts, "quote"> {
  const latest = question.messages.findLast(({ from }) => from === "client");
  const text = cleanLines(latest?.text ?? "");
  if (text === "") return {};
  const { wrote } = arrangementNoticeCatalog(locale);
  return { quote: { introduction: wrote(cleanLine(contactName)), text } };
}
