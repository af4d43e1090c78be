import type { ArrangementOption } from "../contract/arrangement-schema.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatDate } from "../values/calendar-date.ts";
import { localDateOf } from "../values/time-zone.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import { clientLetter, grantedLine, otherWays, payAsk } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";
import { inOwnWords } from "./wording.ts";
import type { OwnWords } from "./wording.ts";

/** What the mail with the invoice tells. */
export type InvoiceMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  /** Whether the invoice travels along as a PDF. */
  readonly hasAttachment: boolean;
  /** Who at the client had it sent on to this reader; absent for the contact it was meant for. */
  readonly forwardedBy?: string;
  /** What the client may arrange; nothing is said of it when absent. */
  readonly arrangements?: readonly ArrangementOption[];
  /** The vendor's own words for this message and language. */
  readonly wording?: OwnWords;
};

/** Composes the mail that brings a client their invoice. */
export function composeInvoiceMail(facts: InvoiceMailFacts, locale: Locale): Mail {
  const letter = clientLetter(facts.view, locale);
  const { words, frame, standing } = letter;
  const { note, thankYou } = facts.view;
  const own = inOwnWords(facts.wording, letter);
  const opening = openingOf(facts, letter, own);
  const granted = grantedLine(facts.arrangements, letter, "line");
  return renderMail({
    ...frame,
    subject: words.invoice.subject(letter.facts),
    preview: `${opening} ${standing}`,
    paragraphs: [
      `${opening} ${standing}`,
      ...(own.reason === undefined ? [] : [own.reason]),
      `${words.invoice.billedTo(letter.facts)} ${facts.hasAttachment ? words.invoice.attached : words.invoice.onPage}`,
    ],
    ...(note !== undefined && {
      note: { introduction: words.invoice.note(letter.facts.sender), text: cleanLines(note) },
    }),
    ask: payAsk(letter, facts.link),
    otherWays: {
      title: words.otherWays.title,
      ways: granted === undefined ? otherWays(letter) : [granted, ...otherWays(letter)],
    },
    thanks: thankYou === undefined ? (own.thanks ?? words.thanks) : cleanLines(thankYou),
    foot: footOf(facts.view, letter, locale),
  });
}

function openingOf(
  { forwardedBy }: InvoiceMailFacts,
  { words, facts }: ClientLetter,
  own: OwnWords,
): string {
  return forwardedBy === undefined
    ? (own.opening ?? words.invoice.opening(facts))
    : words.invoice.forwarded(facts, cleanLine(forwardedBy));
}

function footOf(view: InvoiceView, letter: ClientLetter, locale: Locale): readonly string[] {
  const { words, facts } = letter;
  // An unopened invoice is asked about by itself; what matters to the reader is the date after that.
  const next = view.events.find(
    ({ kind, milestone }) => kind === "reminder-planned" && milestone !== "not-opened",
  );
  const write = (instant: string) => formatDate(localDateOf(instant, view.timeZone), locale);
  return [
    ...(next === undefined ? [] : [words.invoice.next(write(next.at))]),
    `${words.isThisReal(facts.vendor)} ${words.detailsChanged(facts.vendor, write(view.vendor.detailsChangedAt))}`,
  ];
}
