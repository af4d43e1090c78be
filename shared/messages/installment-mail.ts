import type { InstallmentView, PlanView } from "../contract/arrangement-view.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { daysBetween, formatDate } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import type { ArrangementMailWords } from "./catalog/en/arrangement-mail.ts";
import type { PlanMailWords } from "./catalog/en/plan-mail.ts";
import { clientLetter, dayOf } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import { declineReason } from "./decline-reason.ts";
import type { Locale } from "./locale.ts";
import type { MailAsk } from "./mail-content.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";
import type { News } from "./news-mail.ts";
import { planMailCatalog } from "./plan-mail-catalog.ts";
import { chargedTo, planRows } from "./terms-rows.ts";
import { reminderCatalog } from "./reminder-catalog.ts";

/** What a mail about one payment of a plan tells. */
export type InstallmentMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly plan: PlanView;
  readonly installment: InstallmentView;
  readonly news: "coming" | "due" | "failed" | "moved" | "missed";
  /** Whether the reader authorized the plan: what is charged and why it failed is theirs alone. */
  readonly isHolder: boolean;
  /** When the next letter follows if nothing comes. */
  readonly nextLetterDate?: CalendarDate;
};

type Situation = InstallmentMailFacts & {
  readonly letter: ClientLetter;
  readonly words: ArrangementMailWords;
  readonly own: PlanMailWords["installment"];
  /** What is left of the payment, in words. */
  readonly amount: string;
  readonly date: string;
  readonly locale: Locale;
};

/** Composes a mail about one payment of a plan: announced, asked for, failed, moved or missed. */
export function composeInstallmentMail(facts: InstallmentMailFacts, locale: Locale): Mail {
  const { view, installment, news } = facts;
  const letter = clientLetter(view, locale);
  const left = { amount: installment.amount - installment.paid, currency: view.currency };
  const situation = {
    ...facts,
    letter,
    words: arrangementMailCatalog(locale),
    own: planMailCatalog(locale).installment,
    amount: formatMoney(left, locale),
    date: formatDate(installment.date, locale),
    locale,
  };
  return renderNews(letter, {
    ...(news === "coming" || news === "due" ? announced(situation) : told(situation)),
    standing: situation.own.leftInAll(letter.facts.amountRemaining),
  });
}

/** What isn't charged by itself is asked for: by reminder, without a method, after a last decline. */
function announced(situation: Situation): News {
  const { collection, waitsFor } = situation.plan;
  const isCharged = collection === "autopay" && waitsFor?.includes("method") !== true;
  return isCharged && situation.news === "coming" ? charged(situation) : asked(situation);
}

function charged(situation: Situation): News {
  const { letter, words, own, plan, link, amount, date, installment, locale } = situation;
  const { facts } = letter;
  const latest = plan.movable?.number === installment.number ? plan.movable.latest : undefined;
  const isMovable = latest !== undefined;
  return {
    subject: own.nextSubject(facts, amount, date),
    opening: own.charged(facts, amount, chargedTo(plan, situation.isHolder, locale), date),
    paragraphs: [
      `${reasonOf(situation)} ${placeOf(situation)}`,
      ...(isMovable ? [own.move(formatDate(latest, locale))] : []),
      own.stop,
    ],
    ask: {
      ...viewAsk(letter, link, isMovable ? own.moveAsk : own.changeAsk),
      verb: isMovable ? own.moveVerb : words.planVerb,
    },
    thanks: own.thanks,
    afterwards: [own.receipt],
  };
}

function asked(situation: Situation): News {
  const { letter, own, amount, date } = situation;
  return {
    subject: own.nextSubject(letter.facts, amount, date),
    opening: own.asked(letter.facts, amount, date),
    paragraphs: [`${reasonOf(situation)} ${placeOf(situation)}`],
    ask: payOne(situation, own.payAsk),
    thanks: own.thanks,
    isAsking: true,
    ways: waysOf(situation),
  };
}

/** The one true reason for writing now: how far away the day is. */
function reasonOf({ letter, view, installment, locale }: Situation): string {
  const { reason } = reminderCatalog(locale);
  const days = daysBetween(view.today, installment.date);
  if (days > 0) return reason.comingDue(days);
  return days === 0 ? reason.dueToday(letter.facts.zone) : reason.warm(-days);
}

function placeOf({ own, plan, installment, view, locale }: Situation): string {
  const agreedDate = dayOf(plan.acceptedAt, view, locale);
  return own.place(installment.number, plan.installments.length, agreedDate);
}

function payOne({ letter, link, own, amount, date }: Situation, sentence: string): MailAsk {
  return {
    ...viewAsk(letter, link, sentence),
    headline: { amount, date: own.headline(date) },
    verb: letter.words.ask.payVerb(amount),
  };
}

function waysOf({ letter, words }: Situation): readonly string[] {
  const { ways } = words;
  return [ways.whatIsPossible, ways.someoneElsePays, ways.question(letter.facts)];
}

function told(situation: Situation): News {
  if (situation.news === "moved") return moved(situation);
  return situation.news === "failed" ? failed(situation) : missed(situation);
}

function failed(situation: Situation): News {
  const { letter, own, installment, isHolder, amount, date, locale } = situation;
  const { nextTryDate } = installment;
  const reason = own.reasons[isHolder ? declineReason(installment.declineCode) : "declined"];
  const next =
    nextTryDate === undefined ? own.noTry : own.tryAgain(formatDate(nextTryDate, locale));
  return {
    subject: own.aboutSubject(letter.facts),
    opening: own.failed(letter.facts, amount, date),
    paragraphs: [`${reason} ${next}`],
    ask: payOne(situation, nextTryDate === undefined ? own.payOrChange : own.payOrWait),
    thanks: own.patience,
    isAsking: true,
    ways: waysOf(situation),
    afterwards: [own.stop],
  };
}

function moved(situation: Situation): News {
  const { letter, words, own, installment, plan, view, link, amount, date, locale } = situation;
  const from = formatDate(installment.movedFrom ?? installment.date, locale);
  return {
    subject: own.aboutSubject(letter.facts),
    opening: own.moved(letter.facts, amount, from, date),
    paragraphs: [`${own.othersStay} ${own.movedOnce}`],
    rows: planRows(plan, view.currency, locale),
    ask: { ...viewAsk(letter, link, words.records), verb: words.planVerb },
    thanks: own.movedThanks,
  };
}

function missed(situation: Situation): News {
  const { letter, words, own, amount, date, nextLetterDate, locale } = situation;
  return {
    subject: own.aboutSubject(letter.facts),
    opening: own.missed(letter.facts, amount, date),
    paragraphs: [own.innocent],
    ask: payOne(situation, own.payAsk),
    thanks: own.patience,
    isAsking: true,
    ways: [words.ways.alreadyPaid, ...waysOf(situation)],
    ...(nextLetterDate !== undefined && {
      afterwards: [own.nextLetter(formatDate(nextLetterDate, locale))],
    }),
  };
}
