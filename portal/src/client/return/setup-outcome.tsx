import { createSignal, onCleanup, onMount, Show } from "solid-js";
import { arrangementRequests } from "../api/arrangement-requests.ts";
import { createArrangeWords } from "../arrange/arrange-words.ts";
import { newRequestKey } from "../create-payment-start.ts";
import { useInvoice } from "../invoice-context.tsx";
import { withoutCheckoutReturn } from "./checkout-return.ts";

type State = "checking" | "done" | "canceled" | "unclear";

/** The pauses before each question; a method is usually kept before its page leads back. */
const pausesSeconds = [0, 1, 2, 5, 10];

/** Whether the charges of a plan are authorized, said to who comes back from the page for that. */
export function SetupOutcome() {
  const invoice = useInvoice();
  const words = createArrangeWords(() => invoice.words.locale);
  const isCanceled = location.search.includes("canceled=");
  const [state, setState] = createSignal<State>(isCanceled ? "canceled" : "checking");
  let hasLeft = false;
  onCleanup(() => (hasLeft = true));

  function isAuthorized(): boolean {
    const plan = invoice.view.arrangements?.plan;
    return plan !== undefined && plan.waitsFor?.includes("method") !== true;
  }

  async function check(): Promise<void> {
    setState("checking");
    const { send } = arrangementRequests(invoice.view.id);
    for (const seconds of pausesSeconds) {
      await new Promise((resume) => setTimeout(resume, seconds * 1000));
      if (hasLeft) return;
      const { outcome } = await send({ path: "plan/refresh" }, newRequestKey());
      await invoice.actions?.reload();
      if (isAuthorized()) return void setState("done");
      if (outcome === "refused") break;
    }
    setState("unclear");
  }

  // Once told, it needn't be told again after a reload.
  async function tell(): Promise<void> {
    if (!isCanceled) await check();
    invoice.actions?.stopChecking();
    const address = location.pathname + withoutCheckoutReturn(location.search) + location.hash;
    history.replaceState(history.state, "", address);
  }
  onMount(() => void tell());

  return (
    <Show when={words()?.arrange.authorize}>
      {(texts) => (
        <>
          <Show when={state() === "done"}>
            <p class="notice good">{texts().done}</p>
          </Show>
          <Show when={state() === "canceled"}>
            <p class="notice">{texts().canceled}</p>
          </Show>
          <Show when={state() === "unclear"}>
            <div class="notice">
              <p>{texts().unclear}</p>
              <button type="button" class="button" onClick={() => void check()}>
                {words()?.later.outcome.check}
              </button>
            </div>
          </Show>
        </>
      )}
    </Show>
  );
}
