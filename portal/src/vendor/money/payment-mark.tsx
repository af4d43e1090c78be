import { useLanguage } from "../language/language.tsx";
import type { PaymentState } from "./payment-state.ts";

/** Where a payment stands, as a word with a dot; the dot alone says nothing. */
export function PaymentMark(props: { readonly state: PaymentState }) {
  const language = useLanguage();
  return (
    <span class={`state payment-${props.state}`}>
      <span class="dot" aria-hidden="true" />
      {language.words().payment.states[props.state]}
    </span>
  );
}
