import { type Component, createSignal, Show } from "solid-js";
import { useInvoice } from "./invoice-context.tsx";

type LoadedAsk = Component<Record<string, never>>;

const [loadedAsk, setLoadedAsk] = createSignal<LoadedAsk>();

/** Loads what stands in the place of an ask that is none any more; early, so that nothing jumps. */
export async function loadClosedAsk(): Promise<void> {
  const { ClosedAsk } = await import("./later/closed-ask.tsx");
  setLoadedAsk(() => ClosedAsk);
}

/** The ask of an invoice that is paid, withdrawn or given up. */
export function LaterClosedAsk() {
  const invoice = useInvoice();
  const [hasFailed, setHasFailed] = createSignal(false);
  if (!loadedAsk()) loadClosedAsk().catch(() => setHasFailed(true));
  return (
    <>
      <Show when={loadedAsk()}>{(Loaded) => Loaded()({})}</Show>
      <Show when={hasFailed()}>
        <p>{invoice.words.page.trouble.part}</p>
      </Show>
    </>
  );
}
