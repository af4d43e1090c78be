import { formatInstant } from "../values/instant.ts";
import type { Instant } from "../values/instant.ts";
import type { TimeZone } from "../values/time-zone.ts";
import { accountMailCatalog } from "./account-mail-catalog.ts";
import { cleanLine } from "./clean-text.ts";
import type { Locale } from "./locale.ts";
import { mailCatalog } from "./mail-catalog.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";

/** What the mail about a coming change of the vendor's account tells; `zone` is the vendor's. */
export type OwnAccountChangingFacts = {
  readonly memberName: string;
  readonly vendorName: string;
  readonly effectiveAt: Instant;
  readonly zone: TimeZone;
};

/** Composes the mail to a member that clients will soon be shown another account. */
export function composeOwnAccountChangingMail(
  facts: OwnAccountChangingFacts,
  locale: Locale,
): Mail {
  const words = mailCatalog(locale);
  const { ownAccountChanging } = accountMailCatalog(locale);
  const vendor = cleanLine(facts.vendorName);
  const when = formatInstant(facts.effectiveAt, locale, facts.zone);
  const opening = ownAccountChanging.opening(vendor, when);
  return renderMail({
    locale,
    subject: ownAccountChanging.subject(vendor, when),
    preview: opening,
    letterhead: vendor,
    greeting: words.greeting(cleanLine(facts.memberName)),
    paragraphs: [opening, ownAccountChanging.until, ownAccountChanging.notYou],
    signature: [words.signIn.signature],
    foot: [],
  });
}
