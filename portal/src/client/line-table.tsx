import { Show } from "solid-js";
import type { LineView } from "../../../shared/contract/invoice-view.ts";
import { formatDecimal, formatPeriod, formatRate, formatUnitPrice } from "./formats.ts";
import { useInvoice } from "./invoice-context.tsx";

// The styles lay rows out as grids, which would take the table's meaning away: hence the roles.

/** The names of the columns. */
export function LineHeadings() {
  const invoice = useInvoice();
  const words = () => invoice.words.page.lines;
  const names = () =>
    [
      ["what", words().description],
      ["quantity", words().quantity],
      ["price", words().unitPrice],
      ["tax", words().tax],
      ["amount", words().amount],
    ] as const;
  return (
    <thead role="rowgroup">
      <tr role="row">
        {names().map(([column, name]) => (
          <th role="columnheader" scope="col" class={column}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Some of the lines; further ones are laid out by the browser only while they are in sight. */
export function LineSlice(props: { lines: readonly LineView[]; isFurther?: boolean }) {
  return (
    <tbody role="rowgroup" classList={{ further: props.isFurther === true }}>
      {props.lines.map((line) => (
        <LineRow line={line} />
      ))}
    </tbody>
  );
}

/** Slice after slice, each made once: a new one at the end leaves the earlier ones alone. */
export function SlicesFrom(props: { index: number; slices: readonly (readonly LineView[])[] }) {
  return (
    <Show when={props.slices[props.index]}>
      {(slice) => (
        <>
          <LineSlice lines={slice()} isFurther />
          <SlicesFrom index={props.index + 1} slices={props.slices} />
        </>
      )}
    </Show>
  );
}

function LineRow(props: { line: LineView }) {
  const invoice = useInvoice();
  const words = () => invoice.words.page.lines;
  const locale = () => invoice.words.locale;
  const discount = () => {
    const given = props.line.discount;
    if (given === undefined) return undefined;
    return words().discountOf(
      "percent" in given ? formatRate(given.percent, locale()) : invoice.money(given.amount),
    );
  };
  return (
    <tr role="row" classList={{ single: props.line.quantity === "1" && !props.line.discount }}>
      <td role="cell" class="what" dir="auto">
        {props.line.description}
        <Show when={props.line.servicePeriod}>
          {(period) => <small>{formatPeriod(period(), locale())}</small>}
        </Show>
        <Show when={props.line.originalEstimate !== undefined}>
          <small>{words().estimate(invoice.money(props.line.originalEstimate ?? 0))}</small>
        </Show>
      </td>
      <td role="cell" class="quantity">
        {formatDecimal(props.line.quantity, locale())}
      </td>
      <td role="cell" class="price">
        {formatUnitPrice(props.line.unitPrice, invoice.view.currency, locale())}
        <Show when={discount()}>{(text) => <small>{text()}</small>}</Show>
      </td>
      <td role="cell" class="tax">
        <span class="narrow">{words().tax} </span>
        {formatRate(props.line.taxRate, locale())}
      </td>
      <td role="cell" class="amount">
        {invoice.money(props.line.amount)}
      </td>
    </tr>
  );
}
