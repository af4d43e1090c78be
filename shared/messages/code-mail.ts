import type { InvoiceView } from "../contract/invoice-view.ts";
import { accountMailCatalog } from "./account-mail-catalog.ts";
import { cleanLine } from "./clean-text.ts";
import { clientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";

/**
 * Composes the mail with a client's one-time code. The code stands in no subject or preview, which
 * locked screens show.
 */
export function composeCodeMail(
  { view, code }: { readonly view: InvoiceView; readonly code: string },
  locale: Locale,
): Mail {
  const { words, facts, frame } = clientLetter(view, locale);
  const codeWords = accountMailCatalog(locale).code;
  const opening = codeWords.opening(facts);
  return renderMail({
    ...frame,
    subject: codeWords.subject(facts),
    preview: opening,
    paragraphs: [
      `${opening} ${codeWords.enter}`,
      `${codeWords.rules} ${codeWords.nobodyAsks(facts.vendor)}`,
    ],
    code: cleanLine(code),
    thanks: words.briefThanks,
    foot: [codeWords.notYou, words.otherWays.ask(facts), words.isThisRealBriefly(facts.vendor)],
  });
}
