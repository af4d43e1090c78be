import type { InstallmentView, PlanView } from "../contract/arrangement-view.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatDate } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import type { ArrangementMailWords } from "./catalog/en/arrangement-mail.ts";
import type { PlanMailWords } from "./catalog/en/plan-mail.ts";
import { clientLetter, dayOf, payAsk } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";
import type { News } from "./news-mail.ts";
import { planMailCatalog } from "./plan-mail-catalog.ts";
import { chargedTo, planRows } from "./terms-rows.ts";

/** What a mail about a plan as a whole tells. */
export type PlanMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly plan: PlanView;
  readonly news:
    | "paused"
    | "autopay-stopped"
    | "stopped"
    | "method-changed"
    | "past-due"
    | "ended"
    | "finished";
  /** Whether the reader authorized it, and so may see what is charged. */
  readonly isHolder: boolean;
  /** By when a plan that is past due ends; absent: it doesn't by itself. */
  readonly endsDate?: CalendarDate;
};

type Situation = PlanMailFacts & {
  readonly letter: ClientLetter;
  readonly words: ArrangementMailWords;
  readonly own: PlanMailWords["plan"];
  readonly locale: Locale;
};

/** Composes a mail about a plan as a whole: paused, changed, past due, ended or complete. */
export function composePlanMail(facts: PlanMailFacts, locale: Locale): Mail {
  const letter = clientLetter(facts.view, locale);
  const words = arrangementMailCatalog(locale);
  const own = planMailCatalog(locale).plan;
  return renderNews(letter, newsOf({ ...facts, letter, words, own, locale }));
}

function newsOf(situation: Situation): News {
  const { letter, own, plan, locale } = situation;
  switch (situation.news) {
    case "paused":
      return paused(situation);
    case "autopay-stopped":
      return goesOn(situation, own.autopayStopped(letter.facts), own.byReminder);
    case "method-changed": {
      const by = chargedTo(plan, situation.isHolder, locale);
      const news = goesOn(situation, own.methodChanged(letter.facts, by), own.datesStay);
      return { ...news, ask: { ...news.ask, sentence: own.notYou } };
    }
    case "past-due":
      return pastDue(situation);
    case "finished":
      return finished(situation);
    case "stopped":
    case "ended":
      return ended(situation);
  }
}

/** The first payment of a plan that is still to come. */
function nextOf({ installments }: PlanView): InstallmentView | undefined {
  return installments.find(({ amount, paid, state }) => paid < amount && state !== "processing");
}

/** Something about a plan changed that leaves its dates; they are shown once more. */
function goesOn(
  { letter, words, own, plan, view, link, locale }: Situation,
  opening: string,
  next: string,
): News {
  return {
    subject: own.subject(letter.facts),
    opening,
    paragraphs: [next],
    rows: planRows(plan, view.currency, locale),
    ask: { ...viewAsk(letter, link, words.records), verb: words.planVerb },
    thanks: own.thanks,
  };
}

function paused(situation: Situation): News {
  const { letter, own, plan, locale } = situation;
  const next = nextOf(plan);
  const until = next === undefined ? [] : [own.restsUntil(formatDate(next.date, locale))];
  const opening = own.paused(letter.facts, plan.cadence);
  return goesOn(situation, opening, [...until, own.goesOn].join(" "));
}

function pastDue(situation: Situation): News {
  const { letter, words, own, plan, view, link, endsDate, locale } = situation;
  const { facts } = letter;
  const missed = nextOf(plan);
  const left = (missed?.amount ?? 0) - (missed?.paid ?? 0);
  const amount = formatMoney({ amount: left, currency: view.currency }, locale);
  const date = formatDate(missed?.date ?? view.dueDate, locale);
  const { installment } = planMailCatalog(locale);
  return {
    subject: own.subject(facts),
    opening: own.stillOpen(facts, amount, date),
    standing: installment.leftInAll(facts.amountRemaining),
    paragraphs: [own.missedEachOther],
    ask: {
      ...viewAsk(letter, link, installment.payAsk),
      headline: { amount, date: letter.words.headline(facts) },
      verb: letter.words.ask.payVerb(amount),
    },
    thanks: own.pastDueThanks,
    isAsking: true,
    ways: [words.ways.alreadyPaid, ...waysOf(situation)],
    ...(endsDate !== undefined && {
      afterwards: [own.endsOn(formatDate(endsDate, locale), facts.amountRemaining)],
    }),
  };
}

function waysOf({ letter, words }: Situation): readonly string[] {
  const { ways } = words;
  return [ways.whatIsPossible, ways.someoneElsePays, ways.question(letter.facts)];
}

function finished({ letter, words, own, plan, view, link, locale }: Situation): News {
  const sum = plan.installments.reduce((total, { amount }) => total + amount, 0);
  const amount = formatMoney({ amount: sum, currency: view.currency }, locale);
  return {
    subject: own.subject(letter.facts),
    opening: own.finished(letter.facts, amount, plan.installments.length),
    paragraphs: [own.finishedNext],
    ask: viewAsk(letter, link, words.records),
    thanks: own.finishedThanks,
  };
}

function ended(situation: Situation): News {
  const { letter, own, link } = situation;
  const { opening, next } = endOf(situation);
  return {
    subject: own.subject(letter.facts),
    opening,
    paragraphs: [next],
    ask: payAsk(letter, link),
    thanks: letter.facts.amountPaid === undefined ? letter.words.thanks : own.endedThanks,
    isAsking: true,
    ways: waysOf(situation),
  };
}

function endOf({ letter, own, plan, view, news, locale }: Situation) {
  const { facts } = letter;
  const end = news === "stopped" ? "stopped" : plan.end;
  switch (end) {
    case "missed":
      return {
        opening: own.ended(facts, dayOf(plan.endedAt ?? plan.acceptedAt, view, locale)),
        next: own.anotherWay,
      };
    case "not-started":
      return { opening: own.notStarted(facts), next: own.againOnPage };
    case "settled":
      return { opening: own.settled(facts), next: own.countsAll };
    default:
      return { opening: own.stopped(facts), next: own.countsAll };
  }
}
