import type { PlanView, RequestView } from "../contract/arrangement-view.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatDate } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import type { ArrangementMailWords } from "./catalog/en/arrangement-mail.ts";
import { cleanLines } from "./clean-text.ts";
import { clientLetter, lastDayBefore } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { MailAsk } from "./mail-content.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";
import type { News } from "./news-mail.ts";
import { termsRows } from "./terms-rows.ts";

/** What a mail about a request tells. */
export type RequestMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly request: RequestView;
  readonly news: "received" | "approved" | "declined" | "countered" | "expired";
  /** Whether the reader asked: the vendor's word is for them and goes into no copy. */
  readonly isAsker: boolean;
  /** The plan that came of it. */
  readonly plan?: PlanView;
  /** Until when that plan waits for its first step. */
  readonly waitsUntil?: CalendarDate;
};

type Situation = RequestMailFacts & {
  readonly letter: ClientLetter;
  readonly words: ArrangementMailWords;
  readonly locale: Locale;
};

/** Composes a mail about what a client asked for beyond the policy. */
export function composeRequestMail(facts: RequestMailFacts, locale: Locale): Mail {
  const letter = clientLetter(facts.view, locale);
  const words = arrangementMailCatalog(locale);
  return renderNews(letter, newsOf({ ...facts, letter, words, locale }));
}

function newsOf(situation: Situation): News {
  switch (situation.news) {
    case "received":
      return received(situation);
    case "approved":
      return approved(situation);
    case "declined":
      return declined(situation);
    case "countered":
      return countered(situation);
    case "expired":
      return expired(situation);
  }
}

function received({ letter, words, request, view, link, locale }: Situation): News {
  const { facts } = letter;
  const { request: own } = words;
  return {
    subject: own.receivedSubject(facts),
    opening: own.received(facts),
    paragraphs: [
      `${own.answerBy(facts.vendor, lastDayBefore(request.expiresAt, view, locale))} ${own.withoutAnswer}`,
      own.withdraw,
    ],
    rows: termsRows(request.terms, words.rows.asked, locale),
    ask: { ...viewAsk(letter, link, own.add), verb: own.verb },
    thanks: own.thanks,
  };
}

function approved(situation: Situation): News {
  const { letter, words, request, plan, locale } = situation;
  const { request: own } = words;
  const isWaiting = plan?.status === "starting";
  const until =
    situation.waitsUntil === undefined
      ? []
      : [words.agreement.waitsUntil(formatDate(situation.waitsUntil, locale))];
  return {
    subject: own.approvedSubject(letter.facts),
    opening: own.approved(letter.facts),
    paragraphs: isWaiting ? until : [own.inForce],
    rows: termsRows(request.terms, words.rows.agreed, locale),
    ...quoteOf(situation),
    ask: firstStep(situation),
    thanks: own.thanks,
  };
}

/** A plan begins with its first payment or a chosen method; all else is in force at once. */
function firstStep({ letter, words, plan, view, link, locale }: Situation): MailAsk {
  const { request: own } = words;
  const [wait] = plan?.status === "starting" ? (plan.waitsFor ?? []) : [];
  if (wait === "method") {
    return { ...viewAsk(letter, link, own.chooseMethod), verb: words.planVerb };
  }
  if (wait === undefined) return viewAsk(letter, link, words.records);
  const first = plan?.payNow?.amount ?? plan?.installments[0]?.amount ?? view.amounts.startable;
  const amount = formatMoney({ amount: first, currency: view.currency }, locale);
  const verb = letter.words.ask.payVerb(amount);
  return { ...viewAsk(letter, link, own.payFirst(amount)), verb };
}

function declined(situation: Situation): News {
  const { letter, words, link } = situation;
  const { request: own } = words;
  return {
    subject: own.declinedSubject(letter.facts),
    opening: own.declined(letter.facts),
    paragraphs: [],
    ...quoteOf(situation),
    ask: { ...viewAsk(letter, link, own.chooseOrAsk), verb: words.optionsVerb },
    thanks: own.thanks,
    afterwards: [own.remindersGoOn],
  };
}

function countered(situation: Situation): News {
  const { letter, words, request, view, link, locale } = situation;
  const { request: own } = words;
  const until = lastDayBefore(request.expiresAt, view, locale);
  return {
    subject: own.counteredSubject(letter.facts),
    opening: own.countered(letter.facts),
    paragraphs: [`${own.counterStands(until)} ${own.counterFree}`],
    rows: termsRows(request.counter?.terms ?? request.terms, words.rows.suggested, locale),
    ...quoteOf(situation),
    ask: { ...viewAsk(letter, link, own.accept), verb: own.counterVerb },
    thanks: own.patience,
  };
}

function expired({ letter, words, request, view, link, locale }: Situation): News {
  const { request: own } = words;
  const { facts } = letter;
  const date = lastDayBefore(request.expiresAt, view, locale);
  const isCounter = request.counter !== undefined;
  return {
    subject: own.expiredSubject(facts),
    opening: isCounter ? own.counterExpired(facts, date) : own.expired(facts, date),
    paragraphs: [isCounter ? own.askAgain : own.sorry(facts.vendor)],
    ask: { ...viewAsk(letter, link, own.choose), verb: words.optionsVerb },
    thanks: own.patience,
    afterwards: [own.remindersGoOn],
  };
}

function quoteOf({ request, isAsker, words, letter }: Situation): Pick<News, "quote"> {
  const text = cleanLines(request.message ?? "");
  if (text === "" || !isAsker) return {};
  return { quote: { introduction: words.wrote(letter.facts.vendor), text } };
}
