import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { laterRequests } from "../api/later-requests.ts";
import { createLaterWords } from "../create-words.ts";
import { useInvoice } from "../invoice-context.tsx";
import {
  type CheckoutReturn,
  readCheckoutReturn,
  withoutCheckoutReturn,
} from "./checkout-return.ts";
import { SetupOutcome } from "./setup-outcome.tsx";
import { paymentOutcome, returnedPayment } from "./payment-outcome.ts";
import { pausesSeconds, watchPayment } from "./watch-payment.ts";

/** What became of the payment, or of the method, from whose hosted page the reader came back. */
export function ReturnOutcome() {
  const checkoutReturn = readCheckoutReturn(location.search);
  return (
    <Show when={checkoutReturn} fallback={<SetupOutcome />}>
      {(found) => <Outcome checkoutReturn={found()} />}
    </Show>
  );
}

/** How the payment went: asked of the processor until the view itself says it. */
function Outcome(props: { checkoutReturn: CheckoutReturn }) {
  const invoice = useInvoice();
  const later = createLaterWords(() => invoice.words.locale);
  const [isUnclear, setIsUnclear] = createSignal(false);
  const payment = () => returnedPayment(invoice.view, props.checkoutReturn);
  const outcome = () => paymentOutcome(payment(), props.checkoutReturn);
  let hasLeft = false;
  onCleanup(() => (hasLeft = true));

  async function check(): Promise<void> {
    const { actions, view } = invoice;
    setIsUnclear(false);
    const watch = {
      refresh: () => laterRequests(view.id).refreshPayment(props.checkoutReturn.paymentId),
      isKnownAfterReload: async () => {
        await actions?.reload();
        return outcome() !== "checking";
      },
      pause: (seconds: number) => new Promise<void>((resume) => setTimeout(resume, seconds * 1000)),
      hasLeft: () => hasLeft,
    };
    // Who turned back has paid nothing, unless the payment was finished in another window.
    await watchPayment(watch, props.checkoutReturn.kind === "canceled" ? [0] : pausesSeconds);
    setIsUnclear(outcome() === "checking");
    actions?.stopChecking();
  }
  onMount(() => void check());
  // Once known, the way is free; once told, it needn't be told again after a reload.
  createEffect(() => {
    if (outcome() === "checking") return;
    invoice.actions?.stopChecking();
    const address = location.pathname + withoutCheckoutReturn(location.search) + location.hash;
    history.replaceState(history.state, "", address);
  });

  return (
    <>
      <Show when={outcome() === "checking" && !isUnclear()}>
        <p class="notice">{invoice.words.page.ask.checking}</p>
      </Show>
      <Show when={later()}>
        {(words) => (
          <>
            <Show when={isUnclear() && payment()}>
              <Unclear words={words().outcome} onCheck={() => void check()} />
            </Show>
            <Told outcome={outcome()} payment={payment()} words={words().outcome} />
          </>
        )}
      </Show>
    </>
  );
}

type OutcomeWords = PageLaterWords["outcome"];

function Unclear(props: { words: OutcomeWords; onCheck: () => void }) {
  return (
    <div class="notice">
      <strong>{props.words.unclear}</strong>
      <p>{props.words.unclearText}</p>
      <button type="button" class="button" onClick={() => props.onCheck()}>
        {props.words.check}
      </button>
    </div>
  );
}

type ToldProps = {
  outcome: ReturnType<typeof paymentOutcome>;
  payment: ReturnType<typeof returnedPayment>;
  words: OutcomeWords;
};

/** What is known, said once: did money move, and what now. */
function Told(props: ToldProps) {
  const invoice = useInvoice();
  const amount = () => invoice.money(props.payment?.amount ?? 0);
  const canPay = () => invoice.view.amounts.startable > 0;
  return (
    <>
      <Show when={props.outcome === "succeeded"}>
        <p class="notice good">{props.words.succeeded(amount())}</p>
      </Show>
      <Show when={props.outcome === "processing" && canPay()}>
        <p class="notice">{props.words.processing(amount())}</p>
      </Show>
      <Show when={props.outcome === "failed"}>
        <div class="notice fault">
          <strong>{props.words.failed}</strong>
          <p>{props.words.failedText}</p>
          <Declined words={props.words} code={props.payment?.declineCode} />
          <Show when={canPay()}>
            <p>{props.words.again}</p>
          </Show>
        </div>
      </Show>
      <Show when={props.outcome === "not-paid"}>
        <div class="notice">
          <strong>{props.words.canceled}</strong>
          <p>{props.words.canceledText}</p>
          <Declined words={props.words} code={props.payment?.declineCode} />
        </div>
      </Show>
    </>
  );
}

function Declined(props: { words: OutcomeWords; code: string | undefined }) {
  const texts = (): Partial<Record<string, string>> => props.words.declined;
  return (
    <Show when={props.code}>
      {(code) => <p>{texts()[code()] ?? props.words.declined.other}</p>}
    </Show>
  );
}
