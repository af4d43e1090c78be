import { Show } from "solid-js";
import type { PromiseView } from "../../../../shared/contract/arrangement-view.ts";
import { useArrange } from "../arrange/arrange-context.ts";
import { useInvoice } from "../invoice-context.tsx";
import { ArrangedSection } from "./arranged-section.tsx";
import { OtherWays } from "./other-ways.tsx";

/** A promise: that it stands, or what became of it; one that something better replaced is past. */
export function PromisePart(props: { promise: PromiseView }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const text = () => {
    const { status, amount, date } = props.promise;
    if (status === "replaced") return undefined;
    return words().promised[status](invoice.money(amount), invoice.date(date));
  };
  const isUnkept = () =>
    props.promise.status === "broken" || props.promise.status === "partly-kept";
  return (
    <Show when={text()}>
      <ArrangedSection heading={words().promise}>
        <p>{text()}</p>
        <Show when={isUnkept()}>
          <OtherWays />
        </Show>
      </ArrangedSection>
    </Show>
  );
}
