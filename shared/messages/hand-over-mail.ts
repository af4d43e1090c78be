import type { ArrangementOption } from "../contract/arrangement-schema.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatDate } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { handOverWords as english } from "./catalog/en/hand-over.ts";
import type { HandOverWords } from "./catalog/en/hand-over.ts";
import { handOverWords as nepali } from "./catalog/ne/hand-over.ts";
import { handOverWords as thai } from "./catalog/th/hand-over.ts";
import { cleanLine } from "./clean-text.ts";
import { clientLetter, isAsked, payAsk } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import { grantedWays } from "./granted-ways.ts";
import type { Locale } from "./locale.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";
import { reminderCatalog } from "./reminder-catalog.ts";
import type { NamedContact } from "./reminder-facts.ts";
import { namesOf } from "./reminder-mail.ts";

/** What a client is told when an invoice is to leave the vendor's hands, or stays in them after all. */
export type HandOverMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly news: "notice" | "withdrawn";
  /** The first day on which it may be handed over; every option stays open until then. */
  readonly notBefore: CalendarDate;
  /** All others who get it, since copies are open. */
  readonly alsoTo: readonly NamedContact[];
  /** What the client may arrange; nothing is said of it when absent. */
  readonly arrangements?: readonly ArrangementOption[];
};

const catalogs: Readonly<Record<Locale, HandOverWords>> = { en: english, th: thai, ne: nepali };

/** Composes the notice before an invoice is handed over, or the word that it won't be. */
export function composeHandOverMail(facts: HandOverMailFacts, locale: Locale): Mail {
  const letter = clientLetter(facts.view, locale);
  const subject = reminderCatalog(locale).neutralSubject(letter.facts);
  return facts.news === "notice"
    ? composeNotice(facts, letter, subject)
    : composeWithdrawal(facts, letter, subject);
}

function composeNotice(facts: HandOverMailFacts, letter: ClientLetter, subject: string): Mail {
  const { locale } = letter.frame;
  const words = catalogs[locale];
  const { formalGreeting } = reminderCatalog(locale);
  const opening = `${words.opening(letter.facts)} ${letter.standing}`;
  const ways = isAsked(letter.facts)
    ? grantedWays(facts.arrangements ?? [], letter.words, locale, "list")
    : undefined;
  const granted = ways === undefined ? [] : [words.granted(ways)];
  const daysLate = Math.max(0, -letter.facts.daysLeft);
  return renderMail({
    ...letter.frame,
    subject,
    greeting: formalGreeting(cleanLine(facts.view.reader?.name ?? "") || letter.facts.client),
    preview: opening,
    paragraphs: [
      opening,
      ...(daysLate > 0 ? [words.reason(daysLate)] : []),
      `${words.step(formatDate(facts.notBefore, locale))} ${[words.open, ...granted].join(" ")}`,
      words.paidOrTalk,
    ],
    ask: briefAsk(facts, letter),
    otherWays: { title: words.waysTitle, ways: words.ways },
    thanks: letter.words.briefThanks,
    foot: [...copies(facts, locale), words.afterwards, reminderCatalog(locale).isThisReal],
  });
}

function composeWithdrawal(facts: HandOverMailFacts, letter: ClientLetter, subject: string): Mail {
  const { locale } = letter.frame;
  const words = catalogs[locale];
  const opening = words.withdrawnOpening(letter.facts);
  return renderMail({
    ...letter.frame,
    subject,
    preview: opening,
    paragraphs: [opening, `${letter.standing} ${words.withdrawnNext}`],
    ask: briefAsk(facts, letter),
    otherWays: { title: letter.words.otherWays.title, ways: letter.words.otherWays.briefest },
    thanks: letter.words.briefThanks,
    foot: [...copies(facts, locale), reminderCatalog(locale).isThisReal],
  });
}

function briefAsk({ link }: HandOverMailFacts, letter: ClientLetter) {
  const ask = payAsk(letter, link);
  return letter.facts.standing === "payable"
    ? { ...ask, sentence: letter.words.ask.payBriefly(letter.byOneMethod) }
    : ask;
}

function copies({ alsoTo }: HandOverMailFacts, locale: Locale): readonly string[] {
  return alsoTo.length === 0 ? [] : [reminderCatalog(locale).alsoTo(namesOf(alsoTo, locale))];
}
