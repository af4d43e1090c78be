import type { PromiseToPay } from "../flexibility/promise-to-pay.ts";
import { formatDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementNoticeCatalog } from "./arrangement-notice-catalog.ts";
import { cleanLine } from "./clean-text.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";

/** What became of a day by which a client said that an amount would come. */
export type PromiseNoticeEvent = {
  readonly kind: "promise-made" | "promise-kept" | "promise-partly-kept" | "promise-broken";
  readonly contactName: string;
  readonly promise: PromiseToPay;
  /** What of it came, in minor units. */
  readonly arrived: number;
};

/** Words for what became of a promise. */
export function promiseNoticeParts(event: PromiseNoticeEvent, about: NoticeSubject): NoticeParts {
  const { view, facts, locale } = about;
  const { promise: words, who, nothingToDo } = arrangementNoticeCatalog(locale);
  const write = (sum: number) => formatMoney({ amount: sum, currency: view.currency }, locale);
  const name = cleanLine(event.contactName);
  const person = who(facts, name);
  const amount = write(event.promise.amount);
  const date = formatDate(event.promise.date, locale);
  switch (event.kind) {
    case "promise-made":
      return {
        subject: words.madeSubject(name, amount, date),
        opening: words.made(facts, person, amount, date),
        paragraphs: [],
        next: words.madeNext,
      };
    case "promise-kept":
      return {
        subject: words.keptSubject(name),
        opening: words.kept(facts, person, amount),
        paragraphs: [],
        next: nothingToDo,
      };
    case "promise-partly-kept":
      return {
        subject: words.partlySubject(name),
        opening: words.partly(facts, person, amount, write(event.arrived)),
        paragraphs: [],
        next: words.partlyNext,
      };
    case "promise-broken":
      return {
        subject: words.brokenSubject(name),
        opening: words.broken(facts, person, amount, date),
        paragraphs: [],
        next: words.brokenNext,
      };
  }
}
