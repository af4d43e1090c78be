import type { VendorParty } from "../invoicing/party.ts";
import type { Instant } from "../values/instant.ts";
import type { TimeZone } from "../values/time-zone.ts";
import { cleanLine } from "./clean-text.ts";
import type { Locale } from "./locale.ts";
import { mailCatalog } from "./mail-catalog.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";

/** One thing that happened, in the words of its notice's subject. */
export type DigestLine = { readonly at: Instant; readonly text: string };

/** What a member of the vendor chose to hear gathered. */
export type DigestMailFacts = {
  readonly vendor: Pick<VendorParty, "name" | "accentColor">;
  readonly memberName: string;
  readonly rhythm: "daily" | "weekly";
  readonly timeZone: TimeZone;
  /** In order of time; at least one. */
  readonly lines: readonly DigestLine[];
  /** The vendor's home page. */
  readonly homeUrl: string;
};

/** Composes the mail that tells a member what happened in a day or a week. */
export function composeDigestMail(facts: DigestMailFacts, locale: Locale): Mail {
  const words = mailCatalog(locale);
  return renderMail({
    locale,
    subject: cleanLine(facts.vendor.name),
    preview: cleanLine(facts.vendor.name),
    letterhead: cleanLine(facts.vendor.name),
    greeting: words.greeting(cleanLine(facts.memberName)),
    paragraphs: facts.lines.map(({ text }) => text),
    signature: [words.signIn.signature],
    foot: [],
  });
}
