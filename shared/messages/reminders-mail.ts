import { compareDates, formatDate } from "../values/calendar-date.ts";
import type { Currency } from "../values/currency.ts";
import { invariant } from "../values/invariant.ts";
import { formatMoney } from "../values/money.ts";
import { clientLetter, payAsk } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import { askedAmount } from "./invoice-facts.ts";
import type { Locale } from "./locale.ts";
import type { MailContent, MailItem } from "./mail-content.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";
import { openAmount } from "./open-amount.ts";
import { reminderCatalog } from "./reminder-catalog.ts";
import type { NamedContact, ReminderMailFacts } from "./reminder-facts.ts";
import { composeReminderMail, copyLine, namesOf, signedView } from "./reminder-mail.ts";
import { writeList } from "./write-list.ts";

/** What a mail about several invoices of one vendor tells one reader of theirs. */
export type RemindersMailFacts = { readonly letters: readonly ReminderMailFacts[] };

type Written = { readonly facts: ReminderMailFacts; readonly letter: ClientLetter };

/**
 * Composes one mail about all invoices of which a reader is reminded on a day, the one that was due
 * first above the others; each has its line and its button. Whoever signs the latest step signs.
 */
export function composeRemindersMail({ letters }: RemindersMailFacts, locale: Locale): Mail {
  const written = letters
    .toSorted((a, b) => compareDates(a.view.dueDate, b.view.dueDate))
    .map((facts) => ({ facts, letter: clientLetter(signedView(facts), locale) }));
  const [first] = written;
  invariant(first !== undefined, "A mail of reminders is about one invoice at least.");
  if (written.length === 1) return composeReminderMail(first.facts, locale);
  const words = reminderCatalog(locale);
  const { several } = words;
  const { frame } = written.find(({ facts }) => facts.sender !== undefined)?.letter ?? first.letter;
  const late = written.filter(({ letter }) => letter.facts.daysLeft < 0);
  const sums = writeSums(letters, locale);
  const opening = several.opening(written.length, sums);
  const { isCopy } = first.facts;
  const alsoTo = distinct(letters.flatMap((each) => each.alsoTo));
  return renderMail({
    ...frame,
    band: {
      text: several.band(written.length, late.length),
      mood: late.length > 0 ? "attention" : "quiet",
    },
    subject: subjectOf(written, sums, locale),
    preview: `${opening} ${reasonOf(written, locale)}`,
    paragraphs: [
      opening,
      ...copyLine({ alsoTo, ...(isCopy && { isCopy }) }, locale),
      `${reasonOf(written, locale)} ${several.options}`,
      ...(late.length > 0 ? [words.alreadyPaidOrAsk] : []),
    ],
    items: {
      sentence: several.ask,
      list: written.map(itemOf),
      addressLabel: first.letter.words.addressLabel,
    },
    otherWays: waysOf(first.letter, late.length > 0),
    thanks: first.letter.words.briefThanks,
    foot: footOf(letters, locale),
  });
}

function subjectOf(written: readonly Written[], sums: string, locale: Locale): string {
  const { several } = reminderCatalog(locale);
  const first = written[0]?.letter.facts;
  invariant(first !== undefined, "There is a first invoice.");
  const { vendor, dueDate: firstDate, daysLeft } = first;
  return daysLeft < 0
    ? several.subject(written.length, vendor)
    : several.comingSubject(written.length, { vendor, sums, firstDate });
}

/** The first invoice is the one that was due first, so that it says whether any is late. */
function reasonOf(written: readonly Written[], locale: Locale): string {
  const { several } = reminderCatalog(locale);
  const late = written.filter(({ letter }) => letter.facts.daysLeft < 0);
  if (late.length === 0) return several.comingReason(written[0]?.letter.facts.daysLeft ?? 0);
  const isWarm = late.every(({ facts }) => facts.step.tone === "warm");
  return [several.lateReason(late.length), ...(isWarm ? [several.slippedBy] : [])].join(" ");
}

function itemOf({ facts, letter }: Written): MailItem {
  const { several } = reminderCatalog(letter.frame.locale);
  const { verb, link } = payAsk(letter, facts.link);
  const amount = letter.facts.amountNext ?? openAmount(letter.facts);
  return {
    title: several.line(letter.facts),
    state: several.lineState(letter.facts, amount),
    verb,
    link,
  };
}

function waysOf({ words }: ClientLetter, isLate: boolean): NonNullable<MailContent["otherWays"]> {
  const { title, briefest } = words.otherWays;
  return { title, ways: isLate ? briefest.slice(0, 1) : briefest };
}

/** What is asked for in all, a sum for each currency. */
function writeSums(letters: readonly ReminderMailFacts[], locale: Locale): string {
  const sums = new Map<Currency, number>();
  for (const { view } of letters) {
    sums.set(view.currency, (sums.get(view.currency) ?? 0) + askedAmount(view));
  }
  return writeList(
    [...sums].map(([currency, amount]) => formatMoney({ amount, currency }, locale)),
    locale,
  );
}

function footOf(letters: readonly ReminderMailFacts[], locale: Locale): readonly string[] {
  const words = reminderCatalog(locale);
  const next = letters
    .flatMap((letter) => letter.next ?? [])
    .toSorted((a, b) => compareDates(a.date, b.date))[0];
  const alsoTo = distinct(letters.flatMap((letter) => letter.alsoTo));
  const isCopy = letters.some((letter) => letter.isCopy !== undefined);
  const copies = alsoTo.length === 0 || isCopy ? [] : [words.alsoTo(namesOf(alsoTo, locale))];
  if (next === undefined) return [...copies, words.noNext, words.isThisReal];
  const day = formatDate(next.date, locale);
  const { several } = words;
  const nextLine =
    next.joining.length === 0
      ? several.next(day)
      : several.nextJoined(day, namesOf(next.joining, locale));
  return [...copies, nextLine, several.pause, words.isThisReal];
}

function distinct(contacts: readonly NamedContact[]): readonly NamedContact[] {
  return [...new Map(contacts.map((contact) => [contact.name, contact])).values()];
}
