import { type Component, createSignal, Show } from "solid-js";
import type { Locale } from "../../../shared/messages/locale.ts";
import { useInvoice } from "./invoice-context.tsx";
import { loadLaterWords } from "./load-words.ts";

/**
 * A part of the page for states that few invoices are in. `load` fetches it with its words before
 * the page is drawn, so that nothing jumps; `Part` stands where it belongs.
 */
export function laterPart<Props extends Record<string, unknown>>(
  fetchPart: (locale: Locale) => Promise<Component<Props>>,
) {
  const [loaded, setLoaded] = createSignal<Component<Props>>();

  async function load(locale: Locale): Promise<void> {
    const [component] = await Promise.all([fetchPart(locale), loadLaterWords(locale)]);
    setLoaded(() => component);
  }

  function Part(props: Props) {
    const invoice = useInvoice();
    const [hasFailed, setHasFailed] = createSignal(false);
    if (!loaded()) load(invoice.words.locale).catch(() => setHasFailed(true));
    return (
      <>
        <Show when={loaded()}>{(Loaded) => Loaded()(props)}</Show>
        <Show when={hasFailed()}>
          <p>{invoice.words.page.trouble.part}</p>
        </Show>
      </>
    );
  }

  return { load, Part };
}
