import type { InvoiceView, LineView } from "../../../shared/contract/invoice-view.ts";
import type { PdfWords } from "../../../shared/messages/catalog/en/pdf.ts";
import type { AmountWords } from "./amount-words.ts";
import { styles } from "./theme.ts";
import type { Typesetter } from "./typesetter.ts";

/** A column of numbers. */
export type LineColumn = {
  readonly title: string;
  textOf(line: LineView): string;
};

/** How the table of lines is divided: the description takes what the columns of numbers leave. */
export type LineColumns = {
  readonly descriptionWidth: number;
  readonly size: number;
  readonly columns: readonly (LineColumn & { readonly rightEdge: number })[];
  /** Whether discounts and estimates have columns, or stand below the description. */
  readonly isWide: boolean;
};

/** Everything that the table takes its words, numbers and widths from. */
export type LineTableContext = {
  readonly words: PdfWords;
  readonly amounts: AmountWords;
  readonly typesetter: Typesetter;
};

const columnGap = 14;
const leastDescriptionWidth = 150;

// From comfortable to dense: the first at which the description keeps its least width is taken.
const densities = [
  { size: styles.body.size - 0.5, isWide: true },
  { size: 8, isWide: true },
  { size: 8, isWide: false },
  { size: 7, isWide: false },
  { size: 6, isWide: false },
] as const;

/** A line's discount as text; undefined for a line without one. */
export function lineDiscount(
  { discount }: LineView,
  percent: (percent: string) => string,
  amount: (amount: number) => string,
): string | undefined {
  if (!discount) return undefined;
  return "percent" in discount ? percent(discount.percent) : amount(discount.amount);
}

/** Divides the width so that every number of every line fits on one line. */
export function lineColumns(
  view: InvoiceView,
  width: number,
  context: LineTableContext,
): LineColumns {
  // Widths grow with the size, so that measuring once at one point is enough.
  const measured = columnsOf(view, context).map((column) => ({
    ...column,
    unitWidth: widestIn(column, view.lines, context.typesetter),
  }));
  const divided = densities.map(({ size, isWide }) => {
    const shown = measured.filter(({ isOptional }) => isWide || !isOptional);
    const numbersWidth = shown.reduce(
      (sum, { unitWidth }) => sum + unitWidth * size + columnGap,
      0,
    );
    let rightEdge = width - numbersWidth;
    const columns = shown.map(({ title, textOf, unitWidth }) => {
      rightEdge += unitWidth * size + columnGap;
      return { title, textOf, rightEdge };
    });
    return { descriptionWidth: width - numbersWidth, size, columns, isWide };
  });
  const fitting = divided.find(({ descriptionWidth }) => descriptionWidth >= leastDescriptionWidth);
  return fitting ?? (divided.at(-1) as LineColumns);
}

function columnsOf(view: InvoiceView, { words, amounts }: LineTableContext) {
  const required = { isOptional: false };
  const optional = { isOptional: true };
  const columns = [
    {
      ...required,
      title: words.quantity,
      textOf: (line: LineView) => amounts.quantity(line.quantity),
    },
    {
      ...required,
      title: words.unitPrice,
      textOf: (line: LineView) => amounts.price(line.unitPrice),
    },
    {
      ...optional,
      title: words.discount,
      textOf: (line: LineView) => lineDiscount(line, amounts.percent, amounts.amount) ?? "",
    },
    {
      ...required,
      title: words.taxRate,
      textOf: (line: LineView) => amounts.percent(line.taxRate),
    },
    {
      ...optional,
      title: words.estimate,
      textOf: ({ originalEstimate }: LineView) =>
        originalEstimate === undefined ? "" : amounts.amount(originalEstimate),
    },
    { ...required, title: words.amount, textOf: (line: LineView) => amounts.amount(line.amount) },
  ];
  return columns.filter(
    ({ isOptional, textOf }) => !isOptional || view.lines.some((line) => textOf(line) !== ""),
  );
}

function widestIn(column: LineColumn, lines: readonly LineView[], typesetter: Typesetter): number {
  let widest = typesetter.widthOf(column.title, { size: 1, weight: "bold" });
  for (const line of lines) {
    widest = Math.max(
      widest,
      typesetter.widthOf(column.textOf(line), { size: 1, weight: "regular" }),
    );
  }
  return widest;
}
