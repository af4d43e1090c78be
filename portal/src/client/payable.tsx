import { Show } from "solid-js";
import { createWays } from "./create-ways.ts";
import { useInvoice } from "./invoice-context.tsx";
import { preferredButton } from "./later-parts.ts";
import { LaterWays } from "./later-ways.tsx";
import { isPlain, mainOption } from "./main-option.ts";
import { PayButton } from "./pay-button.tsx";

/** The one button, and below it the other ways; gone while it is open how a payment went. */
export function Payable() {
  const invoice = useInvoice();
  const ways = createWays();
  const option = () => mainOption(invoice.view);
  const plain = () => {
    const found = option();
    return found && isPlain(found) ? found : undefined;
  };
  return (
    <>
      <Show
        when={plain()}
        fallback={<preferredButton.Part show={(way: string) => ways.show({ way })} />}
      >
        {(card) => <PayButton amount={card().amount} />}
      </Show>
      <LaterWays ways={ways} />
    </>
  );
}
