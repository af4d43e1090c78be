import { isAsked, otherWays } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { MailAsk, MailContent } from "./mail-content.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";
import { paymentMailCatalog } from "./payment-mail-catalog.ts";

/** What a letter with news of an invoice says of its own kind. */
export type News = Pick<MailContent, "subject" | "rows" | "quote"> & {
  readonly opening: string;
  /** In place of the sentence that says where the invoice stands. */
  readonly standing?: string;
  readonly paragraphs: readonly string[];
  readonly ask: MailAsk;
  readonly thanks: string;
  /** Whether the letter asks to be paid, and so names the other ways. */
  readonly isAsking?: boolean;
  /** The other ways, where they differ from those of any invoice. */
  readonly ways?: readonly string[];
  /** What follows after the options: consequences, the next letter. */
  readonly afterwards?: readonly string[];
};

/** Lays out a letter with news: what happened, where the invoice stands, what follows, one ask. */
export function renderNews(letter: ClientLetter, news: News): Mail {
  const { words, facts, frame } = letter;
  const { opening, standing = letter.standing, isAsking = false } = news;
  const hasWays = isAsking && isAsked(facts);
  return renderMail({
    ...frame,
    subject: news.subject,
    preview: opening,
    paragraphs: [`${opening} ${standing}`.trim(), ...news.paragraphs],
    ...(news.rows !== undefined && { rows: news.rows }),
    ...(news.quote !== undefined && { quote: news.quote }),
    ask: news.ask,
    ...(hasWays && {
      otherWays: { title: words.otherWays.title, ways: news.ways ?? otherWays(letter) },
    }),
    thanks: news.thanks,
    foot: [
      ...(news.afterwards ?? []),
      ...(hasWays ? [] : [words.otherWays.ask(facts)]),
      words.isThisReal(facts.vendor),
    ],
  });
}

/** Where the invoice stands once money went back, or didn't come: what is open, or on its way. */
export function standingAfterwards({ facts, frame, standing }: ClientLetter): string {
  const { openNow, anotherOnItsWay } = paymentMailCatalog(frame.locale);
  if (isAsked(facts)) return openNow(standing);
  const { amountProcessing } = facts;
  const isOnItsWay = facts.standing === "processing" && amountProcessing !== undefined;
  return isOnItsWay ? anotherOnItsWay(amountProcessing) : standing;
}

/** An ask that leads to the invoice's page and no further. */
export function viewAsk({ words }: ClientLetter, link: string, sentence: string): MailAsk {
  return { sentence, verb: words.ask.viewVerb, link, addressLabel: words.addressLabel };
}
