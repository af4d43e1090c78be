import { Show } from "solid-js";
import { useArrange } from "../arrange/arrange-context.ts";
import { useInvoice } from "../invoice-context.tsx";
import { ArrangedSection } from "./arranged-section.tsx";

/** A pause that runs. */
export function PausePart() {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  return (
    <Show when={invoice.view.arrangements?.pausedUntil}>
      {(until) => (
        <ArrangedSection heading={words().pauseHeading}>
          <p>{words().pauseUntil(invoice.date(until()))}</p>
        </ArrangedSection>
      )}
    </Show>
  );
}
