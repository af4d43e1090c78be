import { accountMailCatalog } from "./account-mail-catalog.ts";
import { cleanLine } from "./clean-text.ts";
import type { Locale } from "./locale.ts";
import { mailCatalog } from "./mail-catalog.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";

/** What the mail with a member's one-time code tells. */
export type MemberCodeFacts = {
  readonly memberName: string;
  readonly vendorName: string;
  readonly code: string;
};

/** Composes the mail with the code by which a member changes where clients' money goes. */
export function composeMemberCodeMail(facts: MemberCodeFacts, locale: Locale): Mail {
  const words = mailCatalog(locale);
  const { memberCode } = accountMailCatalog(locale);
  const vendor = cleanLine(facts.vendorName);
  const opening = memberCode.opening(vendor);
  return renderMail({
    locale,
    subject: memberCode.subject(vendor),
    preview: opening,
    letterhead: vendor,
    greeting: words.greeting(cleanLine(facts.memberName)),
    paragraphs: [opening, `${memberCode.rules} ${memberCode.nobodyAsks}`],
    code: cleanLine(facts.code),
    signature: [words.signIn.signature],
    foot: [memberCode.notYou],
  });
}
