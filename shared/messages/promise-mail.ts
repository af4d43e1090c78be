import type { PromiseView } from "../contract/arrangement-view.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import type { ArrangementMailWords } from "./catalog/en/arrangement-mail.ts";
import { clientLetter, isAsked, payAsk } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";
import type { News } from "./news-mail.ts";

/** What a mail about a promise tells. */
export type PromiseMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly promise: Pick<PromiseView, "date" | "amount">;
  readonly news: "made" | "kept" | "partly-kept" | "broken";
  /** What of it came, in minor units; told of a partly kept one. */
  readonly arrived: number;
};

type Situation = PromiseMailFacts & {
  readonly letter: ClientLetter;
  readonly words: ArrangementMailWords;
  readonly amount: string;
  readonly date: string;
};

/** Composes a mail about a day by which a client said that an amount would come. */
export function composePromiseMail(facts: PromiseMailFacts, locale: Locale): Mail {
  const { view, promise, arrived } = facts;
  const letter = clientLetter(view, locale);
  const words = arrangementMailCatalog(locale);
  const write = (amount: number) => formatMoney({ amount, currency: view.currency }, locale);
  const situation = {
    ...facts,
    letter,
    words,
    amount: write(promise.amount),
    date: formatDate(promise.date, locale),
  };
  return renderNews(letter, newsOf(situation, write(arrived)));
}

function newsOf(situation: Situation, arrived: string): News {
  switch (situation.news) {
    case "made":
      return made(situation);
    case "kept":
      return kept(situation);
    case "partly-kept":
      return partlyKept(situation, arrived);
    case "broken":
      return broken(situation);
  }
}

function made({ letter, words, link, amount, date }: Situation): News {
  const { promise } = words;
  const { facts } = letter;
  return {
    subject: promise.madeSubject(facts, amount, date),
    opening: promise.made(facts, amount, date),
    // What is promised is all that is asked for: the amount isn't said twice.
    ...(amount === facts.amountAsked && isAsked(facts) && { standing: promise.dueStays(facts) }),
    paragraphs: [`${promise.rest(date)} ${promise.change}`],
    ask: viewAsk(letter, link, promise.payWhenReady),
    thanks: promise.madeThanks,
  };
}

function kept({ letter, words, link, amount, date }: Situation): News {
  const { promise } = words;
  return {
    subject: promise.keptSubject(letter.facts),
    opening: promise.kept(letter.facts, amount, date),
    paragraphs: [],
    ask: viewAsk(letter, link, words.records),
    thanks: promise.keptThanks,
  };
}

function partlyKept({ letter, words, link, amount }: Situation, arrived: string): News {
  const { promise } = words;
  return {
    subject: promise.partlySubject(letter.facts),
    opening: promise.partly(letter.facts, amount, arrived),
    paragraphs: isAsked(letter.facts) ? [promise.partlyNext] : [],
    ask: payAsk(letter, link),
    thanks: promise.partlyThanks,
    isAsking: true,
    ways: waysOf(letter, words),
  };
}

function broken({ letter, words, link, amount, date }: Situation): News {
  const { promise } = words;
  return {
    subject: promise.brokenSubject(letter.facts),
    opening: promise.broken(letter.facts, amount, date),
    paragraphs: [promise.innocent],
    ask: payAsk(letter, link),
    thanks: promise.brokenThanks,
    isAsking: true,
    ways: [words.ways.alreadyPaid, ...waysOf(letter, words)],
  };
}

function waysOf({ facts }: ClientLetter, { ways }: ArrangementMailWords): readonly string[] {
  return [ways.whatIsPossible, ways.someoneElsePays, ways.question(facts)];
}
