import type { InvoiceView, LineView } from "../../../shared/contract/invoice-view.ts";
import { formatDate } from "../../../shared/values/calendar-date.ts";
import { heightOf } from "./flow.ts";
import type { Flow, TextLine } from "./flow.ts";
import { lineColumns, lineDiscount } from "./line-columns.ts";
import type { LineColumns, LineTableContext } from "./line-columns.ts";
import type { StructureNode } from "./marks.ts";
import { setLine, setText } from "./set-text.ts";
import { colors, gaps, styles } from "./theme.ts";

// A document of so many lines would grow by half for cells that nobody walks through one by one:
// beyond it each line is tagged as one paragraph.
const maximumTaggedRows = 1000;

// A row up to this height stays on one page; a longer description runs on over the page's end.
const unbrokenHeight = 140;

/** Sets the table of lines, its head again on every page. */
export function setLineTable(flow: Flow, view: InvoiceView, context: LineTableContext): void {
  const { left, right } = flow.sheet;
  const columns = lineColumns(view, right - left, context);
  const table: StructureNode = { tag: view.lines.length > maximumTaggedRows ? "Sect" : "Table" };
  setHead(flow, columns, context, table);
  flow.withHead(
    () => {
      setHead(flow, columns, context);
      // A description that runs on from the page before begins right here.
      flow.skip(gaps.tight);
    },
    () => {
      for (const line of view.lines) setRow(flow, line, { columns, table, view, context });
    },
  );
}

function setHead(
  flow: Flow,
  columns: LineColumns,
  context: LineTableContext,
  table?: StructureNode,
) {
  const { left, right } = flow.sheet;
  const style = { ...styles.heading, size: Math.min(columns.size, styles.heading.size) };
  // Heads of further pages are decoration to who hears the document: the table has had its head.
  const row = table?.tag === "Table" ? ({ tag: "TR", parent: table } as const) : undefined;
  const cell = () => row && { tag: "TH", parent: row };
  const title = setLine(context.words.description, style, cell());
  flow.reserve(title.leading * 4);
  flow.place([title], left);
  for (const column of columns.columns) {
    flow.placeRight(setLine(column.title, style, cell()), left + column.rightEdge);
  }
  flow.skip(title.leading + gaps.tight);
  flow.rule({ x: left, width: right - left, color: colors.ink, thickness: 0.75 });
}

type RowContext = {
  readonly columns: LineColumns;
  readonly table: StructureNode;
  readonly view: InvoiceView;
  readonly context: LineTableContext;
};

function setRow(flow: Flow, line: LineView, rowContext: RowContext) {
  const { columns, table } = rowContext;
  const { left, right } = flow.sheet;
  const row: StructureNode = { tag: table.tag === "Table" ? "TR" : "P", parent: table };
  const cell = (): StructureNode => (table.tag === "Table" ? { tag: "TD", parent: row } : row);
  const description = descriptionLines(line, cell(), rowContext);
  const padding = gaps.tight + 1;
  const height = heightOf(description) + 2 * padding;
  flow.reserve(height <= unbrokenHeight ? height : unbrokenHeight);
  flow.skip(padding);
  const [first, ...more] = description;
  if (first) flow.place([first], left);
  for (const column of columns.columns) {
    const number = setLine(column.textOf(line), { ...styles.body, size: columns.size }, cell());
    // Numbers stand on the baseline of the description's first line, whatever script that is in.
    flow.placeRight(
      { ...number, baseline: first?.baseline ?? number.baseline },
      left + column.rightEdge,
    );
  }
  flow.skip(first?.leading ?? 0);
  flow.pour(more, left);
  flow.skip(padding);
  flow.rule({ x: left, width: right - left, color: colors.hairline });
}

function descriptionLines(line: LineView, node: StructureNode, rowContext: RowContext): TextLine[] {
  const { columns, view, context } = rowContext;
  const { words, amounts, typesetter } = context;
  const width = columns.descriptionWidth;
  const { servicePeriod, originalEstimate } = line;
  const discount = lineDiscount(line, amounts.percent, amounts.money);
  const details = [
    servicePeriod &&
      words.servicePeriod(
        formatDate(servicePeriod.startDate, view.locale),
        formatDate(servicePeriod.endDate, view.locale),
      ),
    !columns.isWide && discount !== undefined && words.lineDiscount(discount),
    !columns.isWide &&
      originalEstimate !== undefined &&
      words.lineEstimate(amounts.money(originalEstimate)),
  ].filter((detail) => typeof detail === "string");
  const style = { ...styles.body, size: columns.size };
  const quiet = { ...styles.quiet, size: Math.min(columns.size, styles.quiet.size) };
  return [
    ...setText(line.description, { style, width, node }, typesetter),
    ...details.flatMap((detail) => setText(detail, { style: quiet, width, node }, typesetter)),
  ];
}
