import { Show } from "solid-js";
import { percentOf } from "../../../../shared/values/percent-of.ts";
import {
  paymentMethodRow,
  type PaymentMethodKind,
} from "../../../../shared/payments/payment-method.ts";
import { currencyExponent } from "../../../../shared/values/currency.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { readRate } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";
import { existsIn } from "./method-text.ts";
import { useSettings } from "./settings-context.tsx";

/** The way to pay that suits the vendor best, and what it lets off for it, by an example. */
export function PreferencePart() {
  const language = useLanguage();
  const { form, setForm } = useSettings();
  const words = () => language.words().settings;
  const choices = () => [
    { value: "", name: words().noPreference },
    ...form.methods
      .filter((method) => existsIn(paymentMethodRow(method), form.accountCountry))
      .map((method) => ({ value: method, name: language.words().methods.name(method) })),
  ];
  return (
    <fieldset class="part">
      <legend>{words().preferred}</legend>
      <p class="hint">{words().preferredHint}</p>
      <div class="field-grid">
        <ChoiceField
          pointer="/preferred/method"
          label={words().preferred}
          value={form.preferred}
          choices={choices()}
          onChoose={(method) => setForm("preferred", method as PaymentMethodKind | "")}
        />
        <Show when={form.preferred !== ""}>
          <TextField
            pointer="/preferred/discountPercent"
            label={words().discount}
            hint={words().discountHint}
            inputMode="decimal"
            isAmount
            isOptional
            value={form.discountPercent}
            onInput={(typed) => setForm("discountPercent", typed)}
          />
        </Show>
      </div>
      <Example />
    </fieldset>
  );
}

/** What the discount does to a round sum in the vendor's own currency. */
function Example() {
  const language = useLanguage();
  const session = useSession();
  const { form } = useSettings();
  const words = () => language.words().settings;
  const text = () => {
    const currency = session().vendor.defaultCurrency;
    const whole = 1000 * 10 ** currencyExponent(currency);
    const money = (amount: number) => language.money({ amount, currency });
    const rate = form.preferred === "" ? undefined : readRate(form.discountPercent, 0.1, 20).value;
    if (rate === undefined) return words().exampleNone(money(whole));
    const saved = percentOf(whole, rate);
    return words().example(money(whole), money(whole - saved), money(saved));
  };
  return (
    <p class="notice" role="status">
      {text()}
    </p>
  );
}
