import { cleanLine } from "./clean-text.ts";
import type { Locale } from "./locale.ts";
import { mailCatalog } from "./mail-catalog.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";

/** What the mail with a sign-in link tells. */
export type SignInMailFacts = {
  readonly vendorName: string;
  readonly memberName: string;
  readonly link: string;
  /** For how long the link works. */
  readonly minutes: number;
};

/** Composes the mail by which a vendor's member signs in. */
export function composeSignInMail(facts: SignInMailFacts, locale: Locale): Mail {
  const words = mailCatalog(locale);
  const { signIn } = words;
  const vendor = cleanLine(facts.vendorName);
  const opening = signIn.opening(vendor);
  return renderMail({
    locale,
    subject: signIn.subject(vendor),
    preview: opening,
    letterhead: vendor,
    greeting: words.greeting(cleanLine(facts.memberName)),
    paragraphs: [opening, signIn.rules(signIn.minutes(facts.minutes))],
    ask: {
      sentence: signIn.ask,
      verb: signIn.verb,
      link: facts.link,
      addressLabel: words.plainAddressLabel,
    },
    signature: [signIn.signature],
    foot: [signIn.notYou],
  });
}
