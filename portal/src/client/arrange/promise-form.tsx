import type { MakePromise } from "../../../../shared/contract/arrangement-schema.ts";
import { addDays, isCalendarDate } from "../../../../shared/values/calendar-date.ts";
import { useInvoice } from "../invoice-context.tsx";
import { TextField } from "../ways/text-field.tsx";
import { readTypedAmount, writeTypedAmount } from "../ways/typed-amount.ts";
import { useWays } from "../ways/ways-context.ts";
import { useArrange } from "./arrange-context.ts";
import { createDeed } from "./create-deed.ts";
import type { FormProps } from "./create-offer.ts";
import { SubmitForm } from "./submit-form.tsx";

const usualDays = 7;

/** A promise: a day and an amount; reminders rest until then. */
export function PromiseForm(props: FormProps) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const deed = createDeed(props.offer.finish);
  const promise = usePromise(props);
  const words = () => arrange.words.arrange.promise;
  const label = () =>
    words().submit(
      invoice.money(promise.amount() || props.offer.situation.total),
      arrange.short(promise.dateFault() === undefined ? promise.date() : promise.usual()),
    );
  const isRight = () => promise.dateFault() === undefined && promise.amountFault() === undefined;
  const hint = () => {
    const last = promise.latest();
    return last === undefined ? undefined : words().until(invoice.date(last));
  };

  function submit(): void {
    const body: MakePromise = { date: promise.date(), amount: promise.amount() };
    if (isRight()) void deed.send({ path: "promises", body });
  }

  return (
    <SubmitForm deed={deed} label={label()} onSubmit={submit}>
      <TextField
        name="promise.date"
        type="date"
        label={words().date}
        initial={promise.usual()}
        min={props.offer.situation.today}
        hint={hint()}
        fault={promise.dateFault()}
      />
      <TextField
        name="promise.amount"
        label={arrange.words.arrange.fields.amount}
        initial={writeTypedAmount(props.offer.situation.total, invoice.view.currency)}
        inputMode="decimal"
        maxLength={24}
        fault={promise.amountFault()}
      />
      <p role="status">{isRight() ? words().text(invoice.date(promise.date())) : undefined}</p>
    </SubmitForm>
  );
}

/** The promise as it stands in the fields, and what is wrong with it. */
function usePromise(props: FormProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const arrange = useArrange();
  const faults = () => arrange.words.arrange.fault;
  const latest = () => props.offer.option("promise")?.latestDate;
  const usual = () => {
    const inAWeek = addDays(props.offer.situation.today, usualDays);
    const last = latest();
    return last !== undefined && last < inAWeek ? last : inAWeek;
  };
  const date = () => ways.typed("promise.date") ?? usual();
  const amount = () => {
    const typed = ways.typed("promise.amount");
    return typed === undefined
      ? props.offer.situation.total
      : readTypedAmount(typed, invoice.view.currency);
  };
  const dateFault = () => {
    const { today } = props.offer.situation;
    const last = latest();
    if (!isCalendarDate(date()) || date() < today) {
      return faults()["date-not-later"](invoice.date(addDays(today, -1)));
    }
    const isTooFar = last !== undefined && date() > last;
    return isTooFar ? faults()["date-too-far"](invoice.date(last)) : undefined;
  };
  const amountFault = () => {
    if (Number.isNaN(amount())) return arrange.words.arrange.fields.notAnAmount;
    const { total } = props.offer.situation;
    return amount() > total ? faults()["amount-exceeds"](invoice.money(total)) : undefined;
  };
  return { latest, usual, date, amount, dateFault, amountFault };
}
