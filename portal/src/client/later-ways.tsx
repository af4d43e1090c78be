import { Show } from "solid-js";
import { createPart } from "./create-part.ts";
import type { WaysState } from "./create-ways.ts";
import { useInvoice } from "./invoice-context.tsx";

/** The other ways to pay, as quiet as text until somebody opens them. */
export function LaterWays(props: { ways: WaysState }) {
  const invoice = useInvoice();
  const isOpen = () => props.ways.ways() !== undefined;
  const part = createPart(isOpen, () =>
    import("./ways/way-list.tsx").then((module) => module.WayList),
  );
  return (
    <>
      <button
        type="button"
        class="text-link"
        aria-expanded={isOpen()}
        onClick={() => invoice.actions && props.ways.show(isOpen() ? undefined : {})}
      >
        {invoice.words.page.ask.otherWays}
      </button>
      <Show when={isOpen() && part.component()}>{(Part) => Part()({ ways: props.ways })}</Show>
      <Show when={part.hasFailed()}>
        <p class="notice fault" role="alert">
          {invoice.words.page.trouble.part}
        </p>
      </Show>
    </>
  );
}
