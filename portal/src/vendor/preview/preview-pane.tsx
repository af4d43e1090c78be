import { createSignal, ErrorBoundary, lazy, Match, Show, Suspense, Switch } from "solid-js";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import { pdfPath } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";
import { Skeleton } from "../shell/skeleton.tsx";
import { ViewTabs } from "../shell/view-tabs.tsx";

const PagePreview = lazy(async () => ({
  default: (await import("./page-preview.tsx")).PagePreview,
}));
const MailPreview = lazy(async () => ({
  default: (await import("./mail-preview.tsx")).MailPreview,
}));

// What is in it can't be focused, and yet the keyboard must be able to scroll it.
function makeScrollable(stage: HTMLElement): void {
  stage.tabIndex = 0;
}

/** What the client will get: the page and the mail while one writes, and the PDF as last saved. */
export function PreviewPane(props: {
  readonly view: InvoiceView | undefined;
  /** The saved draft, of which there is a PDF. */
  readonly savedId: string | undefined;
}) {
  const language = useLanguage();
  const [shown, setShown] = createSignal<"page" | "mail">("page");
  const words = () => language.words().editor;
  const otherLanguage = () => {
    const theirs = props.view?.locale;
    if (theirs === undefined || theirs === language.locale()) return undefined;
    return language.words().shell.languages[theirs];
  };
  const tabs = () => [
    { value: "page" as const, name: words().page },
    { value: "mail" as const, name: words().mail },
  ];
  return (
    <section class="preview-pane" aria-label={words().preview}>
      <div class="preview-bar">
        <ViewTabs label={words().preview} tabs={tabs()} value={shown()} onChoose={setShown} />
        <Show when={props.savedId}>
          {(id) => (
            <a class="text-link" href={pdfPath(id())} target="_blank" rel="noreferrer">
              {words().pdf}
            </a>
          )}
        </Show>
      </div>
      <div
        class="preview-stage"
        ref={makeScrollable}
        role="region"
        aria-label={shown() === "page" ? words().pageTitle : words().mailTitle}
      >
        <Show when={otherLanguage()}>
          {(name) => <p class="quiet small preview-note">{words().inLanguage(name())}</p>}
        </Show>
        <ErrorBoundary fallback={<p class="notice fault">{words().previewFailed}</p>}>
          <Suspense fallback={<Skeleton />}>
            <Show when={props.view} fallback={<p class="quiet">{words().previewNone}</p>}>
              {(view) => (
                <Switch>
                  <Match when={shown() === "page"}>
                    <PagePreview view={view()} />
                  </Match>
                  <Match when={shown() === "mail"}>
                    <MailPreview view={view()} />
                  </Match>
                </Switch>
              )}
            </Show>
          </Suspense>
        </ErrorBoundary>
      </div>
    </section>
  );
}
