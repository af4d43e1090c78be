import { Show } from "solid-js";
import { useArrange } from "./arrange-context.ts";
import { PlainField } from "./plain-field.tsx";
import type { ShareFaults, SharePerson } from "./share-draft.ts";

export type SharePersonFieldsProps = {
  number: number;
  person: SharePerson;
  faults: ShareFaults;
  onChange: (changed: Partial<SharePerson>) => void;
  onRemove: () => void;
};

/** Who somebody is, and what they pay; fixed once they have begun to pay. */
export function SharePersonFields(props: SharePersonFieldsProps) {
  const arrange = useArrange();
  const words = () => arrange.words.arrange.share;
  const named = () => props.person.name.trim() || words().person(String(props.number));
  const isFixed = () => (props.person.paid ?? 0) > 0;
  // A link goes to the address that it was made for: another one is another share.
  const isSent = () => props.person.id !== undefined;
  return (
    <fieldset class="person">
      <legend>{words().person(String(props.number))}</legend>
      <PlainField
        label={words().name}
        value={props.person.name}
        isFixed={isSent()}
        fault={props.faults.name ? arrange.words.later.required : undefined}
        onInput={(name) => props.onChange({ name })}
      />
      <PlainField
        label={words().email}
        type="email"
        value={props.person.email}
        isFixed={isSent()}
        fault={props.faults.email ? arrange.words.later.emailNotValid : undefined}
        onInput={(email) => props.onChange({ email })}
      />
      <PlainField
        label={words().amount}
        value={props.person.amount}
        inputMode="decimal"
        maxLength={24}
        isFixed={isFixed()}
        fault={props.faults.amount ? arrange.words.arrange.fields.notAnAmount : undefined}
        onInput={(amount) => props.onChange({ amount })}
      />
      <Show when={!isFixed()}>
        <button type="button" class="text-link" onClick={() => props.onRemove()}>
          {words().remove(named())}
        </button>
      </Show>
    </fieldset>
  );
}
