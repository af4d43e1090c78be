import { createSignal, onCleanup, Show } from "solid-js";
import { createPart } from "./create-part.ts";
import { useInvoice } from "./invoice-context.tsx";

/** How far below the window the rest may still be when it begins to load. */
const nearness = "400px";

/** The rest of the page, which loads when the reader comes near it or gives any sign of life. */
export function LaterRest() {
  const invoice = useInvoice();
  const [isWanted, setIsWanted] = createSignal(false);
  const part = createPart(isWanted, () =>
    import("./rest/page-rest.tsx").then((module) => module.PageRest),
  );

  function watch(element: Element): void {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && want(), {
      rootMargin: nearness,
    });
    function want(): void {
      observer.disconnect();
      for (const sign of signs) removeEventListener(sign, want);
      setIsWanted(true);
    }
    const signs = ["pointerdown", "keydown", "scroll", "beforeprint"];
    for (const sign of signs) addEventListener(sign, want, { passive: true });
    observer.observe(element);
    onCleanup(want);
  }

  return (
    <>
      <span class="unseen" ref={watch} />
      <Show when={part.component()}>{(Part) => Part()({})}</Show>
      <Show when={part.hasFailed()}>
        <p class="notice fault" role="alert">
          {invoice.words.page.trouble.part}
        </p>
      </Show>
    </>
  );
}
