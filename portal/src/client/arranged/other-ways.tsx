import { Show } from "solid-js";
import { useArrange } from "../arrange/arrange-context.ts";
import { useInvoice } from "../invoice-context.tsx";
import { openWay } from "./open-way.ts";

/** Leads to the ways to settle, as long as there is something to settle. */
export function OtherWays(props: { way?: string; label?: string }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const isOpen = () => invoice.view.status === "open" && invoice.view.amounts.startable > 0;
  return (
    <Show when={isOpen()}>
      <button type="button" class="text-link" onClick={() => invoice.actions && openWay(props.way)}>
        {props.label ?? arrange.words.arrange.arranged.otherWays}
      </button>
    </Show>
  );
}
