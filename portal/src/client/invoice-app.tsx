import { createEffect, createSignal, onCleanup, Show } from "solid-js";
import { chooseLocale } from "../../../shared/messages/locale.ts";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import type { InvoiceRequests } from "./api/invoice-requests.ts";
import { createInvoice } from "./create-invoice.ts";
import { createWords } from "./create-words.ts";
import type { InvoiceActions } from "./invoice-context.tsx";
import { InvoicePage } from "./invoice-page.tsx";
import { loadAsk } from "./load-ask.ts";
import { LaterDeadLink } from "./later-dead-link.tsx";
import { StaleBar, Unreachable } from "./unreachable.tsx";
import { watchSeen } from "./watch-seen.ts";
import { loadWords } from "./load-words.ts";

/** What the app gets from outside, so that it can be shown without a server. */
export type InvoiceAppProps = {
  requests: InvoiceRequests;
  invoiceId: string;
  secret: string | undefined;
  /** The element that holds the app, and a skeleton as long as it is busy. */
  page: HTMLElement;
  chosenLocale: Locale | undefined;
};

/** The client's page as it lives in the browser: opening, shown, stale, out of reach, dead. */
export function InvoiceApp(props: InvoiceAppProps) {
  const [isChecking, setIsChecking] = createSignal(location.search.includes("returned="));
  const [chosenLocale, setChosenLocale] = createSignal(props.chosenLocale);
  const invoice = createInvoice(async () => {
    const answer = await props.requests.view();
    if (answer.outcome === "answered") await loadMissing(answer.body, chosenLocale());
    return answer;
  });
  const shown = () => {
    const state = invoice.state();
    return state.kind === "shown" ? state : undefined;
  };
  const locale = () =>
    chosenLocale() ?? shown()?.view.locale ?? chooseLocale(...navigator.languages);
  const words = createWords(locale);
  const actions: InvoiceActions = {
    startPayment: props.requests.startPayment,
    isChecking,
    stopChecking: () => void setIsChecking(false),
    reload: invoice.reload,
    leave: (url) => location.assign(url),
    chooseLocale: (wanted) => {
      setChosenLocale(wanted);
      rememberLocale(wanted);
    },
  };

  createEffect(() =>
    props.page.setAttribute("aria-busy", String(invoice.state().kind === "asking")),
  );
  createEffect(() => (document.documentElement.lang = words().locale));
  createEffect(() => {
    const view = shown()?.view;
    if (view) document.title = words().page.title(view.number, view.vendor.name);
  });
  let stopWatching: (() => void) | undefined;
  createEffect(() => {
    if (shown()) stopWatching ??= watchSeen(() => void props.requests.seen());
  });
  onCleanup(() => stopWatching?.());

  return (
    <>
      <Show when={shown()}>
        {(state) => (
          <>
            <Show when={invoice.isUnreachable()}>
              <StaleBar words={words()} answeredAt={state().answeredAt} />
            </Show>
            <InvoicePage
              view={state().view}
              mode="live"
              locale={words().locale}
              actions={actions}
            />
          </>
        )}
      </Show>
      <Show when={invoice.state().kind === "dead"}>
        <LaterDeadLink words={words()} invoiceId={props.invoiceId} secret={props.secret} />
      </Show>
      <Show when={invoice.state().kind === "unreachable"}>
        <Unreachable words={words()} onRetry={invoice.reload} />
      </Show>
    </>
  );
}

/** Nobody should see the page in one language, or with a hole, and a moment later in another. */
async function loadMissing(view: InvoiceView, chosen: Locale | undefined): Promise<void> {
  const locale = chosen ?? view.locale;
  await Promise.all([loadWords(locale), loadAsk(view, locale)]);
}

function rememberLocale(locale: Locale): void {
  const query = new URLSearchParams(location.search);
  query.set("lang", locale);
  history.replaceState(history.state, "", `?${query.toString()}${location.hash}`);
}
