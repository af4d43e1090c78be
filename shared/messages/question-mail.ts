import type { QuestionView } from "../contract/arrangement-view.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import type { ArrangementMailWords } from "./catalog/en/arrangement-mail.ts";
import { cleanLines } from "./clean-text.ts";
import { clientLetter, isAsked, payAsk, standingSentences } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";
import type { News } from "./news-mail.ts";

/** What a mail about a question tells; it goes to nobody but who asked. */
export type QuestionMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly question: QuestionView;
  readonly news: "received" | "message" | "answered" | "adjusted" | "stood-by";
};

type Situation = QuestionMailFacts & {
  readonly letter: ClientLetter;
  readonly words: ArrangementMailWords;
  readonly locale: Locale;
};

/** Composes a mail about what a client asked, disputed, suggested or told in hardship. */
export function composeQuestionMail(facts: QuestionMailFacts, locale: Locale): Mail {
  const begun = clientLetter(facts.view, locale);
  // These letters say themselves what waits.
  const letter = { ...begun, standing: standingSentences(begun.facts, begun.words) };
  const words = arrangementMailCatalog(locale);
  const situation = { ...facts, letter, words, locale };
  switch (facts.news) {
    case "received":
      return renderNews(
        letter,
        facts.question.kind === "hardship" ? hardship(situation) : received(situation),
      );
    case "message":
      return renderNews(letter, message(situation));
    default:
      return renderNews(letter, ended(situation, facts.news));
  }
}

function received(situation: Situation): News {
  const { letter, words, question, link } = situation;
  const { question: own } = words;
  return {
    subject: own.subject(letter.facts),
    opening: own.received(letter.facts, question.kind),
    paragraphs: [...waiting(situation), own.answersByMail(letter.facts.sender)],
    ask: { ...viewAsk(letter, link, own.addMore), verb: own.viewVerb },
    thanks: own.thanks,
  };
}

function hardship({ letter, words, question, link }: Situation): News {
  const { question: own } = words;
  const { facts } = letter;
  return {
    subject: own.subject(facts),
    opening: own.received(facts, question.kind),
    paragraphs: [
      `${own.private(facts.vendor)} ${own.answersByMail(facts.sender)}`,
      ...(isAsked(facts) ? [own.whatYouCan] : []),
    ],
    ask: { ...viewAsk(letter, link, own.seeWhatHelps), verb: words.optionsVerb },
    thanks: own.thanks,
  };
}

/** What no reminder asks for while questions are open. */
function waiting({ view, words, letter, locale }: Situation): readonly string[] {
  const { question: own } = words;
  const frozen = view.arrangements?.frozen ?? 0;
  if (frozen === 0 || !isAsked(letter.facts)) return [];
  if (frozen >= view.amounts.remaining) return [own.allWaits];
  const amount = formatMoney({ amount: frozen, currency: view.currency }, locale);
  return [`${own.partWaits(amount)} ${own.restNow}`];
}

function message(situation: Situation): News {
  const { letter, words, question, link } = situation;
  const { question: own } = words;
  return {
    subject: own.subject(letter.facts),
    opening: own.message(letter.facts, question.kind),
    paragraphs: waiting(situation),
    ...quoteOf(situation),
    ask: { ...viewAsk(letter, link, own.answerOnPage), verb: own.answerVerb },
    thanks: own.answeredThanks,
  };
}

const openings = { answered: "answered", adjusted: "adjusted", "stood-by": "stoodBy" } as const;

function ended(situation: Situation, news: keyof typeof openings): News {
  const { letter, words, question, link } = situation;
  const { question: own, ways } = words;
  const isHardship = question.kind === "hardship";
  const paragraphs = [
    ...(news === "adjusted" ? [own.creditNote] : []),
    ...meaning(situation),
    ...(news === "stood-by" ? [own.seeItDifferently] : []),
  ];
  return {
    subject: own.subject(letter.facts),
    opening: own[openings[news]](letter.facts, question.kind),
    paragraphs,
    ...quoteOf(situation),
    ask: isHardship
      ? { ...viewAsk(letter, link, own.seeWhatHelps), verb: words.optionsVerb }
      : payAsk(letter, link),
    thanks: own.answeredThanks,
    ...(!isHardship && {
      isAsking: true,
      ways: [ways.whatIsPossible, ways.someoneElsePays, ways.question(letter.facts)],
    }),
  };
}

/** What an answer means for what is left: other questions may still hold a part back. */
function meaning(situation: Situation): readonly string[] {
  const { letter, words, question } = situation;
  const stillWaiting = waiting(situation);
  if (stillWaiting.length > 0) return stillWaiting;
  const didWait = question.kind !== "hardship";
  return didWait && isAsked(letter.facts) ? [words.question.countsAgain] : [];
}

/** The vendor's latest words. */
function quoteOf({ question, words, letter }: Situation): Pick<News, "quote"> {
  const latest = question.messages.findLast(({ from }) => from === "vendor");
  const text = cleanLines(latest?.text ?? "");
  if (text === "") return {};
  return { quote: { introduction: words.wrote(letter.facts.vendor), text } };
}
