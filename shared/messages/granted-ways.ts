import type { ArrangementOption } from "../contract/arrangement-schema.ts";
import { formatDate } from "../values/calendar-date.ts";
import type { MailWords } from "./catalog/en/mail.ts";
import type { Locale } from "./locale.ts";

/**
 * What the policy grants at once to whoever reads a letter, in one line or as a bare list, such as "a part now,
 * 3 payments, more time until 24 December 2026"; undefined where nothing is granted.
 */
export function grantedWays(
  options: readonly ArrangementOption[],
  words: MailWords,
  locale: Locale,
  form: "line" | "briefLine" | "list",
): string | undefined {
  const { granted } = words.otherWays;
  const ways = options.flatMap(({ kind, refusal, suggestion }) => {
    if (refusal !== undefined) return [];
    if (kind === "part") return [granted.part];
    if (suggestion === undefined) return [];
    const { terms } = suggestion;
    if (kind === "plan") return [granted.plan(terms.parts.length + (terms.payNow > 0 ? 1 : 0))];
    return kind === "more-time" ? [granted.moreTime(formatDate(terms.lastDate, locale))] : [];
  });
  if (ways.length === 0) return undefined;
  const list = ways.join(granted.separator);
  return form === "list" ? list : granted[form](list);
}
