import { createComputed, createSignal, For, on } from "solid-js";
import type { InvoiceFilter } from "../api/invoices.ts";
import { InvoiceListPart } from "./invoice-list-part.tsx";

/** The invoices that a filter lets through, part after part as they are asked for. */
export function InvoiceList(props: { readonly filter: InvoiceFilter }) {
  const [cursors, setCursors] = createSignal<readonly (string | undefined)[]>([undefined]);
  // Another filter starts at the top; its first part takes the place of this one once it is here.
  createComputed(
    on(
      () => JSON.stringify(props.filter),
      () => setCursors([undefined]),
      { defer: true },
    ),
  );
  return (
    <For each={cursors()}>
      {(cursor) => (
        <InvoiceListPart
          filter={props.filter}
          cursor={cursor}
          isLast={cursors().at(-1) === cursor}
          onMore={(next) => setCursors((all) => [...all, next])}
        />
      )}
    </For>
  );
}
