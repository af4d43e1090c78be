import type { InvoiceView } from "../contract/invoice-view.ts";
import type { Sender } from "../invoicing/party.ts";
import { formatDate } from "../values/calendar-date.ts";
import { letterWords as english } from "./catalog/en/letter.ts";
import type { LetterWords } from "./catalog/en/letter.ts";
import { letterWords as nepali } from "./catalog/ne/letter.ts";
import { letterWords as thai } from "./catalog/th/letter.ts";
import { cleanLine } from "./clean-text.ts";
import { clientLetter, isAsked } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import { firstSentence } from "./first-sentence.ts";
import { grantedWays } from "./granted-ways.ts";
import type { LetterFacts } from "./letter-facts.ts";
import type { Locale } from "./locale.ts";
import { openAmount } from "./open-amount.ts";
import { reminderCatalog } from "./reminder-catalog.ts";
import { messagesBefore } from "./reminder-reason.ts";

/** A letter on paper before it is set: text in reading order, without markup or links. */
export type FormalLetter = {
  readonly date: string;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly ways: { readonly title: string; readonly list: readonly string[] };
  /** What follows the options: what was agreed, where the page is, what comes next, the ask. */
  readonly afterwards: readonly string[];
  readonly closing: string;
  /** Name, role, phone and address of whoever signs. */
  readonly signature: readonly string[];
};

const catalogs: Readonly<Record<Locale, LetterWords>> = { en: english, th: thai, ne: nepali };

/** Writes the formal letter about an open invoice in the language of its view. */
export function formalLetter(view: InvoiceView, facts: LetterFacts, host: string): FormalLetter {
  const { locale } = view;
  const words = catalogs[locale];
  const sender = facts.sender ?? view.sender;
  const letter = clientLetter({ ...view, sender }, locale);
  const contact = cleanLine(facts.contact?.name ?? view.reader?.name ?? "");
  return {
    date: formatDate(view.today, locale),
    subject: words.subject(letter.facts),
    greeting: reminderCatalog(locale).formalGreeting(contact || letter.facts.client),
    paragraphs: paragraphsOf(view, letter, words),
    rows: rowsOf(letter, words),
    ways: { title: words.threeTitle, list: waysOf(facts, letter, words) },
    afterwards: afterwardsOf(view, { facts, letter, words, host }),
    closing: words.closing,
    signature: signatureOf(letter, sender),
  };
}

/** Name and role, and below them how to reach whoever signs: phone and mail share a line. */
function signatureOf({ frame }: ClientLetter, { email }: Sender): readonly string[] {
  const [name = "", role = "", phone = ""] = frame.signature;
  const reach = [phone, cleanLine(email)].filter((line) => line !== "").join(" · ");
  return [name, role, reach].filter((line) => line !== "");
}

function paragraphsOf(
  view: InvoiceView,
  { facts, standing }: ClientLetter,
  words: LetterWords,
): readonly string[] {
  const opening = `${words.opening(facts, formatDate(view.issueDate, view.locale))} ${standing}`;
  if (facts.daysLeft >= 0) return [opening];
  const written = messagesBefore(view);
  const reason = words.reason(-facts.daysLeft);
  return [opening, written === 0 ? reason : `${reason} ${words.written(written)}`, words.innocent];
}

function rowsOf({ facts }: ClientLetter, { rows }: LetterWords) {
  return [
    { label: rows.left, value: facts.amountNext ?? openAmount(facts) },
    { label: facts.daysLeft < 0 ? rows.due : rows.dueNext, value: facts.dueDate },
  ];
}

function waysOf(
  { arrangements = [] }: LetterFacts,
  letter: ClientLetter,
  words: LetterWords,
): readonly string[] {
  const ways = isAsked(letter.facts)
    ? grantedWays(arrangements, letter.words, letter.frame.locale, "list")
    : undefined;
  return ways === undefined ? words.three : [...words.three, words.granted(ways)];
}

function afterwardsOf(
  view: InvoiceView,
  context: {
    readonly facts: LetterFacts;
    readonly letter: ClientLetter;
    readonly words: LetterWords;
    readonly host: string;
  },
): readonly string[] {
  const { facts, letter, words, host } = context;
  const isLate = letter.facts.daysLeft < 0;
  const agreed = view.lateTerms === undefined ? undefined : firstSentence(view.lateTerms);
  return [
    ...(isLate && agreed !== undefined ? [words.agreed(agreed)] : []),
    words.page(host),
    [
      words.ask(letter.facts.sender),
      ...(facts.nextDate === undefined
        ? []
        : [words.next(formatDate(facts.nextDate, view.locale))]),
      words.thanks,
    ].join(" "),
  ];
}
