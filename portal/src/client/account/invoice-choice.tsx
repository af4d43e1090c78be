import { Show } from "solid-js";
import type { PayerAccount } from "../../../../shared/contract/payment-schema.ts";
import { useInvoice } from "../invoice-context.tsx";
import { useWays } from "../ways/ways-context.ts";
import type { AccountTotal } from "./account-total.ts";

/** As many as one payment can pay beside this invoice. */
const mostOthers = 14;

export type InvoiceChoiceProps = {
  invoices: PayerAccount["invoices"];
  ticked: readonly string[];
  total: AccountTotal;
  onTick: (ids: readonly string[]) => void;
};

/** The client's open invoices, oldest first; none but this one is ticked beforehand. */
export function InvoiceChoice(props: InvoiceChoiceProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.account;
  const isFull = () => props.ticked.length >= mostOthers;
  const isOwn = (id: string) => id === invoice.view.id;

  function tick(id: string, isTicked: boolean): void {
    const others = props.ticked.filter((each) => each !== id);
    props.onTick(isTicked ? [...others, id] : others);
  }

  return (
    <fieldset class="choices account-part">
      <legend>{words().invoices}</legend>
      {props.invoices.map(({ id, number, subject, dueDate, startable }) => (
        <label class="choice">
          <input
            type="checkbox"
            checked={isOwn(id) || props.ticked.includes(id)}
            disabled={isOwn(id) || (isFull() && !props.ticked.includes(id))}
            onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
          />
          <span class="choice-text" dir="auto">
            {words().invoice(number, subject)}
            <small class="quiet">
              {isOwn(id) ? words().thisOne : words().dueOn(invoice.date(dueDate))}
            </small>
          </span>
          <span class="way-amount">{invoice.money(startable)}</span>
        </label>
      ))}
      <p role="status">
        {words().total(String(props.total.others.length + 1), invoice.money(props.total.amount))}
      </p>
      <Show when={isFull()}>
        <p class="quiet small">{words().atMost(String(mostOthers + 1))}</p>
      </Show>
    </fieldset>
  );
}
