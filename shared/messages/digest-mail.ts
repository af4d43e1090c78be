import type { VendorParty } from "../invoicing/party.ts";
import { formatDate } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { formatInstant } from "../values/instant.ts";
import type { Instant } from "../values/instant.ts";
import type { TimeZone } from "../values/time-zone.ts";
import { digestWords as english } from "./catalog/en/digest.ts";
import type { DigestWords } from "./catalog/en/digest.ts";
import { digestWords as nepali } from "./catalog/ne/digest.ts";
import { digestWords as thai } from "./catalog/th/digest.ts";
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
  /** The day of the digest, where the vendor is. */
  readonly date: CalendarDate;
  readonly timeZone: TimeZone;
  /** In order of time; at least one. */
  readonly lines: readonly DigestLine[];
  /** The vendor's home page. */
  readonly homeUrl: string;
};

const catalogs: Readonly<Record<Locale, DigestWords>> = { en: english, th: thai, ne: nepali };

/** More lines than these nobody reads in a mail; the home page has them. */
const maximumLines = 40;

/** Composes the mail that tells a member what happened in a day or a week. */
export function composeDigestMail(facts: DigestMailFacts, locale: Locale): Mail {
  const { signIn, greeting, plainAddressLabel } = mailCatalog(locale);
  const words = catalogs[locale];
  const { vendor, rhythm, lines, timeZone } = facts;
  const name = cleanLine(vendor.name);
  const opening = words.opening[rhythm](lines.length);
  const left = lines.length - maximumLines;
  return renderMail({
    locale,
    subject: words.subject[rhythm](name, formatDate(facts.date, locale)),
    preview: opening,
    letterhead: name,
    ...(vendor.accentColor !== undefined && { accentColor: vendor.accentColor }),
    greeting: greeting(cleanLine(facts.memberName)),
    paragraphs: [opening],
    rows: lines.slice(0, maximumLines).map(({ at, text }) => ({
      label: formatInstant(at, locale, timeZone),
      value: cleanLine(text),
    })),
    ask: {
      sentence: left > 0 ? `${words.more(left)} ${words.ask}` : words.ask,
      verb: words.verb,
      link: facts.homeUrl,
      addressLabel: plainAddressLabel,
    },
    signature: [signIn.signature],
    foot: [words.rhythm],
  });
}
