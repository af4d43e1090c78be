import { For } from "solid-js";
import { produce, type SetStoreFunction } from "solid-js/store";
import { currencyChoices } from "../editor/currency-choices.ts";
import { newKey } from "../editor/invoice-form.ts";
import { ComboBox } from "../forms/combo-box.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";
import type { OwnAccountForm } from "./read-own-account.ts";

const maximumLines = 8;

type FieldsProps = {
  readonly form: OwnAccountForm;
  readonly setForm: SetStoreFunction<OwnAccountForm>;
  /** Hears that lines are no longer at the same places. */
  readonly onMove: (list: string) => void;
};

/** The account line by line, its PromptPay number and its currency. */
export function AccountFields(props: FieldsProps) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().settings;
  return (
    <>
      <LineList {...props} />
      <div class="field-grid">
        <TextField
          pointer="/account/promptPayId"
          label={words().promptPayId}
          hint={words().promptPayHint}
          inputMode="numeric"
          isOptional
          value={props.form.promptPayId}
          onInput={(typed) => props.setForm("promptPayId", typed)}
        />
        <ComboBox
          pointer="/account/currency"
          label={words().accountCurrency}
          value={props.form.currency}
          choices={currencyChoices(language.locale(), session().vendor.defaultCurrency)}
          none={words().noCurrency}
          onChoose={(currency) => props.setForm("currency", currency)}
        />
      </div>
    </>
  );
}

function LineList(props: FieldsProps) {
  const language = useLanguage();
  const words = () => language.words().settings;
  let list: HTMLUListElement | undefined;
  const add = () => {
    props.setForm("lines", props.form.lines.length, { key: newKey(), label: "", value: "" });
    list?.lastElementChild?.querySelector("input")?.focus();
  };
  const remove = (index: number) => {
    props.onMove("/account/lines");
    props.setForm(
      "lines",
      produce((lines) => void lines.splice(index, 1)),
    );
  };
  const full = (index: number, label: string) => `${words().line(index + 1)}: ${label}`;
  return (
    <>
      <ul class="plain-list" ref={list}>
        <For each={props.form.lines}>
          {(line, index) => (
            <li class="useful-link">
              <TextField
                pointer={`/account/lines/${index()}/label`}
                label={words().label}
                fullLabel={full(index(), words().label)}
                hint={index() === 0 ? words().labelHint : undefined}
                value={line.label}
                onInput={(typed) => props.setForm("lines", index(), "label", typed)}
              />
              <TextField
                pointer={`/account/lines/${index()}/value`}
                label={words().value}
                fullLabel={full(index(), words().value)}
                value={line.value}
                onInput={(typed) => props.setForm("lines", index(), "value", typed)}
              />
              <button
                type="button"
                class="text-link"
                aria-label={words().removeLine(index() + 1)}
                disabled={props.form.lines.length === 1}
                onClick={() => remove(index())}
              >
                {language.words().editor.remove}
              </button>
            </li>
          )}
        </For>
      </ul>
      <div>
        <button
          type="button"
          class="button"
          disabled={props.form.lines.length >= maximumLines}
          onClick={add}
        >
          {words().addLine}
        </button>
      </div>
    </>
  );
}
