import { For } from "solid-js";
import { currencyChoices } from "../editor/currency-choices.ts";
import { ComboBox } from "../forms/combo-box.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";
import { useSettings } from "./settings-context.tsx";

/** The smallest part and the rest that is let go, by currency. */
export function LimitsPart() {
  const language = useLanguage();
  const session = useSession();
  const { form, setForm } = useSettings();
  const words = () => language.words().settings;
  const others = () =>
    currencyChoices(language.locale(), session().vendor.defaultCurrency).filter(
      ({ value }) => !form.limits.some(({ currency }) => currency === value),
    );
  return (
    <fieldset class="part">
      <legend>{words().limits}</legend>
      <p class="hint">{words().limitsHint}</p>
      <For each={form.limits}>
        {(row, index) => (
          <div class="field-grid">
            <TextField
              pointer={`/smallestParts/${row.currency}`}
              label={words().smallestPart(row.currency)}
              hint={words().smallestPartHint}
              inputMode="decimal"
              isAmount
              isOptional
              value={row.smallest}
              onInput={(typed) => setForm("limits", index(), "smallest", typed)}
            />
            <TextField
              pointer={`/smallDifferences/${row.currency}`}
              label={words().smallDifference(row.currency)}
              hint={words().smallDifferenceHint}
              inputMode="decimal"
              isAmount
              isOptional
              value={row.difference}
              onInput={(typed) => setForm("limits", index(), "difference", typed)}
            />
          </div>
        )}
      </For>
      <ComboBox
        pointer="/limits/currency"
        label={words().addCurrency}
        value=""
        choices={others()}
        none={words().noCurrency}
        onChoose={(currency) =>
          setForm("limits", form.limits.length, { currency, smallest: "", difference: "" })
        }
      />
    </fieldset>
  );
}
