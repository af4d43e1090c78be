import { createEffect, Show } from "solid-js";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import { applyAccent } from "../styles/apply-accent.ts";
import { Ask } from "./ask.tsx";
import { createWords } from "./create-words.ts";
import { type InvoiceActions, InvoiceProvider, makeInvoiceContext } from "./invoice-context.tsx";
import { arranged } from "./later-arranged.ts";
import { LaterRest } from "./later-rest.tsx";
import { LineList } from "./line-list.tsx";
import { Note } from "./note.tsx";
import { PageHead } from "./page-head.tsx";
import { Totals } from "./totals.tsx";

/** A preview shows what the live page shows, and nothing in it does anything. */
export type InvoicePageProps = {
  view: InvoiceView;
  mode: "live" | "preview";
  /** Other than the view's own language, if the reader chose one. */
  locale?: Locale;
  /** What the live page can do. */
  actions?: InvoiceActions;
};

/** The client's page of one invoice. It fills its container, and follows the container's width. */
export function InvoicePage(props: InvoicePageProps) {
  const words = createWords(() => props.locale ?? props.view.locale);
  const context = makeInvoiceContext({
    get view() {
      return props.view;
    },
    get words() {
      return words();
    },
    get actions() {
      return props.mode === "live" ? props.actions : undefined;
    },
  });
  return (
    <InvoiceProvider value={context}>
      <article
        ref={(page) => {
          createEffect(() => applyAccent(page, props.view.vendor.accentColor));
          page.addEventListener("click", (event) => {
            if (props.mode === "preview" && followsLink(event)) event.preventDefault();
          });
        }}
        class="invoice-page"
        lang={words().locale}
        aria-label={words().page.title(props.view.number, props.view.vendor.name)}
      >
        <div class="sheet">
          <PageHead />
          <Ask />
          <div class="document">
            <Show when={props.view.arrangements}>
              <arranged.Part place="below" />
            </Show>
            <Note />
            <LineList />
            <Totals />
            <LaterRest />
          </div>
        </div>
      </article>
    </InvoiceProvider>
  );
}

function followsLink({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest("a") !== null;
}
