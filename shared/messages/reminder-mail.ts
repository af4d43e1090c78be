import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatDate } from "../values/calendar-date.ts";
import { cleanLine } from "./clean-text.ts";
import { clientLetter, grantedLine, isAsked, payAsk } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import { grantedWays } from "./granted-ways.ts";
import { firstSentence } from "./first-sentence.ts";
import type { MailAsk, MailContent } from "./mail-content.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";
import { reminderCatalog } from "./reminder-catalog.ts";
import type { NamedContact, ReminderMailFacts } from "./reminder-facts.ts";
import { reminderReason } from "./reminder-reason.ts";
import { inOwnWords } from "./wording.ts";
import { writeList } from "./write-list.ts";

/**
 * Composes a reminder. What it says about the due date follows the view's own day: a milestone that
 * moved, or a reader in another zone, never makes it say "today" of another day. Each later tone
 * adds facts: what else is possible, how often we wrote, what was agreed, the ways on.
 */
export function composeReminderMail(facts: ReminderMailFacts, locale: Locale): Mail {
  const letter = clientLetter(signedView(facts), locale);
  const words = reminderCatalog(locale);
  const own = inOwnWords(facts.wording, letter);
  const opening =
    own.opening ??
    (facts.step.tone === "formal" ? words.formalOpening : words.opening)(letter.facts);
  return renderMail({
    ...letter.frame,
    ...(facts.step.tone === "formal" && { greeting: formalGreeting(facts, letter) }),
    subject: subjectOf(facts, letter),
    preview: `${opening} ${letter.standing}`,
    paragraphs: [
      `${opening} ${letter.standing}`,
      ...copyLine(facts, locale),
      reasonParagraph(facts, letter, own.reason),
      ...alreadyPaid(facts, letter),
    ],
    ask: askOf(facts, letter),
    otherWays: waysOf(facts, letter),
    ...agreedNote(facts, letter),
    thanks: own.thanks ?? letter.words.briefThanks,
    foot: footOf(facts, letter),
  });
}

/** The view as whoever signs would send it. */
export function signedView({ view, sender }: ReminderMailFacts): InvoiceView {
  return sender === undefined ? view : { ...view, sender };
}

/** Others who read along, each with why they do. */
export function namesOf(contacts: readonly NamedContact[], locale: Locale): string {
  const { named } = reminderCatalog(locale);
  return writeList(
    contacts.map(({ name, role }) => named(cleanLine(name), role)),
    locale,
  );
}

/** Who only gets a copy hears to whom the letter went, before what it says. */
export function copyLine(
  { isCopy, alsoTo }: Pick<ReminderMailFacts, "isCopy" | "alsoTo">,
  locale: Locale,
): readonly string[] {
  if (isCopy === undefined) return [];
  const others = alsoTo.filter(({ name }) => name !== isCopy.of);
  const names = namesOf([{ name: isCopy.of, role: "primary" }, ...others], locale);
  return [reminderCatalog(locale).copyOf(names)];
}

/** A formal letter says the whole name, where there is one. */
function formalGreeting({ view }: ReminderMailFacts, { frame, facts }: ClientLetter): string {
  const name = cleanLine(view.reader?.name ?? "");
  return reminderCatalog(frame.locale).formalGreeting(name || facts.client);
}

function subjectOf({ step }: ReminderMailFacts, { words, facts, frame }: ClientLetter): string {
  const reminder = reminderCatalog(frame.locale);
  if (facts.daysLeft < 0) return reminder.neutralSubject(facts);
  return step.message === "not-opened"
    ? reminder.notOpenedSubject(facts)
    : words.invoice.subject(facts);
}

/** Later tones begin with what else is possible; it stands before how late it is. */
function leadsWithOptions({ step }: ReminderMailFacts, { facts }: ClientLetter): boolean {
  if (step.message === "level-set" || step.tone === "formal" || !isAsked(facts)) return false;
  return step.message === "options" || (step.tone !== "warm" && facts.daysLeft < 0);
}

function reasonParagraph(
  facts: ReminderMailFacts,
  letter: ClientLetter,
  ownReason: string | undefined,
): string {
  const reason = ownReason ?? reminderReason(facts, letter);
  if (!leadsWithOptions(facts, letter)) return reason;
  const { options, granted } = reminderCatalog(letter.frame.locale);
  const ways = grantedWays(facts.arrangements ?? [], letter.words, letter.frame.locale, "list");
  return `${ways === undefined ? options : granted(ways)} ${reason}`;
}

/** Late letters assume that it may be paid; where no list of ways invites a question, this does. */
function alreadyPaid(facts: ReminderMailFacts, letter: ClientLetter): readonly string[] {
  if (letter.facts.daysLeft >= 0 || !isAsked(letter.facts)) return [];
  const words = reminderCatalog(letter.frame.locale);
  if (facts.step.message === "level-set") return [words.levelSet.alreadyPaid];
  const isAskedHere = leadsWithOptions(facts, letter) || facts.step.tone === "formal";
  return [isAskedHere ? words.alreadyPaidOrAsk : words.alreadyPaid];
}

/** A reminder is short: what the page is like was said with the invoice. */
function askOf({ link, step }: ReminderMailFacts, letter: ClientLetter): MailAsk {
  const ask = payAsk(letter, link);
  const { levelSet } = reminderCatalog(letter.frame.locale);
  if (step.message === "level-set" && isAsked(letter.facts)) {
    return { ...ask, sentence: levelSet.ask };
  }
  return letter.facts.standing === "payable"
    ? { ...ask, sentence: letter.words.ask.payBriefly(letter.byOneMethod) }
    : ask;
}

function waysOf(
  facts: ReminderMailFacts,
  letter: ClientLetter,
): NonNullable<MailContent["otherWays"]> {
  const { ways, levelSet, lateTermsOnPage } = reminderCatalog(letter.frame.locale);
  const { title, brief, briefest } = letter.words.otherWays;
  const agreed = agreedOnLateness(facts, letter) === "on-page" ? [lateTermsOnPage] : [];
  // A late letter has said so already, beside "paid already".
  const question = letter.facts.daysLeft < 0 ? [] : briefest.slice(1);
  if (facts.step.message === "level-set") {
    const isBusiness = facts.view.client.kind === "business";
    const invitation = isBusiness ? [levelSet.invitation] : [];
    return { title: ways.threeTitle, ways: [...ways.levelSet, ...invitation, ...agreed] };
  }
  if (facts.step.tone === "formal" && isAsked(letter.facts)) {
    return { title: ways.threeTitle, ways: [...ways.three, ...question, ...agreed] };
  }
  if (leadsWithOptions(facts, letter)) {
    return { title, ways: [...briefest.slice(0, 1), ...question, ...agreed] };
  }
  const granted = grantedLine(facts.arrangements, letter, "briefLine");
  return { title, ways: granted === undefined ? brief : [granted, ...briefest] };
}

/** What was agreed about paying late: one sentence of it, or that the page has it; none when warm. */
function agreedOnLateness(
  { view, step }: ReminderMailFacts,
  { facts }: ClientLetter,
): { readonly sentence: string } | "on-page" | undefined {
  const isSaid = step.tone === "firm" || step.tone === "formal";
  if (!isSaid || view.lateTerms === undefined || facts.daysLeft >= 0) return undefined;
  const sentence = firstSentence(view.lateTerms);
  return sentence === undefined ? "on-page" : { sentence };
}

/** It stands in the words of the agreement, behind the options. */
function agreedNote(facts: ReminderMailFacts, letter: ClientLetter): Pick<MailContent, "note"> {
  const agreed = agreedOnLateness(facts, letter);
  if (agreed === undefined || agreed === "on-page") return {};
  const introduction = reminderCatalog(letter.frame.locale).lateTerms;
  return { note: { introduction, text: agreed.sentence } };
}

function footOf(facts: ReminderMailFacts, letter: ClientLetter): readonly string[] {
  const { locale } = letter.frame;
  const words = reminderCatalog(locale);
  const { next, alsoTo } = facts;
  return [
    ...(alsoTo.length === 0 || facts.isCopy ? [] : [words.alsoTo(namesOf(alsoTo, locale))]),
    ...(next === undefined ? [words.noNext] : [nextLine(next, locale)]),
    ...(next === undefined ? [] : [words.pause]),
    words.isThisReal,
  ];
}

function nextLine(
  { date, joining }: NonNullable<ReminderMailFacts["next"]>,
  locale: Locale,
): string {
  const words = reminderCatalog(locale);
  const day = formatDate(date, locale);
  return joining.length === 0 ? words.next(day) : words.nextJoined(day, namesOf(joining, locale));
}
