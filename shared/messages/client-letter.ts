import type { ArrangementOption } from "../contract/arrangement-schema.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { stateBand } from "../invoicing/state-band.ts";
import type { PaymentMethodKind } from "../payments/payment-method.ts";
import { formatDate } from "../values/calendar-date.ts";
import { addSeconds } from "../values/instant.ts";
import type { Instant } from "../values/instant.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { MailWords } from "./catalog/en/mail.ts";
import { cleanLine } from "./clean-text.ts";
import { grantedWays } from "./granted-ways.ts";
import { invoiceFacts } from "./invoice-facts.ts";
import type { InvoiceFacts } from "./invoice-facts.ts";
import type { Locale } from "./locale.ts";
import { mailCatalog } from "./mail-catalog.ts";
import { bandMood } from "./mail-content.ts";
import type { MailAsk, MailContent } from "./mail-content.ts";
import { methodCatalog } from "./method-line.ts";
import { openAmount } from "./open-amount.ts";
import { stateBandText } from "./state-band-text.ts";
import type { BandReader } from "./state-band-text.ts";

type Frame = Pick<
  MailContent,
  "locale" | "letterhead" | "accentColor" | "band" | "greeting" | "signature"
>;

/** What all letters about one invoice to its client have in common. */
export type ClientLetter = {
  readonly words: MailWords;
  readonly facts: InvoiceFacts;
  /** The reader as they like to be addressed, else the client's name. */
  readonly reader: string;
  /** Letterhead, band, greeting and signature. */
  readonly frame: Frame;
  /** Where the invoice's money stands, in a sentence or two. */
  readonly standing: string;
  /** "By card", where the page offers one way alone; absent where there is a choice. */
  readonly byOneMethod?: string;
  /** Whether the page shows a way to pay outside it, such as the vendor's own account. */
  readonly isDeclarable: boolean;
};

/** Starts a letter about an invoice to its reader, signed by the person who answers. */
export function clientLetter(view: InvoiceView, locale: Locale): ClientLetter {
  const words = mailCatalog(locale);
  const facts = invoiceFacts(view, locale);
  const only = onlyMethod(view);
  return {
    words,
    facts,
    reader: readerOf(view) || facts.client,
    frame: {
      ...bandOf(view, locale),
      locale,
      letterhead: facts.vendor,
      ...(view.vendor.accentColor !== undefined && { accentColor: view.vendor.accentColor }),
      greeting: greetingOf(view, words),
      signature: signatureOf(view, words),
    },
    standing: standingWithoutOthers(facts, words),
    ...(only !== undefined && { byOneMethod: methodCatalog(locale).byMethod(only) }),
    isDeclarable: view.options.length > 0,
  };
}

/** The state band as a mail shows it. */
export function bandOf(
  view: InvoiceView,
  locale: Locale,
  reader: BandReader = "client",
): Pick<MailContent, "band"> {
  const band = stateBand(view);
  const { amountPaid } = invoiceFacts(view, locale);
  const stateFacts = {
    ...(amountPaid !== undefined && { amountPaid }),
    ...(band.kind === "payment-processing" &&
      band.expectedAt !== undefined && { expectedDate: dayOf(band.expectedAt, view, locale) }),
  };
  const text = stateBandText(band, locale, stateFacts, reader);
  return { band: { text, mood: bandMood(band) } };
}

/** The day of an instant by the invoice's own calendar, in words. */
export function dayOf(
  at: Instant,
  { timeZone }: Pick<InvoiceView, "timeZone">,
  locale: Locale,
): string {
  return formatDate(localDateOf(at, timeZone), locale);
}

/** The last day that lies before an end, such as a midnight, by the invoice's own calendar. */
export function lastDayBefore(
  end: Instant,
  view: Pick<InvoiceView, "timeZone">,
  locale: Locale,
): string {
  return dayOf(addSeconds(end, -1), view, locale);
}

/** Where the invoice's money stands; a part that is on its way is named apart. */
export function standingSentences(facts: InvoiceFacts, words: MailWords): string {
  const sentence = words.standing[facts.standing](facts);
  return isAsked(facts) && facts.amountProcessing !== undefined
    ? `${sentence} ${words.partOnItsWay(facts.amountProcessing)}`
    : sentence;
}

/** The same for the client, who hears of what no letter asks them for: in question, or with others. */
function standingWithoutOthers(facts: InvoiceFacts, words: MailWords): string {
  const { amountInQuestion, amountShared } = facts;
  const standing = standingSentences(facts, words);
  if (!isAsked(facts)) return standing;
  return [
    standing,
    ...(amountInQuestion === undefined ? [] : [words.partInQuestion(amountInQuestion)]),
    ...(amountShared === undefined ? [] : [words.partShared(amountShared)]),
  ].join(" ");
}

/** The ask of a letter that comes to be paid; with nothing to pay it only shows the invoice. */
export function payAsk(letter: ClientLetter, link: string): MailAsk {
  const { words, facts, byOneMethod, isDeclarable } = letter;
  const { ask, addressLabel } = words;
  const { amountNext } = facts;
  const date = words.headline(facts);
  switch (facts.standing) {
    case "payable":
      return {
        headline: { amount: amountNext ?? openAmount(facts), date },
        sentence: ask.pay(byOneMethod),
        verb: ask.payVerb(amountNext ?? facts.amountAsked),
        link,
        addressLabel,
      };
    case "payable-offline":
      return {
        headline: { amount: amountNext ?? facts.amountRemaining, date },
        sentence: isDeclarable ? ask.payAndTell : ask.payOffline,
        verb: ask.viewVerb,
        link,
        addressLabel,
      };
    case "declared":
      return { sentence: ask.waitForCheck, verb: ask.viewVerb, link, addressLabel };
    case "processing":
    case "paid":
    case "nothing-due":
    case "void":
    case "uncollectible":
      return { sentence: ask.keep, verb: ask.viewVerb, link, addressLabel };
  }
}

/** What a reader can do other than what is asked, as far as it makes sense for this invoice. */
export function otherWays({ words, facts }: ClientLetter): readonly string[] {
  const { someoneElsePays, wrongPerson, askOrDate, ask } = words.otherWays;
  return isAsked(facts)
    ? [someoneElsePays, wrongPerson, askOrDate(facts)]
    : [wrongPerson, ask(facts)];
}

/** What the policy grants at once, in a line, where the letter asks for money. */
export function grantedLine(
  options: readonly ArrangementOption[] = [],
  { words, facts, frame }: ClientLetter,
  length: "line" | "briefLine",
): string | undefined {
  return isAsked(facts) ? grantedWays(options, words, frame.locale, length) : undefined;
}

/** Whether a letter may speak of paying: something remains, and nobody says that it is paid. */
export function isAsked({ standing }: InvoiceFacts): boolean {
  return standing === "payable" || standing === "payable-offline";
}

/** A draft has no ways yet, and nearly every invoice can be paid by card. */
function onlyMethod({ status, options }: InvoiceView): PaymentMethodKind | undefined {
  if (status === "draft") return "card";
  return options.length === 1 ? options[0]?.method : undefined;
}

function readerOf({ reader }: InvoiceView): string {
  return cleanLine(reader?.salutation ?? "") || cleanLine(reader?.name ?? "");
}

function greetingOf(view: InvoiceView, words: MailWords): string {
  const name = readerOf(view);
  return name === "" ? words.greetingToClient(cleanLine(view.client.name)) : words.greeting(name);
}

function signatureOf({ sender, vendor }: InvoiceView, words: MailWords): readonly string[] {
  return [
    cleanLine(sender.name),
    words.signature.roleAt(cleanLine(sender.role), cleanLine(vendor.name)),
    cleanLine(sender.phone ?? vendor.phone),
  ].filter((line) => line !== "");
}
