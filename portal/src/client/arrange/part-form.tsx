import { createSignal } from "solid-js";
import type { PaymentOptionView } from "../../../../shared/contract/payment-schema.ts";
import type { StartPayment } from "../../../../shared/contract/portal-schema.ts";
import { useInvoice } from "../invoice-context.tsx";
import { PayWith } from "../ways/pay-with.tsx";
import { TextField } from "../ways/text-field.tsx";
import { readTypedAmount, writeTypedAmount } from "../ways/typed-amount.ts";
import { isPayable, type WayFault, waySums } from "../ways/way-sums.ts";
import { useWays } from "../ways/ways-context.ts";
import { useArrange } from "./arrange-context.ts";
import type { FormProps } from "./create-offer.ts";
import { usualMethod } from "./proposal-draft.ts";
import { SelectField } from "./select-field.tsx";

/** A part now: how much, by what, and what stays open. */
export function PartForm(props: FormProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const arrange = useArrange();
  const [isFaultTold, setIsFaultTold] = createSignal(false);
  const part = usePart(props);
  const words = () => arrange.words.arrange;
  const fault = () => {
    const found = part.sums();
    if (isPayable(found) || (!ways.typed("part") && !isFaultTold())) return undefined;
    const { choose } = ways.words.ways;
    const texts: Readonly<Record<WayFault, string>> = {
      "not-an-amount": choose.notAnAmount,
      "too-small": choose.tooSmall(invoice.money(part.option().smallest)),
      "too-large": choose.tooLarge(invoice.money(part.option().largest)),
      "off-step": choose.offStep(invoice.money(part.option().step)),
    };
    return texts[found];
  };
  const remains = () => {
    const found = part.sums();
    if (!isPayable(found)) return undefined;
    const { remains: rest } = found;
    if (rest <= 0) return words().part.nothingRemains;
    return words().part.remains(invoice.money(rest), invoice.date(invoice.view.dueDate));
  };
  return (
    <>
      <TextField
        name="part"
        label={words().fields.amount}
        initial={writeTypedAmount(part.usual(), invoice.view.currency)}
        inputMode="decimal"
        maxLength={24}
        hint={words().part.bounds(
          invoice.money(part.option().smallest),
          invoice.money(part.option().largest),
        )}
        fault={fault()}
      />
      <SelectField
        name="part.by"
        label={words().fields.paidBy}
        initial={part.method()}
        choices={props.offer.situation.methods.map(({ method }) => ({
          value: method,
          text: ways.words.later.by[method],
        }))}
      />
      <p role="status">{remains()}</p>
      <PayWith
        label={words().part.pay(
          invoice.money(part.pays() ?? part.usual()),
          ways.words.later.by[part.method()],
        )}
        wish={part.wish}
        onIncomplete={() => setIsFaultTold(true)}
      />
    </>
  );
}

/** The part as it stands in the fields. */
function usePart(props: FormProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const situation = () => props.offer.situation;
  const method = () =>
    (ways.typed("part.by") as StartPayment["method"] | undefined) ??
    usualMethod(situation()) ??
    "card";
  const option = (): PaymentOptionView => {
    const { total, smallestPart, step } = situation();
    const usual = { method: method(), smallest: smallestPart, largest: total, step };
    const bounds = situation().methods.find((each) => each.method === method()) ?? usual;
    return { ...usual, ...bounds, largest: Math.min(bounds.largest, total), amount: total };
  };
  const usual = () => {
    const { smallest, largest, step } = option();
    const half = Math.floor(situation().total / 2 / step) * step;
    return Math.min(Math.max(half, smallest), largest);
  };
  const amount = () => {
    const typed = ways.typed("part");
    return typed === undefined ? usual() : readTypedAmount(typed, invoice.view.currency);
  };
  const sums = () => waySums(option(), situation().total, { part: amount(), withheld: 0 });
  const pays = () => {
    const found = sums();
    return isPayable(found) ? found.pays : undefined;
  };
  const wish = (): StartPayment | undefined => {
    const paid = pays();
    return paid === undefined ? undefined : { method: method(), amount: paid };
  };
  return { method, option, usual, sums, pays, wish };
}
