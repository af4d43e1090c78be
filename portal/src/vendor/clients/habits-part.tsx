import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useClientForm } from "./client-form-context.tsx";

/** How the client pays its bills. */
export function HabitsPart() {
  const language = useLanguage();
  const { form, setForm } = useClientForm();
  const words = () => language.words().clients;
  return (
    <fieldset class="part">
      <legend>{words().habits}</legend>
      <p class="hint">{words().habitsHint}</p>
      <div class="field-grid">
        <TextField
          pointer="/habits/billingDay"
          label={words().billingDay}
          hint={words().billingDayHint}
          inputMode="numeric"
          isOptional
          value={form.billingDay}
          onInput={(typed) => setForm("billingDay", typed)}
        />
        <TextField
          pointer="/habits/cutOffDay"
          label={words().cutOffDay}
          hint={words().cutOffDayHint}
          inputMode="numeric"
          isOptional
          value={form.cutOffDay}
          onInput={(typed) => setForm("cutOffDay", typed)}
        />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={form.purchaseOrderRequired}
          onChange={(event) => setForm("purchaseOrderRequired", event.currentTarget.checked)}
        />
        {words().purchaseOrderRequired}
      </label>
      <TextField
        pointer="/habits/billsGoTo"
        label={words().billsGoTo}
        type="email"
        isOptional
        value={form.billsGoTo}
        onInput={(typed) => setForm("billsGoTo", typed)}
      />
    </fieldset>
  );
}
