import type { InvoiceView } from "../contract/invoice-view.ts";
import { stateBand } from "../invoicing/state-band.ts";
import type { MailWords } from "./catalog/en/mail.ts";
import { cleanLine } from "./clean-text.ts";
import { invoiceFacts } from "./invoice-facts.ts";
import type { InvoiceFacts } from "./invoice-facts.ts";
import type { Locale } from "./locale.ts";
import { mailCatalog } from "./mail-catalog.ts";
import { bandMood } from "./mail-content.ts";
import type { MailAsk, MailContent } from "./mail-content.ts";
import { stateBandText } from "./state-band-text.ts";

type Frame = Pick<
  MailContent,
  "locale" | "letterhead" | "accentColor" | "band" | "greeting" | "signature"
>;

/** What all letters about one invoice to its client have in common. */
export type ClientLetter = {
  readonly words: MailWords;
  readonly facts: InvoiceFacts;
  /** Letterhead, band, greeting and signature. */
  readonly frame: Frame;
  /** Where the invoice's money stands, in a sentence or two. */
  readonly standing: string;
};

/** Starts a letter about an invoice to its reader, signed by the person who answers. */
export function clientLetter(view: InvoiceView, locale: Locale): ClientLetter {
  const words = mailCatalog(locale);
  const facts = invoiceFacts(view, locale);
  return {
    words,
    facts,
    frame: {
      ...bandOf(view, locale),
      locale,
      letterhead: facts.vendor,
      ...(view.vendor.accentColor !== undefined && { accentColor: view.vendor.accentColor }),
      greeting: greetingOf(view, words),
      signature: signatureOf(view, words),
    },
    standing: standingSentences(facts, words),
  };
}

/** The state band as a mail shows it. */
export function bandOf(view: InvoiceView, locale: Locale): Pick<MailContent, "band"> {
  const band = stateBand(view);
  const { amountPaid } = invoiceFacts(view, locale);
  const text = stateBandText(band, locale, amountPaid === undefined ? {} : { amountPaid });
  return { band: { text, mood: bandMood(band) } };
}

/** Where the invoice's money stands; a part that is on its way is named apart. */
export function standingSentences(facts: InvoiceFacts, words: MailWords): string {
  const sentence = words.standing[facts.standing](facts);
  return isAsked(facts) && facts.amountProcessing !== undefined
    ? `${sentence} ${words.partOnItsWay(facts.amountProcessing)}`
    : sentence;
}

/** The ask of a letter that comes to be paid; with nothing to pay it only shows the invoice. */
export function payAsk({ words, facts }: ClientLetter, link: string): MailAsk {
  const { ask, addressLabel } = words;
  const headline = { amount: facts.amountRemaining, date: words.headline(facts) };
  switch (facts.standing) {
    case "payable":
      return {
        headline,
        sentence: ask.pay,
        verb: ask.payVerb(facts.amountAsked),
        link,
        addressLabel,
      };
    case "payable-offline":
      return { headline, sentence: ask.payOffline, verb: ask.viewVerb, link, addressLabel };
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

function isAsked({ standing }: InvoiceFacts): boolean {
  return standing === "payable" || standing === "payable-offline";
}

function greetingOf(view: InvoiceView, words: MailWords): string {
  const name = cleanLine(view.reader?.salutation ?? "") || cleanLine(view.reader?.name ?? "");
  return name === "" ? words.greetingToClient(cleanLine(view.client.name)) : words.greeting(name);
}

function signatureOf({ sender, vendor }: InvoiceView, words: MailWords): readonly string[] {
  return [
    cleanLine(sender.name),
    words.signature.roleAt(cleanLine(sender.role), cleanLine(vendor.name)),
    cleanLine(sender.phone ?? vendor.phone),
  ].filter((line) => line !== "");
}
