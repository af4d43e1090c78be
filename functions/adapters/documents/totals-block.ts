import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { PdfWords } from "../../../shared/messages/catalog/en/pdf.ts";
import type { AmountWords } from "./amount-words.ts";
import { heightOf } from "./flow.ts";
import type { Flow, TextLine } from "./flow.ts";
import type { LineTableContext } from "./line-columns.ts";
import { paidParts, reductionSteps } from "./money-steps.ts";
import { setLine, setText } from "./set-text.ts";
import { colors, gaps, styles } from "./theme.ts";
import type { TextStyle } from "./theme.ts";

type SumRow = {
  readonly label: string;
  readonly value: string;
  readonly rank: "plain" | "total" | "remaining";
};

const widthShare = 0.56;

/** Every step from the lines to what is left to pay, as label and amount. */
export function sumRows(view: InvoiceView, words: PdfWords, amounts: AmountWords): SumRow[] {
  const { sums, adjustments, status } = view;
  const { money } = amounts;
  const plain = (label: string, value: string): SumRow => ({ label, value, rank: "plain" });
  return [
    plain(words.lineTotal, money(sums.lineTotal)),
    ...adjustments.map(({ kind, description, amount }) =>
      kind === "discount"
        ? plain(words.documentDiscount(description), money(-amount))
        : plain(words.documentCharge(description), money(amount)),
    ),
    ...sums.taxGroups.map(({ taxRate, taxable, tax }) =>
      plain(words.tax(amounts.percent(taxRate), money(taxable)), money(tax)),
    ),
    { label: words.total, value: money(sums.total), rank: "total" },
    ...reductionSteps(view, words, amounts).map(({ label, value }) => plain(label, value)),
    ...(view.amounts.due === sums.total ? [] : [plain(words.amountDue, money(view.amounts.due))]),
    ...(view.amounts.paid === 0 ? [] : [plain(words.amountPaid, money(view.amounts.paid))]),
    ...paidParts(view, words, amounts).map(({ label, value }) => plain(label, value)),
    ...(status === "void"
      ? []
      : [
          {
            label: words.amountRemaining,
            value: money(view.amounts.remaining),
            rank: "remaining",
          } as const,
        ]),
    ...(view.amounts.processing === 0
      ? []
      : [plain(words.amountProcessing, money(view.amounts.processing))]),
  ];
}

/** Sets the sums on the right, below the column of amounts. */
export function setTotals(
  flow: Flow,
  rows: readonly SumRow[],
  context: LineTableContext,
  accent: string,
): void {
  const { left, right } = flow.sheet;
  const width = (right - left) * widthShare;
  const set = rows.map((row) => setSum(row, width, context, accent));
  const height = set.reduce((sum, { label }) => sum + heightOf(label) + gaps.tight, 0);
  // Sums that fit on a page are read together.
  flow.reserve(Math.min(height, flow.sheet.bottom - flow.sheet.top));
  for (const { rank, label, value } of set) {
    if (rank !== "plain") {
      flow.rule({ x: right - width, width, color: rank === "total" ? colors.hairline : accent });
    }
    flow.skip(rank === "plain" ? 0 : gaps.tight);
    flow.reserve(heightOf(label));
    // The amount stands on the last line of a label that takes several.
    flow.pour(label.slice(0, -1), right - width);
    flow.place(label.slice(-1), right - width);
    flow.placeRight({ ...value, baseline: label.at(-1)?.baseline ?? value.baseline }, right);
    flow.skip((label.at(-1)?.leading ?? 0) + gaps.tight);
  }
}

function setSum(row: SumRow, width: number, context: LineTableContext, accent: string) {
  const { typesetter } = context;
  const style = styleOf(row.rank, accent);
  const node = { tag: "P" };
  const value: TextLine = setLine(row.value, style, node);
  const labelWidth = width - typesetter.widthOf(value.text, style) - gaps.medium;
  const labelStyle = row.rank === "plain" ? { ...style, color: colors.quiet } : style;
  return {
    rank: row.rank,
    label: setText(row.label, { style: labelStyle, width: labelWidth, node }, typesetter),
    value,
  };
}

function styleOf(rank: SumRow["rank"], accent: string): TextStyle {
  if (rank === "plain") return styles.body;
  return rank === "total" ? styles.strong : { ...styles.subject, color: accent };
}
