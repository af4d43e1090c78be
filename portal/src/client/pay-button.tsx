import { Show } from "solid-js";
import { createLaterWords } from "./create-words.ts";
import { createPaymentStart } from "./create-payment-start.ts";
import { useInvoice } from "./invoice-context.tsx";
import type { ProblemReason } from "../../../shared/contract/problem.ts";

/** The button that leads to the hosted payment page; gone while it is open how a payment went. */
export function PayButton() {
  const invoice = useInvoice();
  const words = () => invoice.words.page.ask;
  return (
    <Show when={!invoice.actions?.isChecking()}>
      <StartButton />
      <p class="quiet small">{words().byCard}</p>
    </Show>
  );
}

function StartButton() {
  const invoice = useInvoice();
  const words = () => invoice.words.page.ask;
  const { actions } = invoice;
  const payment = actions && createPaymentStart(actions);
  const isStarting = () => payment?.state().kind === "starting";
  const refusal = () => {
    const state = payment?.state();
    return state?.kind === "refused" ? state : undefined;
  };
  return (
    <>
      <button
        type="button"
        class="button main"
        aria-disabled={isStarting() || actions === undefined}
        onClick={() => void payment?.start()}
      >
        {isStarting()
          ? words().opening
          : words().pay(invoice.money(invoice.view.amounts.startable))}
      </button>
      <div role="alert">
        <Show when={payment?.state().kind === "unreachable"}>
          <p class="notice fault">{words().unreachable}</p>
        </Show>
        <Show when={refusal()}>{(refused) => <Refusal reason={refused().reason} />}</Show>
      </div>
    </>
  );
}

function Refusal(props: { reason: ProblemReason | undefined }) {
  const invoice = useInvoice();
  const later = createLaterWords(() => invoice.words.locale);
  const text = () => {
    const texts: Partial<Record<string, string>> | undefined = later()?.refused;
    return texts?.[props.reason ?? "other"] ?? texts?.["other"];
  };
  return <p class="notice fault">{text()}</p>;
}
