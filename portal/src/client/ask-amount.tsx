import { speakMoney } from "./formats.ts";
import { useInvoice } from "./invoice-context.tsx";

/** The figure that the page is about; ears get the currency's name instead of its sign. */
export function AskAmount(props: { label: string; amount: number; isClosed?: boolean }) {
  const invoice = useInvoice();
  const spoken = () =>
    speakMoney({ amount: props.amount, currency: invoice.view.currency }, invoice.words.locale);
  const written = () => invoice.money(props.amount);
  return (
    <p class="ask-amount" classList={{ closed: props.isClosed === true }}>
      <span class="label">{props.label}</span>
      <strong class="figure" aria-hidden="true" style={{ "--length": written().length }}>
        {written()}
      </strong>
      <span class="unseen">{spoken()}</span>
    </p>
  );
}
