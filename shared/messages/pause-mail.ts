import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatDate } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import { clientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";

/** Composes the mail that reminders rest for a while, without a reason given. */
export function composePauseMail(
  facts: {
    readonly view: InvoiceView;
    readonly link: string;
    /** The last day of the pause. */
    readonly pausedUntil: CalendarDate;
  },
  locale: Locale,
): Mail {
  const letter = clientLetter(facts.view, locale);
  const { pause, optionsVerb } = arrangementMailCatalog(locale);
  const date = formatDate(facts.pausedUntil, locale);
  return renderNews(letter, {
    subject: pause.subject(letter.facts, date),
    opening: pause.opening(letter.facts, date),
    paragraphs: [pause.next],
    ask: { ...viewAsk(letter, facts.link, pause.ask), verb: optionsVerb },
    thanks: pause.thanks,
  });
}
