import { createUniqueId, Show } from "solid-js";
import type { PaymentOptionView } from "../../../../shared/contract/payment-schema.ts";
import { useInvoice } from "../invoice-context.tsx";
import { TextField } from "./text-field.tsx";
import { isPayable, type WayFault, type WaySums } from "./way-sums.ts";
import { useWays } from "./ways-context.ts";

export type PartChoiceProps = {
  option: PaymentOptionView;
  /** What everything comes to, and what was chosen or is wrong with it. */
  whole: WaySums;
  sums: WaySums | WayFault;
  /** The most that a part can be. */
  largest: number;
  isFaultTold: boolean;
};

/** Everything, or a part: with its bounds, and what remains after it. */
export function PartChoice(props: PartChoiceProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const group = createUniqueId();
  const words = () => ways.words.ways.choose;
  const isPart = () => ways.typed("how") === "part";
  const everything = () => {
    const { pays, discount, remains } = props.whole;
    const amount = invoice.money(pays);
    const text = remains >= props.option.step ? words().most(amount) : words().everything(amount);
    return discount > 0 ? `${text}, ${ways.words.ways.saves(invoice.money(discount))}` : text;
  };
  return (
    <fieldset class="choices">
      <legend>{words().legend}</legend>
      <label class="choice">
        <input
          type="radio"
          name={group}
          checked={!isPart()}
          onChange={() => ways.type("how", "everything")}
        />
        {everything()}
      </label>
      <label class="choice">
        <input
          type="radio"
          name={group}
          checked={isPart()}
          onChange={() => ways.type("how", "part")}
        />
        {words().part}
      </label>
      <Show when={isPart()}>
        <PartField choice={props} />
      </Show>
      <Remains sums={props.sums} step={props.option.step} />
    </fieldset>
  );
}

function PartField(props: { choice: PartChoiceProps }) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.choose;
  const hint = () => {
    const { smallest, step } = props.choice.option;
    const bounds = words().bounds(invoice.money(smallest), invoice.money(props.choice.largest));
    return step === 1 ? `${bounds}.` : `${bounds}, ${words().step(invoice.money(step))}.`;
  };
  const fault = () => {
    // What is only being typed needn't be right yet; an empty field is told of at the press.
    const { sums } = props.choice;
    if (isPayable(sums)) return undefined;
    if (!ways.typed("amount") && !props.choice.isFaultTold) return undefined;
    const texts: Readonly<Record<WayFault, string>> = {
      "not-an-amount": words().notAnAmount,
      "too-small": words().tooSmall(invoice.money(props.choice.option.smallest)),
      "too-large": words().tooLarge(invoice.money(props.choice.largest)),
      "off-step": words().offStep(invoice.money(props.choice.option.step)),
    };
    return texts[sums];
  };
  return (
    <TextField
      name="amount"
      label={words().amount}
      inputMode="decimal"
      maxLength={24}
      hint={hint()}
      fault={fault()}
    />
  );
}

function Remains(props: { sums: WaySums | WayFault; step: number }) {
  const invoice = useInvoice();
  const ways = useWays();
  const text = () => {
    if (!isPayable(props.sums)) return undefined;
    const words = ways.words.ways.choose;
    const { remains } = props.sums;
    return remains < props.step ? words.nothingRemains : words.remains(invoice.money(remains));
  };
  return (
    <p class="quiet small" role="status">
      {text()}
    </p>
  );
}
