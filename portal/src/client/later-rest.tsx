import { createSignal, onCleanup, Show } from "solid-js";
import { createPart } from "./create-part.ts";
import { useInvoice } from "./invoice-context.tsx";
import { listenOnce } from "./watch-seen.ts";

/** The rest of the page, which loads when it comes into sight or the reader gives a sign of life. */
export function LaterRest() {
  const invoice = useInvoice();
  const [isWanted, setIsWanted] = createSignal(false);
  const part = createPart(isWanted, () =>
    import("./rest/page-rest.tsx").then((module) => module.PageRest),
  );

  function watch(element: Element): void {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && want());
    const stopListening = listenOnce(want);
    function want(): void {
      stop();
      setIsWanted(true);
    }
    function stop(): void {
      observer.disconnect();
      stopListening();
    }
    observer.observe(element);
    onCleanup(stop);
  }

  return (
    <div class="rest" ref={watch}>
      <Show when={part.component()}>{(Part) => Part()({})}</Show>
      <Show when={part.hasFailed()}>
        <p class="notice fault" role="alert">
          {invoice.words.page.trouble.part}
        </p>
      </Show>
    </div>
  );
}
