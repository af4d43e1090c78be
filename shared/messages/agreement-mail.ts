import type { PlanView } from "../contract/arrangement-view.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatDate } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import { clientLetter, dayOf } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";
import { chargedTo, planRows } from "./terms-rows.ts";

/** What the mail about a plan that was agreed on tells. */
export type PlanAgreedFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly plan: PlanView;
  /** Whether the reader authorized it, and so may see what is charged. */
  readonly isHolder: boolean;
  /** Who agreed to it; absent when they are no contact any more. */
  readonly agreedBy?: string;
  /** Until when a plan waits for its first step. */
  readonly waitsUntil?: CalendarDate;
  /** The due date that holds again when it is stopped. */
  readonly dueDateBefore: CalendarDate;
};

/** Composes the mail that a plan was agreed on, to each of the client's contacts. */
export function composePlanAgreedMail(facts: PlanAgreedFacts, locale: Locale): Mail {
  const { view, link, plan, agreedBy } = facts;
  const letter = clientLetter(view, locale);
  const words = arrangementMailCatalog(locale);
  const { agreement } = words;
  const by =
    agreedBy === undefined
      ? []
      : [agreement.agreedBy(cleanLine(agreedBy), dayOf(plan.acceptedAt, view, locale))];
  const how =
    plan.collection === "autopay"
      ? agreement.autopay(chargedTo(plan, facts.isHolder, locale))
      : agreement.reminder;
  const stop = agreement.stop(formatDate(facts.dueDateBefore, locale));
  return renderNews(letter, {
    subject: agreement.planSubject(letter.facts),
    opening: agreement.planOpening(letter.facts),
    paragraphs: [
      [...by, ...beginning(facts, locale), how].join(" "),
      plan.canTakeBack ? `${stop} ${agreement.takeBack}` : stop,
    ],
    rows: planRows(plan, view.currency, locale),
    ask: { ...viewAsk(letter, link, words.records), verb: words.planVerb },
    thanks: agreement.thanks,
    afterwards: [words.copies(letter.facts.client)],
  });
}

function beginning({ plan, waitsUntil }: PlanAgreedFacts, locale: Locale): readonly string[] {
  const { beginsWith, waitsUntil: until } = arrangementMailCatalog(locale).agreement;
  const [first] = plan.waitsFor ?? [];
  if (plan.status !== "starting" || first === undefined) return [];
  return [
    beginsWith[first],
    ...(waitsUntil === undefined ? [] : [until(formatDate(waitsUntil, locale))]),
  ];
}

/** What the mail about a due date that moved tells. */
export type MoreTimeFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The contact who asked for it; absent when the vendor gave it unasked. */
  readonly agreedBy?: string;
  /** The word with which the vendor gave it. */
  readonly message?: string;
  readonly canTakeBack: boolean;
};

/** Composes the mail that the due date moved, to each of the client's contacts. */
export function composeMoreTimeMail(facts: MoreTimeFacts, locale: Locale): Mail {
  const { view, link, agreedBy } = facts;
  const letter = clientLetter(view, locale);
  const words = arrangementMailCatalog(locale);
  const { agreement } = words;
  const from = formatDate(facts.from, locale);
  const to = formatDate(facts.to, locale);
  const opening = agreedBy === undefined ? agreement.timeGiven : agreement.timeOpening;
  const word = cleanLines(facts.message ?? "");
  const next = facts.canTakeBack
    ? `${agreement.timeNext} ${agreement.timeTakeBack}`
    : agreement.timeNext;
  return renderNews(letter, {
    subject: agreement.timeSubject(letter.facts, to),
    opening: opening(letter.facts, from, to),
    paragraphs: [next],
    ...(word === ""
      ? {}
      : { quote: { introduction: words.wrote(letter.facts.vendor), text: word } }),
    ask: viewAsk(letter, link, words.records),
    thanks: agreement.thanks,
    afterwards: [words.copies(letter.facts.client)],
  });
}

/** Composes the mail that a plan or a new date was taken back before money moved. */
export function composeTakenBackMail(
  facts: {
    readonly view: InvoiceView;
    readonly link: string;
    readonly kind: "plan" | "extension";
  },
  locale: Locale,
): Mail {
  const letter = clientLetter(facts.view, locale);
  const words = arrangementMailCatalog(locale);
  const { takenBack } = words;
  const isPlan = facts.kind === "plan";
  const subject = isPlan ? takenBack.planSubject : takenBack.timeSubject;
  const opening = isPlan ? takenBack.planOpening : takenBack.timeOpening;
  return renderNews(letter, {
    subject: subject(letter.facts),
    opening: opening(letter.facts),
    paragraphs: [takenBack.next],
    ask: { ...viewAsk(letter, facts.link, takenBack.ask), verb: words.optionsVerb },
    thanks: takenBack.thanks,
    afterwards: [words.copies(letter.facts.client)],
  });
}
