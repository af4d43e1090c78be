import { createSignal, Show } from "solid-js";
import type { PayerAccount } from "../../../../shared/contract/payment-schema.ts";
import { useInvoice } from "../invoice-context.tsx";
import { PayWith } from "../ways/pay-with.tsx";
import { useWays } from "../ways/ways-context.ts";
import type { AccountTotal } from "./account-total.ts";
import { InvoiceChoice } from "./invoice-choice.tsx";
import { MethodList } from "./method-list.tsx";

export type PayFromAccountProps = { account: PayerAccount; onChanged: () => Promise<void> };

/** The client's other invoices to pay along, and the methods on file to pay with. */
export function PayFromAccount(props: PayFromAccountProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const [ticked, setTicked] = createSignal<readonly string[]>([]);
  const total = (): AccountTotal => {
    const others = props.account.invoices
      .filter(({ id }) => id !== invoice.view.id && ticked().includes(id))
      .map(({ id, startable }) => ({ id, amount: startable }));
    const own = invoice.view.amounts.startable;
    return { amount: others.reduce((sum, { amount }) => sum + amount, own), others };
  };
  const byCard = () =>
    invoice.view.options.some(({ method }) => method === "card") && total().others.length > 0;
  return (
    <>
      <Show when={props.account.invoices.length > 1}>
        <InvoiceChoice
          invoices={props.account.invoices}
          ticked={ticked()}
          total={total()}
          onTick={setTicked}
        />
      </Show>
      <Show when={byCard()}>
        <PayWith
          isQuiet
          label={ways.words.ways.account.payTogether(
            invoice.money(total().amount),
            String(total().others.length + 1),
            ways.words.later.by.card,
          )}
          wish={() => ({
            method: "card",
            amount: invoice.view.amounts.startable,
            otherInvoices: total().others,
          })}
        />
      </Show>
      <MethodList methods={props.account.methods} total={total()} onChanged={props.onChanged} />
    </>
  );
}
