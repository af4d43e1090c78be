import { formatDate } from "../values/calendar-date.ts";
import { clientLetter, grantedLine, payAsk } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";
import type { ReminderMailFacts, WordedStep } from "./reminder-facts.ts";

/**
 * Composes a reminder. What it says about the due date follows the view's own day: a milestone that
 * moved, or a reader in another zone, never makes it say "today" of another day.
 */
export function composeReminderMail(facts: ReminderMailFacts, locale: Locale): Mail {
  const letter = clientLetter(facts.view, locale);
  const { words, frame, standing } = letter;
  const isLeading = leadsWithOptions(facts.step) && letter.facts.daysLeft < 0;
  const granted = grantedLine(facts.arrangements, letter, isLeading ? "line" : "briefLine");
  const reason = reasonOf(facts.step, letter, granted);
  const opening = words.reminder.opening(letter.facts);
  return renderMail({
    ...frame,
    subject: subjectOf(facts.step, letter),
    preview: `${opening} ${standing}`,
    paragraphs: [
      `${opening} ${standing}`,
      reason,
      ...(letter.facts.daysLeft < 0 ? [words.reminder.alreadyPaid] : []),
    ],
    ask: { ...payAsk(letter, facts.link), ...briefAsk(letter) },
    otherWays: { title: words.otherWays.title, ways: waysOf(facts.step, letter, granted) },
    thanks: words.briefThanks,
    foot: [
      facts.next === undefined
        ? words.reminder.noNext
        : words.reminder.next(formatDate(facts.next.date, locale)),
      words.isThisRealBriefly(letter.facts.vendor),
    ],
  });
}

/** A reminder is short: what the page is like was said with the invoice. */
function briefAsk({ words, facts, byOneMethod }: ClientLetter): { readonly sentence?: string } {
  return facts.standing === "payable" ? { sentence: words.ask.payBriefly(byOneMethod) } : {};
}

function subjectOf(step: WordedStep, { words, facts }: ClientLetter): string {
  if (facts.daysLeft < 0) return words.reminder.neutralSubject(facts);
  return step.message === "not-opened"
    ? words.reminder.notOpenedSubject(facts)
    : words.invoice.subject(facts);
}

/** From a week late on, what else is possible comes before how late it is. */
function leadsWithOptions({ message }: WordedStep): boolean {
  return message === "options" || message === "level-set";
}

/** Who hears of options has had the document: its line makes room for them. */
function waysOf(
  step: WordedStep,
  { words, facts }: ClientLetter,
  granted: string | undefined,
): readonly string[] {
  const { brief, briefest } = words.otherWays;
  const isLeading = leadsWithOptions(step) && facts.daysLeft < 0;
  if (granted === undefined) return isLeading ? brief.slice(0, -1) : brief;
  return isLeading ? briefest : [granted, ...briefest];
}

function reasonOf(
  step: WordedStep,
  { words, facts }: ClientLetter,
  granted: string | undefined,
): string {
  const { reminder } = words;
  if (step.message === "not-opened") return reminder.notOpened;
  if (facts.daysLeft > 0) return reminder.comingDue(facts.daysLeft);
  if (facts.daysLeft === 0) return reminder.dueToday(facts.zone);
  const late = reminder.late(-facts.daysLeft);
  return leadsWithOptions(step) ? `${granted ?? reminder.options} ${late}` : late;
}
