import { Show } from "solid-js";
import type { ArrangementsView } from "../../../../shared/contract/arrangement-view.ts";
import { useArrange } from "../arrange/arrange-context.ts";
import { AskAmount } from "../ask-amount.tsx";
import { createWays } from "../create-ways.ts";
import { useInvoice } from "../invoice-context.tsx";
import { PreferredButton } from "../later/preferred-button.tsx";
import { LaterWays } from "../later-ways.tsx";
import { isPlain, mainOption } from "../main-option.ts";
import { PayButton } from "../pay-button.tsx";

/** What a payer of a share is asked for: their share, and nothing else. */
export function OwnShareAsk(props: { share: NonNullable<ArrangementsView["ownShare"]> }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const left = () => Math.max(0, props.share.amount - props.share.paid);
  const isOpen = () => left() > 0 && invoice.view.status === "open";
  return (
    <>
      <AskAmount
        label={words().ownLabel}
        amount={isOpen() ? left() : props.share.amount}
        isClosed={!isOpen()}
      />
      <Show when={isOpen()} fallback={<p>{words().ownPaid}</p>}>
        <p class="due">{invoice.words.page.ask.payBy(invoice.date(invoice.view.dueDate))}</p>
        <Show when={props.share.paid > 0}>
          <p class="quiet">
            {words().ownPartPaid(
              invoice.money(props.share.paid),
              invoice.money(props.share.amount),
            )}
          </p>
        </Show>
        <Show when={!invoice.actions?.isChecking()}>
          <Payable />
        </Show>
      </Show>
      <p class="quiet">{words().ownText(invoice.view.client.name)}</p>
    </>
  );
}

function Payable() {
  const invoice = useInvoice();
  const ways = createWays();
  const option = () => mainOption(invoice.view);
  return (
    <Show when={option()}>
      {(found) => (
        <>
          <Show
            when={isPlain(found())}
            fallback={<PreferredButton show={(way) => ways.show({ way })} />}
          >
            <PayButton amount={found().amount} />
          </Show>
          <LaterWays ways={ways} />
        </>
      )}
    </Show>
  );
}
