import { createUniqueId, For, Show } from "solid-js";
import {
  type PaymentMethodKind,
  type PaymentMethodRow,
  paymentMethods,
} from "../../../../shared/payments/payment-method.ts";
import { createField } from "../forms/create-field.ts";
import { useLanguage } from "../language/language.tsx";
import { countryObstacle, methodText, notEnabled } from "./method-text.ts";
import { useSettings } from "./settings-context.tsx";

const families = [...new Set(paymentMethods.map(({ family }) => family))];

/** Every way to pay, with what it means; those that can't be had are grey and say why. */
export function MethodList() {
  const language = useLanguage();
  const words = () => language.words().settings;
  const field = createField({
    pointer: "/methods",
    get label() {
      return words().methods;
    },
  });
  return (
    <fieldset class="part" id={field.id()} tabindex="-1" aria-describedby={field.describedBy()}>
      <legend>{words().methods}</legend>
      <p class="hint">{words().methodsHint}</p>
      <Show when={field.fault()}>
        {(fault) => (
          <p class="field-fault" id={field.faultId()}>
            {fault()}
          </p>
        )}
      </Show>
      <For each={families}>
        {(family) => (
          <div role="group" aria-label={words().families[family]}>
            <p class="group-label">{words().families[family]}</p>
            <For each={paymentMethods.filter((row) => row.family === family)}>
              {(row) => <MethodRow row={row} onEdit={() => field.noteEdit()} />}
            </For>
          </div>
        )}
      </For>
    </fieldset>
  );
}

function MethodRow(props: { readonly row: PaymentMethodRow; readonly onEdit: () => void }) {
  const language = useLanguage();
  const { form, setForm, settings } = useSettings();
  const id = createUniqueId();
  const words = () => language.words().settings;
  const { method } = props.row;
  const isTaken = () => form.methods.includes(method);
  const obstacle = () => countryObstacle(props.row, form.accountCountry, language);
  const toggle = (isOn: boolean) => {
    props.onEdit();
    const others = form.methods.filter((each) => each !== method);
    setForm("methods", isOn ? inTableOrder([...others, method]) : others);
  };
  const marks = () => {
    const { ownAccount, pendingOwnAccount, enabledAtStripe } = settings();
    const account = { country: form.accountCountry, enabled: enabledAtStripe };
    const hasAccount = ownAccount ?? pendingOwnAccount?.account;
    return [
      method === "crypto" ? words().cryptoWhy : undefined,
      method === "own_account" && isTaken() && !hasAccount ? words().needsAccount : undefined,
      notEnabled([props.row], form.methods, account).length > 0 ? words().notEnabled : undefined,
    ].filter((mark) => mark !== undefined);
  };
  return (
    <div class="method" classList={{ "method-off": obstacle() !== undefined }}>
      <label class="choice">
        <input
          type="checkbox"
          checked={isTaken() && obstacle() === undefined}
          disabled={obstacle() !== undefined}
          aria-describedby={id}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        {language.words().methods.name(method)}
      </label>
      <div class="method-more small" id={id}>
        <p class="quiet">{obstacle() ?? methodText(props.row, language)}</p>
        <For each={obstacle() === undefined ? marks() : []}>
          {(mark) => <p class="method-mark">{mark}</p>}
        </For>
      </div>
    </div>
  );
}

/** The order of the table is the order in which pages show them. */
function inTableOrder(methods: readonly PaymentMethodKind[]): PaymentMethodKind[] {
  return paymentMethods.map(({ method }) => method).filter((method) => methods.includes(method));
}
