import { Show } from "solid-js";
import { createPart } from "./create-part.ts";
import { useInvoice } from "./invoice-context.tsx";

/** Loads what stands in the place of an ask that is none any more; call it early to have it at once. */
export async function loadClosedAsk() {
  const { ClosedAsk } = await import("./later/closed-ask.tsx");
  return ClosedAsk;
}

/** The ask of an invoice that is paid, withdrawn or given up. */
export function LaterClosedAsk() {
  const invoice = useInvoice();
  const part = createPart(() => true, loadClosedAsk);
  return (
    <>
      <Show when={part.component()}>{(Part) => Part()({})}</Show>
      <Show when={part.hasFailed()}>
        <p>{invoice.words.page.trouble.part}</p>
      </Show>
    </>
  );
}
