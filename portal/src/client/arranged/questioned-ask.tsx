import { Show } from "solid-js";
import { useArrange } from "../arrange/arrange-context.ts";
import { AskAmount } from "../ask-amount.tsx";
import { createWays } from "../create-ways.ts";
import { useInvoice } from "../invoice-context.tsx";
import { LaterWays } from "../later-ways.tsx";
import { Payable } from "../payable.tsx";

/** What is asked for beside what is in question; where all is, nothing is, though it can be paid. */
export function QuestionedAsk(props: { frozen: number }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const ways = createWays();
  const words = () => invoice.words.page.ask;
  const amounts = () => invoice.view.amounts;
  const rest = () => Math.max(0, amounts().remaining - props.frozen);
  const isAll = () => props.frozen >= amounts().startable;
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
      <p>{arrange.words.arrange.arranged.frozen(invoice.money(props.frozen))}</p>
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
