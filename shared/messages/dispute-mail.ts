import { clientLetter, isAsked, payAsk } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, standingAfterwards, viewAsk } from "./news-mail.ts";
import type { News } from "./news-mail.ts";
import { paymentMailCatalog } from "./payment-mail-catalog.ts";
import { disputedAmount } from "./payment-returned-mail.ts";
import type { DisputeMailFacts } from "./payment-returned-mail.ts";

/** How far a dispute has come. */
export type DisputeNews = "opened" | "won" | "lost";

/**
 * Composes the mail about a dispute. It names nobody and no reason: other contacts of the client may
 * read it too.
 */
export function composeDisputeMail(
  facts: DisputeMailFacts & { readonly news: DisputeNews },
  locale: Locale,
): Mail {
  const letter = clientLetter(facts.view, locale);
  const { dispute } = paymentMailCatalog(locale);
  return renderNews(letter, {
    ...newsOf(facts, letter, disputedAmount(facts, locale)),
    subject: dispute.subject(letter.facts),
    thanks: dispute.thanks,
  });
}

function newsOf(
  { news, link, dispute: { takenBack } }: DisputeMailFacts & { readonly news: DisputeNews },
  letter: ClientLetter,
  amount: string,
): Omit<News, "subject" | "thanks"> {
  const { facts, frame } = letter;
  const { dispute } = paymentMailCatalog(frame.locale);
  switch (news) {
    case "opened":
      return {
        opening: dispute.opened(facts, amount),
        paragraphs: [dispute.meanwhile],
        ask: viewAsk(letter, link, dispute.tellUs),
      };
    case "won":
      if (takenBack !== undefined) return wonPartly(letter, link, amount);
      return {
        opening: dispute.won(facts, amount),
        paragraphs: isAsked(facts) ? [] : [dispute.wonNext],
        ask: viewAsk(letter, link, dispute.wonKeep),
      };
    case "lost":
      return {
        opening: dispute.lost(facts, amount),
        standing: standingAfterwards(letter),
        paragraphs: [dispute.lostNext],
        ask: payAsk(letter, link),
        isAsking: true,
      };
  }
}

/** A bank that decides for the vendor may keep a part all the same, which is owed again. */
function wonPartly(letter: ClientLetter, link: string, amount: string) {
  const { dispute } = paymentMailCatalog(letter.frame.locale);
  return {
    opening: dispute.wonPartly(letter.facts, amount),
    standing: standingAfterwards(letter),
    paragraphs: [dispute.lostNext],
    ask: payAsk(letter, link),
    isAsking: true,
  };
}
