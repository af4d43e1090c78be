import { Show } from "solid-js";
import type { InvoiceFilter } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";

/** Where no invoice is to be seen: the first step, or the way back to all. */
export function InvoiceListEmpty(props: { readonly filter: InvoiceFilter }) {
  const language = useLanguage();
  const words = () => language.words().list;
  const isFiltered = () => Object.keys(props.filter).length > 0;
  return (
    <div class="empty">
      <Show
        when={isFiltered()}
        fallback={
          <>
            <h2>{words().noneTitle}</h2>
            <p>{words().noneMore}</p>
            <a class="button main" href={paths.newInvoice}>
              {words().noneCreate}
            </a>
          </>
        }
      >
        <p>{words().noMatch}</p>
        <a class="text-link" href={paths.invoices}>
          {words().noMatchReset}
        </a>
      </Show>
    </div>
  );
}
