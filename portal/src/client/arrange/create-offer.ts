import { createEffect, createSignal } from "solid-js";
import type {
  ArrangementOption,
  ArrangementOptions,
  FlexibilitySituation,
} from "../../../../shared/contract/arrangement-schema.ts";
import { arrangementRequests } from "../api/arrangement-requests.ts";
import type { WaysState } from "../create-ways.ts";
import { useInvoice } from "../invoice-context.tsx";

/** The kinds of arrangement that may be offered. */
export type ArrangementKind = ArrangementOption["kind"];

/** What may be arranged now, and what to do once something was. */
export type Offer = {
  readonly situation: FlexibilitySituation;
  readonly option: (kind: ArrangementKind) => ArrangementOption | undefined;
  /** Asks anew, where what was shown is old. */
  readonly refresh: () => Promise<void>;
  /** Goes on to Stripe's page, or shows on this one what was arranged. */
  readonly finish: (redirectUrl?: string) => Promise<void>;
};

/** Every form gets what is offered. */
export type FormProps = { offer: Offer };

/** Asks what may be arranged, again whenever the page has a newer view of the invoice. */
export function createOffer(state: WaysState) {
  const invoice = useInvoice();
  const [options, setOptions] = createSignal<ArrangementOptions>();
  const [hasFailed, setHasFailed] = createSignal(false);

  async function refresh(): Promise<void> {
    const answer = await arrangementRequests(invoice.view.id).options();
    // What is no list of options is as good as no answer.
    const isWhole = answer.outcome === "answered" && "situation" in answer.body;
    setHasFailed(!isWhole && options() === undefined);
    if (isWhole) setOptions(answer.body);
  }

  async function finish(redirectUrl?: string): Promise<void> {
    state.show(undefined);
    if (redirectUrl !== undefined) return invoice.actions?.leave(redirectUrl);
    await invoice.actions?.reload();
    // The form is gone; what came of it is where eyes and ears should be.
    document.querySelector<HTMLElement>(".arranged h2")?.focus();
  }

  createEffect(() => {
    if (invoice.view.status === "open") void refresh();
  });

  const offer = (): Offer | undefined =>
    options() && {
      get situation() {
        return (options() as ArrangementOptions).situation;
      },
      option: (kind) => options()?.options.find((option) => option.kind === kind),
      refresh,
      finish,
    };
  return { offer, hasFailed, refresh };
}
