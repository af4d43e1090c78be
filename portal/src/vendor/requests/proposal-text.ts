import type { Terms } from "../../../../shared/flexibility/proposal.ts";
import type { Language } from "../language/language.tsx";

type Speaking = Pick<Language, "words" | "money" | "date">;

/** What terms come to, within a sentence: "3 payments, the last on 3 March 2027". */
export function proposalText(terms: Terms, language: Speaking): string {
  const words = language.words().requests.proposal;
  const now = language.money({ amount: terms.payNow, currency: terms.currency });
  const last = language.date(terms.lastDate);
  const count = terms.parts.length;
  if (count === 1 && terms.collection === undefined) {
    return terms.payNow === 0 ? words.moreTime(last) : words.partThenRest(now, last);
  }
  return terms.payNow === 0 ? words.plan(count, last) : words.partThenPlan(now, count, last);
}

/** How the parts of terms are collected; undefined where there is nothing to say. */
export function collectionText(
  { collection, method }: Pick<Terms, "collection" | "method">,
  { words }: Pick<Language, "words">,
): string | undefined {
  if (collection === undefined) return undefined;
  const { proposal } = words().requests;
  if (collection === "reminder") return proposal.reminder;
  return proposal.autopay(method === undefined ? "" : words().methods.by(method));
}
