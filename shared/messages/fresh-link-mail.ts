import type { InvoiceView } from "../contract/invoice-view.ts";
import { clientLetter, otherWays } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";

/** Composes the mail with a new link, asked for on a dead link's page. */
export function composeFreshLinkMail(
  { view, link }: { readonly view: InvoiceView; readonly link: string },
  locale: Locale,
): Mail {
  const letter = clientLetter(view, locale);
  const { words, facts, frame, standing } = letter;
  const { freshLink } = words;
  const opening = freshLink.opening(facts);
  return renderMail({
    ...frame,
    subject: freshLink.subject(facts),
    preview: `${opening} ${standing}`,
    paragraphs: [`${opening} ${standing}`],
    ask: { sentence: freshLink.ask, verb: freshLink.verb, link, addressLabel: words.addressLabel },
    otherWays: { title: words.otherWays.title, ways: otherWays(letter) },
    thanks: freshLink.thanks,
    foot: [freshLink.notYou, words.isThisReal(facts.vendor)],
  });
}
