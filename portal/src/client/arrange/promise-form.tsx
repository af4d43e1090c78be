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
  const ways = useWays();
  const arrange = useArrange();
  const deed = createDeed(props.offer.finish);
  const words = () => arrange.words.arrange.promise;
  const fields = () => arrange.words.arrange.fields;
  const latest = () => props.offer.option("promise")?.latestDate;
  const usual = () => {
    const inAWeek = addDays(props.offer.situation.today, usualDays);
    const last = latest();
    return last !== undefined && last < inAWeek ? last : inAWeek;
  };
  const date = () => ways.typed("promise.date") ?? usual();
  const amount = () => {
    const typed = ways.typed("promise.amount");
    if (typed === undefined) return props.offer.situation.total;
    return readTypedAmount(typed, invoice.view.currency);
  };
  const dateFault = () => {
    const faults = arrange.words.arrange.fault;
    const { today } = props.offer.situation;
    const last = latest();
    if (!isCalendarDate(date()) || date() < today) {
      return faults["date-not-later"](invoice.date(addDays(today, -1)));
    }
    return last !== undefined && date() > last
      ? faults["date-too-far"](invoice.date(last))
      : undefined;
  };
  const amountFault = () => {
    if (Number.isNaN(amount())) return fields().notAnAmount;
    const { total } = props.offer.situation;
    return amount() > total
      ? arrange.words.arrange.fault["amount-exceeds"](invoice.money(total))
      : undefined;
  };
  const isRight = () => dateFault() === undefined && amountFault() === undefined;
  const promised = (): MakePromise => ({ date: date(), amount: amount() });
  return (
    <SubmitForm
      deed={deed}
      label={words().submit(
        invoice.money(amount() || props.offer.situation.total),
        arrange.short(isCalendarDate(date()) ? date() : usual()),
      )}
      onSubmit={() => isRight() && void deed.send({ path: "promises", body: promised() })}
    >
      <TextField
        name="promise.date"
        type="date"
        label={words().date}
        initial={usual()}
        min={props.offer.situation.today}
        hint={latest() && words().until(invoice.date(latest() ?? ""))}
        fault={dateFault()}
      />
      <TextField
        name="promise.amount"
        label={fields().amount}
        initial={writeTypedAmount(props.offer.situation.total, invoice.view.currency)}
        inputMode="decimal"
        maxLength={24}
        fault={amountFault()}
      />
      <p role="status">{isRight() ? words().text(invoice.date(date())) : undefined}</p>
    </SubmitForm>
  );
}
