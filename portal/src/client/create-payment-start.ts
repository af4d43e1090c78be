import { createSignal, onCleanup } from "solid-js";
import type { ProblemReason } from "../../../shared/contract/problem.ts";
import type { StartedPayment, StartPayment } from "../../../shared/contract/portal-schema.ts";
import type { Answer } from "./api/answer.ts";

/** How the last press of the pay button went. */
export type PaymentStart =
  | { readonly kind: "idle" }
  | { readonly kind: "starting" }
  | { readonly kind: "unreachable" }
  | {
      readonly kind: "refused";
      readonly reason: ProblemReason | undefined;
      readonly facts?: unknown;
    };

/** What a press of the pay button needs of the page. */
export type PaymentStartSettings = {
  readonly startPayment: (
    requestKey: string,
    wish: StartPayment,
  ) => Promise<Answer<StartedPayment>>;
  readonly leave: (url: string) => void;
  /** Where the server refuses, what the page shows may be old. */
  readonly reload: () => Promise<void>;
};

/** A key by which the server knows a repeated request. */
export function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Starts a payment and leaves for its hosted page, or to see how it went. One intention keeps one
 * key, in memory alone: a press that got no answer is repeated with it, and ends in the same payment.
 */
export function createPaymentStart(settings: PaymentStartSettings) {
  const [state, setState] = createSignal<PaymentStart>({ kind: "idle" });
  let requestKey: string | undefined;
  let wished = "";

  async function start(wish: StartPayment): Promise<void> {
    if (state().kind === "starting") return;
    setState({ kind: "starting" });
    const text = JSON.stringify(wish);
    if (requestKey === undefined || text !== wished) requestKey = newRequestKey();
    wished = text;
    const answer = await settings.startPayment(requestKey, wish);
    if (answer.outcome === "answered") {
      const { payment, redirectUrl = `?payment=${payment.id}&returned=1` } = answer.body;
      // While the browser leaves, the button stays as it is.
      return settings.leave(redirectUrl);
    }
    if (answer.outcome === "unreachable") return void setState({ kind: "unreachable" });
    requestKey = undefined;
    setState({ ...answer, kind: "refused" });
    await settings.reload();
  }

  // Restored from memory, after Back on the hosted page: pressing again is a new intention.
  function onPageShow(event: PageTransitionEvent): void {
    if (!event.persisted) return;
    requestKey = undefined;
    setState({ kind: "idle" });
  }

  addEventListener("pageshow", onPageShow);
  onCleanup(() => removeEventListener("pageshow", onPageShow));
  return { state, start };
}
