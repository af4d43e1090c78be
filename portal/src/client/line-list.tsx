import { createMemo, Show } from "solid-js";
import { columnWidths } from "./column-widths.ts";
import { createLineFold, foldedLines } from "./create-line-fold.ts";
import { createPart } from "./create-part.ts";
import { formatDecimal } from "./formats.ts";
import { useInvoice } from "./invoice-context.tsx";
import { LineHeadings, LineSlice, SlicesFrom } from "./line-table.tsx";

type LineFold = ReturnType<typeof createLineFold>;

/** Amounts of more characters don't fit beside their description on a phone. */
const longestAmountBeside = 14;

/** The lines: a list on a narrow page, a table on a wide one, folded with their sum when long. */
export function LineList() {
  const invoice = useInvoice();
  const words = () => invoice.words.page.lines;
  const fold = createLineFold(() => invoice.view);
  const widths = createMemo(() =>
    columnWidths(fold.lines(), invoice.view.currency, invoice.words.locale),
  );
  let table: HTMLTableElement | undefined;

  // The button goes away, so the focus goes on to the first line that it brought.
  function unfoldAndFocus(): void {
    fold.unfold();
    const row = table?.rows[foldedLines + 1];
    if (row) row.tabIndex = -1;
    row?.focus({ preventScroll: true });
  }

  return (
    <section class="lines">
      <h2 id="invoice-lines">{words().heading}</h2>
      <table
        ref={(element) => (table = element)}
        role="table"
        aria-labelledby="invoice-lines"
        classList={{
          taxed: invoice.view.sums.taxGroups.length > 1,
          long: widths().amount > longestAmountBeside,
        }}
        style={{
          "--quantity": `${widths().quantity}ch`,
          "--price": `${widths().price}ch`,
          "--amount": `${widths().amount}ch`,
        }}
      >
        <LineHeadings />
        <LineSlice lines={fold.lines()} />
        <SlicesFrom index={0} slices={fold.further()} />
      </table>
      <LineFoot fold={fold} onUnfold={unfoldAndFocus} />
    </section>
  );
}

/** Below the lines: how to see the others, and what they come to together. */
function LineFoot(props: { fold: LineFold; onUnfold: () => void }) {
  const invoice = useInvoice();
  const words = () => invoice.words.page.lines;
  const count = () => formatDecimal(String(invoice.view.lineCount), invoice.words.locale);
  const part = createPart(
    () => props.fold.hasMore() && invoice.actions !== undefined,
    () => import("./later/further-lines.tsx").then((module) => module.FurtherLines),
  );
  return (
    <>
      <Show when={props.fold.isFolded()}>
        <div class="fold">
          <button type="button" class="button" onClick={() => props.onUnfold()}>
            {words().showAll(count())}
          </button>
          <p class="quiet">
            {words().together(count(), invoice.money(invoice.view.sums.lineTotal))}
          </p>
        </div>
      </Show>
      <Show when={part.component()}>
        {(Part) => Part()({ shown: props.fold.shownCount, onSlice: props.fold.addSlice })}
      </Show>
      <Show when={part.hasFailed()}>
        <p class="notice fault" role="alert">
          {invoice.words.page.trouble.part}
        </p>
      </Show>
      <Show when={invoice.view.nextLineCursor !== undefined}>
        <p class="only-print">{words().inPdf(count())}</p>
      </Show>
    </>
  );
}
