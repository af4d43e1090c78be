import { type JSX, Show } from "solid-js";
import { plainStateBand } from "../../../shared/invoicing/plain-state-band.ts";
import type { PlainBand } from "../../../shared/invoicing/plain-state-band.ts";
import { plainBandWords } from "../../../shared/messages/plain-band-words.ts";
import { useInvoice } from "./invoice-context.tsx";
import { arranged } from "./later-arranged.ts";
import { closedAsk, moneyNotices } from "./later-parts.ts";
import { hasMoneyToTell } from "./main-option.ts";
import { OpenAsk } from "./open-ask.tsx";
import { ReturnNotice } from "./return-notice.tsx";

type Tone = "calm" | "attention" | "good" | "quiet";

const ClosedAsk = () => <closedAsk.Part />;

/** How the band of each state looks, and what stands below it. */
const asks: Readonly<Record<PlainBand["kind"], readonly [Tone, () => JSX.Element]>> = {
  draft: ["quiet", OpenAsk],
  "due-in": ["calm", OpenAsk],
  "due-today": ["attention", OpenAsk],
  "days-late": ["attention", OpenAsk],
  "payment-processing": ["calm", ClosedAsk],
  "payment-declared": ["calm", OpenAsk],
  paid: ["good", ClosedAsk],
  "nothing-due": ["good", ClosedAsk],
  void: ["quiet", ClosedAsk],
  uncollectible: ["quiet", ClosedAsk],
};

/** The one card that asks for something: where things stand, what for, how much, and the button. */
export function Ask() {
  const invoice = useInvoice();
  const band = () => plainStateBand(invoice.view);
  const ask = () => asks[band().kind];
  return (
    <section class="ask" aria-labelledby="invoice-subject">
      <Show
        when={invoice.view.arrangements}
        fallback={
          <p class={`band band-${ask()[0]}`}>{plainBandWords(band(), invoice.words.state, {})}</p>
        }
      >
        <arranged.Part place="band" tone={ask()[0]} />
      </Show>
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
