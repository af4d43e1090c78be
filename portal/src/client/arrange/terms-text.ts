import type { TermsPart } from "../../../../shared/flexibility/proposal.ts";
import type { PageArrangementsWords } from "../../../../shared/messages/catalog/en/page-arrangements.ts";
import type { CalendarDate } from "../../../../shared/values/calendar-date.ts";

/** What a sentence about terms is written with. */
export type TermsWriting = {
  readonly words: PageArrangementsWords["terms"];
  readonly today: CalendarDate;
  readonly money: (amount: number) => string;
  readonly short: (date: CalendarDate) => string;
  readonly list: (things: readonly string[]) => string;
};

/** What of terms says who pays what when. */
export type TermsAmounts = { readonly payNow: number; readonly parts: readonly TermsPart[] };

/** More dates than these are told by the first and the last. */
const mostDatesTold = 3;

/** What is paid on the day itself: the part that is paid now, and an installment of today. */
export function paidToday({ payNow, parts }: TermsAmounts, today: CalendarDate): number {
  return parts.reduce((sum, { date, amount }) => (date <= today ? sum + amount : sum), payNow);
}

/** What follows on later days, in order of date. */
export function paidLater({ parts }: TermsAmounts, today: CalendarDate): readonly TermsPart[] {
  return parts.filter(({ date }) => date > today);
}

/** Terms in one line: "Three payments: $413.34 today, $413.33 on 3 January and 3 February". */
export function termsSummary(terms: TermsAmounts, writing: TermsWriting): string {
  const { words, today, money } = writing;
  const now = paidToday(terms, today);
  const later = paidLater(terms, today);
  const count = later.length + (now > 0 ? 1 : 0);
  const follows = equalRuns(later).map((run) => runText(run, writing));
  if (now > 0) follows.unshift(words.today(money(now)));
  else if (count > 1) follows.push(words.nothingToday);
  else follows.unshift(words.nothingToday);
  const sayings = follows.join(", ");
  return count > 1 ? `${words.payments(String(count))}: ${sayings}` : sayings;
}

/** Neighbours of the same amount together. */
function equalRuns(parts: readonly TermsPart[]): readonly (readonly TermsPart[])[] {
  const runs: TermsPart[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.[0]?.amount === part.amount) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

function runText(run: readonly TermsPart[], { words, money, short, list }: TermsWriting): string {
  const amount = money(run[0]?.amount ?? 0);
  const dates = run.map(({ date }) => short(date));
  if (dates.length <= mostDatesTold) return words.on(amount, list(dates));
  return words.series(amount, String(dates.length), dates[0] ?? "", dates.at(-1) ?? "");
}
