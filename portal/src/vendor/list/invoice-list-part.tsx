import { createAsyncStore } from "@solidjs/router";
import { createEffect, For, Show } from "solid-js";
import { type InvoiceFilter, readInvoices } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";
import { ReadBoundary } from "../shell/read-boundary.tsx";
import { InvoiceListEmpty } from "./invoice-list-empty.tsx";
import { InvoiceRow } from "./invoice-row.tsx";

type PartProps = {
  readonly filter: InvoiceFilter;
  /** Where this part starts; absent for the first one. */
  readonly cursor: string | undefined;
  readonly isLast: boolean;
  readonly onMore: (cursor: string) => void;
};

/** A page's worth of the list. */
export function InvoiceListPart(props: PartProps) {
  return (
    <ReadBoundary>
      <Rows {...props} />
    </ReadBoundary>
  );
}

function Rows(props: PartProps) {
  const language = useLanguage();
  const page = createAsyncStore(() => readInvoices(props.filter, props.cursor));
  const words = () => language.words().list;
  let list: HTMLUListElement | undefined;
  const isFirst = () => props.cursor === undefined;
  createEffect(() => {
    // Whoever asked for more goes on reading where it starts.
    if (!isFirst() && page()) list?.querySelector("a")?.focus();
  });
  return (
    <Show when={page()}>
      {(read) => (
        <>
          <Show
            when={read().items.length > 0}
            fallback={<InvoiceListEmpty filter={props.filter} />}
          >
            <ul class="invoice-list" ref={list}>
              <For each={read().items}>{(invoice) => <InvoiceRow invoice={invoice} />}</For>
            </ul>
          </Show>
          <Show when={isFirst()}>
            <p class="unseen" role="status">
              {words().count(read().items.length, read().nextCursor !== undefined)}
            </p>
          </Show>
          <Show when={props.isLast && read().nextCursor}>
            {(next) => (
              <button type="button" class="button more" onClick={() => props.onMore(next())}>
                {language.words().shell.more}
              </button>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}
