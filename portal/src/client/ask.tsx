import { type JSX, Show } from "solid-js";
import { stateBand } from "../../../shared/invoicing/state-band.ts";
import type { StateBand } from "../../../shared/invoicing/state-band.ts";
import { stateBandWords } from "../../../shared/messages/state-band-words.ts";
import { useInvoice } from "./invoice-context.tsx";
import { LaterClosedAsk } from "./later-closed-ask.tsx";
import { OpenAsk, ProcessingAsk } from "./open-ask.tsx";
import { ReturnNotice } from "./return-notice.tsx";

type Tone = "calm" | "attention" | "good" | "quiet";

/** How the band of each state looks, and what stands below it. */
const asks: Readonly<Record<StateBand["kind"], readonly [Tone, () => JSX.Element]>> = {
  draft: ["quiet", OpenAsk],
  "due-in": ["calm", OpenAsk],
  "due-today": ["attention", OpenAsk],
  "days-late": ["attention", OpenAsk],
  "payment-processing": ["calm", ProcessingAsk],
  paid: ["good", LaterClosedAsk],
  "nothing-due": ["good", LaterClosedAsk],
  void: ["quiet", LaterClosedAsk],
  uncollectible: ["quiet", LaterClosedAsk],
};

/** The one card that asks for something: where things stand, what for, how much, and the button. */
export function Ask() {
  const invoice = useInvoice();
  const band = () => stateBand(invoice.view);
  const ask = () => asks[band().kind];
  return (
    <section class="ask" aria-labelledby="invoice-subject">
      <p class={`band band-${ask()[0]}`}>{stateBandWords(band(), invoice.words.state)}</p>
      <div class="ask-body">
        <h1 id="invoice-subject" dir="auto">
          {invoice.view.subject}
        </h1>
        <ReturnNotice />
        <Show when={ask()[1]} keyed>
          {(Below) => <Below />}
        </Show>
      </div>
    </section>
  );
}
