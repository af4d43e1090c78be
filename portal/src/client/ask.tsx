import { type JSX, Show } from "solid-js";
import { stateBand } from "../../../shared/invoicing/state-band.ts";
import type { StateBand } from "../../../shared/invoicing/state-band.ts";
import { stateBandWords } from "../../../shared/messages/state-band-words.ts";
import { useInvoice } from "./invoice-context.tsx";
import { arrangedBand, closedAsk, moneyNotices } from "./later-parts.ts";
import { hasMoneyToTell } from "./main-option.ts";
import { OpenAsk } from "./open-ask.tsx";
import { ReturnNotice } from "./return-notice.tsx";

type Tone = "calm" | "attention" | "good" | "quiet";

const ClosedAsk = () => <closedAsk.Part />;

const openAsk = ["calm", OpenAsk] as const;

/** How the band of a state looks, and what stands below it, where it is not as in most of them. */
const asks: Readonly<Partial<Record<StateBand["kind"], readonly [Tone, () => JSX.Element]>>> = {
  draft: ["quiet", OpenAsk],
  "due-today": ["attention", OpenAsk],
  "days-late": ["attention", OpenAsk],
  "plan-past-due": ["attention", OpenAsk],
  "payment-processing": ["calm", ClosedAsk],
  paid: ["good", ClosedAsk],
  "nothing-due": ["good", ClosedAsk],
  void: ["quiet", ClosedAsk],
  uncollectible: ["quiet", ClosedAsk],
};

/** The one card that asks for something: where things stand, what for, how much, and the button. */
export function Ask() {
  const invoice = useInvoice();
  const band = () => stateBand(invoice.view);
  const ask = () => asks[band().kind] ?? openAsk;
  return (
    <section class="ask" aria-labelledby="invoice-subject">
      <p class={`band band-${ask()[0]}`}>
        {stateBandWords(band(), invoice.words.state, {}, () => (
          <arrangedBand.Part />
        ))}
      </p>
      <div class="ask-body">
        <h1 id="invoice-subject" dir="auto">
          {invoice.view.subject}
        </h1>
        <ReturnNotice />
        <Show when={ask()[1]} keyed>
          {(Below) => <Below />}
        </Show>
        <Show when={hasMoneyToTell(invoice.view)}>
          <moneyNotices.Part />
        </Show>
      </div>
    </section>
  );
}
