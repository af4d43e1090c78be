import { For } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import type { PolicyView } from "../../../../shared/contract/policy-schema.ts";
import { currencyChoices } from "../editor/currency-choices.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { ComboBox } from "../forms/combo-box.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";
import { type Further, furtherValue } from "./further-value.ts";
import { type PolicyForm, readSetting } from "./policy-form.ts";
import {
  type AmountSetting,
  isAmountSetting,
  type Setting,
  settingKinds,
  subsetsOf,
} from "./setting-kinds.ts";
import { meaningText, sourceText, valueText } from "./setting-text.ts";

export type SettingProps = {
  readonly form: PolicyForm;
  readonly setForm: SetStoreFunction<PolicyForm>;
  readonly further: Further;
};

type OneProps = SettingProps & { readonly setting: Setting };

/** One setting: what is typed, what it means for the client, and what holds without it. */
export function SettingField(props: OneProps) {
  const kind = () => settingKinds[props.setting].kind;
  if (isAmountSetting(props.setting)) {
    return <AmountFields {...props} setting={props.setting} />;
  }
  return kind() === "choice" || kind() === "several" ? (
    <ChosenField {...props} />
  ) : (
    <NumberField {...props} />
  );
}

/** The sentence below a field. */
function createHint(props: OneProps): () => string {
  const language = useLanguage();
  return () => {
    const further = furtherValue(props.setting, props.further);
    const typed = readSetting(props.form, props.setting).value as PolicyView[Setting] | undefined;
    const meaning = meaningText(props.setting, typed ?? further.value, language);
    return `${meaning} ${sourceText(props.setting, further, language)}`;
  };
}

function NumberField(props: OneProps) {
  const language = useLanguage();
  const hint = createHint(props);
  return (
    <TextField
      pointer={`/${props.setting}`}
      label={language.words().policy.labels[props.setting]}
      hint={hint()}
      inputMode="decimal"
      isAmount
      isOptional
      value={props.form.texts[props.setting] ?? ""}
      onInput={(typed) => props.setForm("texts", props.setting, typed)}
    />
  );
}

function ChosenField(props: OneProps) {
  const language = useLanguage();
  const hint = createHint(props);
  const words = () => language.words().policy;
  const choices = () => {
    const kind = settingKinds[props.setting];
    const values =
      kind.kind === "several" ? subsetsOf(kind.values) : kind.kind === "choice" ? kind.values : [];
    const name = (typed: string) => {
      const value = kind.kind === "several" ? typed.split(",") : typed;
      return valueText(props.setting, value as PolicyView[Setting], language);
    };
    const further = furtherValue(props.setting, props.further);
    return [
      { value: "", name: words().asFurther(valueText(props.setting, further.value, language)) },
      ...values.map((value) => ({ value, name: name(value) })),
    ];
  };
  return (
    <ChoiceField
      pointer={`/${props.setting}`}
      label={words().labels[props.setting]}
      hint={hint()}
      value={props.form.texts[props.setting] ?? ""}
      choices={choices()}
      onChoose={(value) => props.setForm("texts", props.setting, value)}
    />
  );
}

function AmountFields(props: OneProps & { readonly setting: AmountSetting }) {
  const language = useLanguage();
  const session = useSession();
  const hint = createHint(props);
  const words = () => language.words().policy;
  const rows = () => props.form.amounts[props.setting];
  const label = () => words().labels[props.setting];
  const others = () =>
    currencyChoices(language.locale(), session().vendor.defaultCurrency).filter(
      ({ value }) => !rows().some(({ currency }) => currency === value),
    );
  return (
    <div class="field-grid amounts" role="group" aria-label={label()}>
      <For each={rows()}>
        {(row, index) => (
          <TextField
            pointer={`/${props.setting}/${row.currency}`}
            label={words().inCurrency(label(), row.currency)}
            hint={index() === 0 ? `${hint()} ${words().amountsHint}` : undefined}
            inputMode="decimal"
            isAmount
            isOptional
            value={row.typed}
            onInput={(typed) => props.setForm("amounts", props.setting, index(), "typed", typed)}
          />
        )}
      </For>
      <ComboBox
        pointer={`/currencies/${props.setting}`}
        label={words().addCurrency}
        fullLabel={`${label()}: ${words().addCurrency}`}
        value=""
        choices={others()}
        none={words().noCurrency}
        onChoose={(currency) =>
          props.setForm("amounts", props.setting, rows().length, { currency, typed: "" })
        }
      />
    </div>
  );
}
