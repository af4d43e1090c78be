import { type JSX, Show } from "solid-js";
import type { StartPayment } from "../../../shared/contract/portal-schema.ts";
import { createPaymentStart } from "./create-payment-start.ts";
import { useInvoice } from "./invoice-context.tsx";
import { laterPart } from "./later-part.tsx";

const startRefusal = laterPart(() =>
  import("./later/start-refusal.tsx").then((module) => module.StartRefusal),
);

/** The button that leads to the hosted payment page, and what to expect there. */
export function PayButton(props: { amount: number }) {
  const invoice = useInvoice();
  const words = () => invoice.words.page.ask;
  return (
    <>
      <StartButton label={words().pay(invoice.money(props.amount))} method="card" />
      <p class="quiet small">{words().byCard}</p>
    </>
  );
}

export type StartButtonProps = {
  label: JSX.Element;
  method: StartPayment["method"];
};

/** A button that starts a payment with everything that is left, and says why if it can't. */
export function StartButton(props: StartButtonProps) {
  const invoice = useInvoice();
  const words = () => invoice.words.page.ask;
  const payment = invoice.actions && createPaymentStart(invoice.actions);
  const refusal = () => {
    const state = payment?.state();
    return state?.kind === "refused" ? state : undefined;
  };
  const isStarting = () => payment?.state().kind === "starting";
  return (
    <>
      <button
        type="button"
        class="button main"
        aria-disabled={isStarting() || payment === undefined}
        onClick={() => void payment?.start({ method: props.method })}
      >
        {isStarting() ? words().opening : props.label}
      </button>
      <div role="alert">
        <Show when={payment?.state().kind === "unreachable"}>
          <p class="notice fault">{words().unreachable}</p>
        </Show>
        <Show when={refusal()}>{(refused) => <startRefusal.Part reason={refused().reason} />}</Show>
      </div>
    </>
  );
}
