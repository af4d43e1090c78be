import { createSignal, onCleanup } from "solid-js";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { Answer } from "./api/answer.ts";

/** What the page knows of its invoice. A view stays on the page while newer answers don't come. */
export type InvoiceState =
  | { readonly kind: "asking" }
  | { readonly kind: "shown"; readonly view: InvoiceView; readonly answeredAt: number }
  | { readonly kind: "dead" }
  | { readonly kind: "unreachable" };

const firstRetrySeconds = 2;
const slowestRetrySeconds = 60;
/** Coming back to the page later than this, a reader may find that something changed meanwhile. */
const staleAfterSeconds = 60;

/**
 * Asks for the invoice and keeps it fresh: again when the reader comes back to the page or to the
 * network, and with growing pauses while the server can't be reached.
 */
export function createInvoice(ask: () => Promise<Answer<InvoiceView>>) {
  const [state, setState] = createSignal<InvoiceState>({ kind: "asking" });
  const [isUnreachable, setIsUnreachable] = createSignal(false);
  let asking: Promise<void> | undefined;
  let retrySeconds = firstRetrySeconds;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let leftAt = 0;

  function reload(): Promise<void> {
    clearTimeout(retry);
    asking ??= askOnce().finally(() => (asking = undefined));
    return asking;
  }

  async function askOnce(): Promise<void> {
    const answer = await ask();
    const isLost =
      answer.outcome === "unreachable" ||
      (answer.outcome === "refused" && answer.reason === "too-many-requests");
    setIsUnreachable(isLost);
    if (answer.outcome === "answered") {
      setState({ kind: "shown", view: answer.body, answeredAt: answer.answeredAt });
    } else if (!isLost) {
      setState({ kind: "dead" });
    } else if (state().kind !== "shown") {
      setState({ kind: "unreachable" });
    }
    retrySeconds = isLost ? Math.min(retrySeconds * 2, slowestRetrySeconds) : firstRetrySeconds;
    if (isLost) retry = setTimeout(() => void reload(), retrySeconds * 1000);
  }

  function onVisibility(): void {
    if (document.visibilityState === "hidden") leftAt = performance.now();
    else if (performance.now() - leftAt > staleAfterSeconds * 1000) void reload();
  }

  // A browser that restores the page from memory, after its Back button, restores old facts too.
  function onPageShow(event: PageTransitionEvent): void {
    if (event.persisted) void reload();
  }

  function onOnline(): void {
    void reload();
  }

  document.addEventListener("visibilitychange", onVisibility);
  addEventListener("pageshow", onPageShow);
  addEventListener("online", onOnline);
  onCleanup(() => {
    clearTimeout(retry);
    document.removeEventListener("visibilitychange", onVisibility);
    removeEventListener("pageshow", onPageShow);
    removeEventListener("online", onOnline);
  });
  void reload();
  return { state, isUnreachable, reload };
}
