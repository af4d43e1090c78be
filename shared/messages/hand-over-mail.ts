import type { ArrangementOption } from "../contract/arrangement-schema.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { clientLetter, payAsk } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";
import type { NamedContact } from "./reminder-facts.ts";

/** What a client is told when an invoice is to leave the vendor's hands, or stays in them after all. */
export type HandOverMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly news: "notice" | "withdrawn";
  /** The first day on which it may be handed over; every option stays open until then. */
  readonly notBefore: CalendarDate;
  readonly alsoTo: readonly NamedContact[];
  /** What the client may arrange; nothing is said of it when absent. */
  readonly arrangements?: readonly ArrangementOption[];
};

/** Composes the notice before an invoice is handed over, or the word that it won't be. */
export function composeHandOverMail(facts: HandOverMailFacts, locale: Locale): Mail {
  const letter = clientLetter(facts.view, locale);
  return renderMail({
    ...letter.frame,
    subject: letter.words.reminder.neutralSubject(letter.facts),
    preview: letter.standing,
    paragraphs: [letter.standing],
    ask: payAsk(letter, facts.link),
    thanks: letter.words.briefThanks,
    foot: [letter.words.isThisRealBriefly(letter.facts.vendor)],
  });
}
