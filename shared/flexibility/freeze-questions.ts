import { invoiceAmounts } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { exactLineAmount } from "../invoicing/line-item.ts";
import type { LineItem } from "../invoicing/line-item.ts";
import { isAllInQuestion } from "../milestones/holds.ts";
import { divideRounded, parseDecimal, powerOfTen } from "../values/decimal.ts";
import type { Arrangements } from "./arrangements.ts";
import type { FrozenPart, Question } from "./question.ts";

/** An invoice with its lines and all that was asked about it. */
export type QuestionSituation = {
  readonly invoice: IssuedInvoice;
  readonly lines: readonly LineItem[];
  readonly questions: readonly Question[];
};

/**
 * The invoice with what its open questions freeze: a line's net and tax, or all of it. A line that
 * several ask about is frozen once, by the first of them; hardship freezes nothing. When not all of
 * it is in question any more, it is noted since when: reminders go on from there.
 */
export function withFrozenParts({ invoice, lines, questions }: QuestionSituation): IssuedInvoice {
  const { startable } = invoiceAmounts(invoice);
  const { currency } = invoice.content;
  const asking = questions
    .filter(({ kind, status }) => status === "open" && kind !== "hardship")
    .toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
  const frozen = asking.map(({ id, line }, index): FrozenPart => {
    if (line === undefined) return { questionId: id };
    const isFirst = asking.findIndex((each) => each.line === line) === index;
    const amount = isFirst ? Math.min(startable, lineWithTax(lines[line], currency)) : 0;
    return { questionId: id, amount };
  });
  const { frozen: _, ...rest } = invoice.arrangements ?? {};
  const after = withArrangements(invoice, frozen.length === 0 ? rest : { ...rest, frozen });
  if (!isAllInQuestion(invoice) || isAllInQuestion(after)) return after;
  const questionEndedAt = questions
    .flatMap(({ endedAt = [] }) => endedAt)
    .toSorted()
    .at(-1);
  if (questionEndedAt === undefined) return after;
  return { ...after, arrangements: { ...after.arrangements, questionEndedAt } };
}

/** The invoice with these arrangements; without any there is no word of them. */
export function withArrangements(
  invoice: IssuedInvoice,
  arrangements: Arrangements,
): IssuedInvoice {
  if (Object.keys(arrangements).length > 0) return { ...invoice, arrangements };
  const { arrangements: _, ...rest } = invoice;
  return rest;
}

/**
 * What a line comes to with its tax, in minor units: its net × rate, rounded half away from zero, as
 * the totals do it. Zero for a line that takes something off.
 */
function lineWithTax(line: LineItem | undefined, currency: string): number {
  if (line === undefined) return 0;
  const net = exactLineAmount(line, currency);
  const { digits, scale } = parseDecimal(line.taxRate);
  const tax = divideRounded(net * digits, powerOfTen(scale + 2), "halfAwayFromZero");
  return Math.max(0, Number(net + tax));
}
