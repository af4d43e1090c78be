import { Show } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import type { FlexibilitySituation } from "../../../../shared/contract/arrangement-schema.ts";
import type { CheckoutMethodKind } from "../../../../shared/payments/payment-method.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import type { CounterFields } from "./read-counter.ts";

type PartProps = {
  readonly fields: CounterFields;
  readonly setFields: SetStoreFunction<CounterFields>;
  readonly situation: FlexibilitySituation;
};

const cadences = ["weekly", "everyTwoWeeks", "monthly"] as const;
const collections = ["reminder", "autopay"] as const;

export function CounterKind(props: PartProps) {
  const language = useLanguage();
  const words = () => language.words().requests;
  return (
    <ChoiceField
      pointer="/proposal"
      label={words().what}
      value={props.fields.kind}
      choices={[
        { value: "time", name: words().kinds.time },
        { value: "plan", name: words().kinds.plan },
      ]}
      onChoose={(kind) => props.setFields("kind", kind as CounterFields["kind"])}
    />
  );
}

export function TimeField(props: PartProps) {
  const language = useLanguage();
  return (
    <TextField
      pointer="/proposal/dueDate"
      label={language.words().requests.date}
      type="date"
      value={props.fields.date}
      onInput={(typed) => props.setFields("date", typed)}
    />
  );
}

/** How many payments, how often, from when, and how they are paid. */
export function PlanFields(props: PartProps) {
  const language = useLanguage();
  const words = () => language.words().requests;
  const kept = () => props.situation.methods.filter(({ canBeKept }) => canBeKept);
  // Without a method that can be charged later, nothing goes off by itself.
  const ways = () => (kept().length > 0 ? collections : (["reminder"] as const));
  return (
    <div class="field-grid">
      <TextField
        pointer="/proposal/plan/installments"
        label={words().count}
        inputMode="numeric"
        isAmount
        value={props.fields.count}
        onInput={(typed) => props.setFields("count", typed)}
      />
      <ChoiceField
        pointer="/proposal/plan/cadence"
        label={words().cadence}
        value={props.fields.cadence}
        choices={cadences.map((value) => ({ value, name: words().cadences[value] }))}
        onChoose={(value) => props.setFields("cadence", value as CounterFields["cadence"])}
      />
      <TextField
        pointer="/proposal/plan/firstDate"
        label={words().firstDate}
        type="date"
        value={props.fields.firstDate}
        onInput={(typed) => props.setFields("firstDate", typed)}
      />
      <ChoiceField
        pointer="/proposal/plan/collection"
        label={words().collection}
        value={props.fields.collection}
        choices={ways().map((value) => ({ value, name: words().ways[value] }))}
        onChoose={(value) => props.setFields("collection", value as CounterFields["collection"])}
      />
      <Show when={props.fields.collection === "autopay"}>
        <MethodField
          pointer="/proposal/plan/method"
          label={words().method}
          methods={kept()}
          value={props.fields.method}
          onChoose={(method) => props.setFields("method", method)}
        />
      </Show>
    </div>
  );
}

/** A part that is paid at once, before all else. */
export function NowFields(props: PartProps) {
  const language = useLanguage();
  const words = () => language.words().requests;
  return (
    <Show when={props.situation.methods.length > 0}>
      <div class="field-grid">
        <TextField
          pointer="/proposal/payNow/amount"
          label={words().now}
          hint={words().nowHint}
          inputMode="decimal"
          isAmount
          isOptional
          value={props.fields.now}
          onInput={(typed) => props.setFields("now", typed)}
        />
        <Show when={props.fields.now.trim() !== ""}>
          <MethodField
            pointer="/proposal/payNow/method"
            label={words().nowMethod}
            methods={props.situation.methods}
            value={props.fields.nowMethod}
            onChoose={(method) => props.setFields("nowMethod", method)}
          />
        </Show>
      </div>
    </Show>
  );
}

function MethodField(props: {
  readonly pointer: string;
  readonly label: string;
  readonly methods: FlexibilitySituation["methods"];
  readonly value: CheckoutMethodKind | "";
  readonly onChoose: (method: CheckoutMethodKind) => void;
}) {
  const language = useLanguage();
  return (
    <ChoiceField
      pointer={props.pointer}
      label={props.label}
      value={props.value}
      choices={props.methods.map(({ method }) => ({
        value: method,
        name: language.words().methods.name(method),
      }))}
      onChoose={(method) => props.onChoose(method as CheckoutMethodKind)}
    />
  );
}
