import { Show } from "solid-js";
import { AskAmount } from "./ask-amount.tsx";
import { useInvoice } from "./invoice-context.tsx";
import { arranged } from "./later-arranged.ts";
import { mainOption } from "./main-option.ts";
import { Payable } from "./payable.tsx";

/** The ask while something is left to pay: all of it, or the part that an arrangement asks for. */
export function OpenAsk() {
  const invoice = useInvoice();
  return (
    <Show when={invoice.view.arrangements} fallback={<WholeAsk />}>
      <arranged.Part place="ask">
        <WholeAsk />
      </arranged.Part>
    </Show>
  );
}

/** All that is left: how much, until when, and one button. */
function WholeAsk() {
  const invoice = useInvoice();
  const words = () => invoice.words.page.ask;
  const amounts = () => invoice.view.amounts;
  // Dates as YYYY-MM-DD sort like the days that they name.
  const isLate = () => invoice.view.dueDate < invoice.view.today;
  const canPay = () => mainOption(invoice.view);
  const writeText = () => {
    const person = invoice.words.page.person(invoice.view.sender.name);
    if (!canPay()) return words().writeTo(person);
    return isLate() ? words().alreadyPaid(person) : words().inTheWay(person);
  };
  const dueLine = () => {
    const { dueDate, today } = invoice.view;
    const date = invoice.date(dueDate);
    if (isLate()) return words().wasDue(date);
    return dueDate === today ? words().payToday(date) : words().payBy(date);
  };
  return (
    <>
      <AskAmount label={words().left} amount={amounts().remaining} />
      <p class="due">{dueLine()}</p>
      <Show when={amounts().paid > 0}>
        <p class="quiet">
          {words().partPaid(invoice.money(amounts().paid), invoice.money(amounts().due))}
        </p>
      </Show>
      <Show when={amounts().processing > 0}>
        <p class="quiet">{words().onItsWay(invoice.money(amounts().processing))}</p>
      </Show>
      <Show when={canPay()} fallback={<p>{words().notOnline}</p>}>
        <Show when={!invoice.actions?.isChecking()}>
          <Payable />
        </Show>
      </Show>
      <a class="text-link" href={`mailto:${invoice.view.sender.email}`}>
        {writeText()}
      </a>
    </>
  );
}
