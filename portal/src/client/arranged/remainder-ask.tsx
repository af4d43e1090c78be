import { Show } from "solid-js";
import { useArrange } from "../arrange/arrange-context.ts";
import { AskAmount } from "../ask-amount.tsx";
import { createWays } from "../create-ways.ts";
import { useInvoice } from "../invoice-context.tsx";
import { LaterWays } from "../later-ways.tsx";
import { Payable } from "../payable.tsx";

/** What of an invoice is not asked of its reader: in question, or with those who pay a share. */
export type Apart = { readonly frozen: number; readonly shared: number };

/** What is asked for beside that; where all of it is, nothing is, though it can be paid. */
export function RemainderAsk(props: { apart: Apart }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const ways = createWays();
  const words = () => invoice.words.page.ask;
  const amounts = () => invoice.view.amounts;
  const rest = () => Math.max(0, amounts().remaining - props.apart.frozen - props.apart.shared);
  const isAll = () => rest() === 0 || props.apart.frozen >= amounts().startable;
  const texts = () => arrange.words.arrange.arranged;
  const canPay = () => invoice.view.options.length > 0 && !invoice.actions?.isChecking();
  const dueLine = () => {
    const { dueDate, today } = invoice.view;
    const date = invoice.date(dueDate);
    if (dueDate < today) return words().wasDue(date);
    return dueDate === today ? words().payToday(date) : words().payBy(date);
  };
  return (
    <>
      <AskAmount label={words().left} amount={isAll() ? amounts().remaining : rest()} />
      <Show when={!isAll()}>
        <p class="due">{dueLine()}</p>
      </Show>
      <Show when={props.apart.frozen > 0}>
        <p>{texts().frozen(invoice.money(props.apart.frozen))}</p>
      </Show>
      <Show when={props.apart.shared > 0}>
        <p class="quiet">{texts().shared(invoice.money(props.apart.shared))}</p>
      </Show>
      <Show when={amounts().paid > 0}>
        <p class="quiet">
          {words().partPaid(invoice.money(amounts().paid), invoice.money(amounts().due))}
        </p>
      </Show>
      <Show when={amounts().processing > 0}>
        <p class="quiet">{words().onItsWay(invoice.money(amounts().processing))}</p>
      </Show>
      <Show when={canPay()}>
        <Show when={isAll()} fallback={<Payable />}>
          <LaterWays ways={ways} />
        </Show>
      </Show>
      <a class="text-link" href={`mailto:${invoice.view.sender.email}`}>
        {words().inTheWay(invoice.words.page.person(invoice.view.sender.name))}
      </a>
    </>
  );
}
