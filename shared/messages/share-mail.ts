import type { ArrangementsView } from "../contract/arrangement-view.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import type { ArrangementMailWords } from "./catalog/en/arrangement-mail.ts";
import { cleanLine } from "./clean-text.ts";
import { clientLetter } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { MailAsk, MailContent } from "./mail-content.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";
import { viewAsk } from "./news-mail.ts";

/** What a mail to somebody with whom a bill is shared tells. */
export type ShareMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  /** The payer's own share, of which the view is; of an ended one the amounts are not told. */
  readonly share: NonNullable<ArrangementsView["ownShare"]>;
  readonly news: "invited" | "changed" | "ended";
};

type Content = Pick<MailContent, "subject" | "paragraphs"> & {
  readonly ask?: MailAsk;
  /** What stands first after the signature. */
  readonly remark?: string;
};

type Situation = ShareMailFacts & {
  /** Who shares the bill, by name. */
  readonly sharedBy: string;
  readonly letter: ClientLetter;
  readonly words: ArrangementMailWords;
  readonly locale: Locale;
};

/** Composes a mail to a payer of a share, whose view knows nothing of what others pay. */
export function composeShareMail(facts: ShareMailFacts, locale: Locale): Mail {
  const letter = clientLetter(facts.view, locale);
  const words = arrangementMailCatalog(locale);
  const sharedBy = cleanLine(facts.share.sharedBy ?? letter.facts.client);
  const situation = { ...facts, sharedBy, letter, words, locale };
  const isEnded = facts.news === "ended";
  const { remark, ...content } = isEnded ? ended(situation) : open(situation);
  const { band, ...frame } = letter.frame;
  return renderMail({
    ...frame,
    ...(!isEnded && band !== undefined && { band }),
    ...content,
    preview: content.paragraphs[0] ?? "",
    thanks: words.share.thanks,
    foot: [
      ...(remark === undefined ? [] : [remark]),
      letter.words.otherWays.ask(letter.facts),
      letter.words.isThisReal(letter.facts.vendor),
    ],
  });
}

function open(situation: Situation): Content {
  const { letter, words, share, sharedBy, news, view, link, locale } = situation;
  const { share: own } = words;
  const { facts } = letter;
  const isNew = news === "invited";
  const opening = (isNew ? own.invited : own.changed)(facts, own.sharer(facts, sharedBy));
  const subject = isNew ? own.invitedSubject(facts, sharedBy) : own.changedSubject(facts);
  const left = Math.max(share.amount - share.paid, 0);
  if (left === 0) {
    const ask = viewAsk(letter, link, words.records);
    return { subject, paragraphs: [`${opening} ${own.paidAlready}`], ask };
  }
  const amount = formatMoney({ amount: left, currency: view.currency }, locale);
  return {
    subject,
    paragraphs: [`${opening} ${sentenceOf(situation, amount)}`, own.whatYouSee],
    ask: { ...viewAsk(letter, link, own.pay), verb: letter.words.ask.payVerb(amount) },
    remark: own.unknown,
  };
}

function sentenceOf({ letter, words, share, view, locale }: Situation, left: string): string {
  const { share: own } = words;
  const { dueDate, daysLeft } = letter.facts;
  const whole = formatMoney({ amount: share.amount, currency: view.currency }, locale);
  if (share.paid > 0) return own.yoursLeft(whole, left, dueDate);
  return daysLeft < 0 ? own.yoursLate(whole, dueDate) : own.yours(whole, dueDate);
}

/** The link of an ended share opens nothing any more, so the letter has no button. */
function ended({ letter, words, sharedBy }: Situation): Content {
  const { share: own } = words;
  return {
    subject: own.changedSubject(letter.facts),
    paragraphs: [`${own.ended(letter.facts)} ${own.endedNext}`, own.endedAsk(sharedBy)],
  };
}
