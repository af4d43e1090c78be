import { Show } from "solid-js";
import { useWays } from "../ways/ways-context.ts";
import { TextField } from "../ways/text-field.tsx";
import { useArrange } from "./arrange-context.ts";
import type { Offer } from "./create-offer.ts";
import { paidNow, usualMethod } from "./proposal-draft.ts";
import { SelectField } from "./select-field.tsx";

/** An amount that is paid at once, and by what: the part of a mix that isn't put off. */
export function PayNowFields(props: { name: string; offer: Offer }) {
  const ways = useWays();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.fields;
  const situation = () => props.offer.situation;
  const now = () => paidNow(situation(), ways.typed, props.name);
  return (
    <Show when={situation().methods.length > 0}>
      <TextField
        name={props.name}
        label={words().now}
        inputMode="decimal"
        maxLength={24}
        fault={now() === "not-an-amount" ? words().notAnAmount : undefined}
      />
      <Show when={now() !== undefined && situation().methods.length > 1}>
        <SelectField
          name={`${props.name}.by`}
          label={words().nowBy}
          initial={usualMethod(situation()) ?? ""}
          choices={situation().methods.map(({ method }) => ({
            value: method,
            text: ways.words.later.by[method],
          }))}
        />
      </Show>
    </Show>
  );
}
