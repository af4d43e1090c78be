import { For, Show } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import {
  skipRules,
  stepAnchors,
  stepChannels,
  stepCircles,
  stepMessages,
  stepTones,
} from "../../../../shared/contract/step-fields.ts";
import type { SkipRule } from "../../../../shared/milestones/cadence.ts";
import { createField } from "../forms/create-field.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import type { CadenceForm, StepRow } from "./cadence-form.ts";
import { useReminderWords } from "./reminder-words.tsx";

type StepProps = {
  readonly row: StepRow;
  readonly index: number;
  readonly setForm: SetStoreFunction<CadenceForm>;
};

/** All that one step of a cadence says, each with what it means for the client. */
export function StepFields(props: StepProps) {
  return (
    <div class="stack">
      <TimeFields {...props} />
      <MannerFields {...props} />
      <UnlessField {...props} />
    </div>
  );
}

/** The choices of a list of names, in their order. */
function choicesOf<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
) {
  return values.map((value) => ({ value, name: names[value] }));
}

function createStepField(props: StepProps) {
  const words = useReminderWords();
  return {
    words: () => words().step,
    pointer: (member: string) => `/steps/${props.index}/${member}`,
    fullLabel: (label: string) => `${words().step.title(props.index + 1)}: ${label}`,
    set: (member: Exclude<keyof StepRow, "kind">, value: string) =>
      props.setForm("steps", props.index, member, value as never),
  };
}

function TimeFields(props: StepProps) {
  const { words, pointer, fullLabel, set } = createStepField(props);
  return (
    <div class="field-grid step-time">
      <TextField
        pointer={pointer("offsetDays")}
        label={words().days}
        fullLabel={fullLabel(words().days)}
        inputMode="numeric"
        isAmount
        value={props.row.days}
        onInput={(typed) => set("days", typed)}
      />
      <ChoiceField
        pointer={pointer("side")}
        label={words().side}
        fullLabel={fullLabel(words().side)}
        value={props.row.side}
        choices={choicesOf(["before", "after"] as const, words().sides)}
        onChoose={(side) => set("side", side)}
      />
      <ChoiceField
        pointer={pointer("anchor")}
        label={words().anchor}
        fullLabel={fullLabel(words().anchor)}
        value={props.row.anchor}
        choices={choicesOf(stepAnchors, words().anchors)}
        onChoose={(anchor) => set("anchor", anchor)}
      />
      <TextField
        pointer={pointer("graceDays")}
        label={words().grace}
        fullLabel={fullLabel(words().grace)}
        hint={words().graceHint(Number(props.row.grace) || 0)}
        inputMode="numeric"
        isAmount
        value={props.row.grace}
        onInput={(typed) => set("grace", typed)}
      />
    </div>
  );
}

function MannerFields(props: StepProps) {
  const { words, pointer, fullLabel, set } = createStepField(props);
  return (
    <div class="field-grid">
      <ChoiceField
        pointer={pointer("channel")}
        label={words().channel}
        fullLabel={fullLabel(words().channel)}
        hint={words().channelHint[props.row.channel]}
        value={props.row.channel}
        choices={choicesOf(stepChannels, words().channels)}
        onChoose={(channel) => set("channel", channel)}
      />
      <ChoiceField
        pointer={pointer("tone")}
        label={words().tone}
        fullLabel={fullLabel(words().tone)}
        hint={words().toneHint[props.row.tone]}
        value={props.row.tone}
        choices={choicesOf(stepTones, words().tones)}
        onChoose={(tone) => set("tone", tone)}
      />
      <ChoiceField
        pointer={pointer("message")}
        label={words().message}
        fullLabel={fullLabel(words().message)}
        value={props.row.message}
        choices={choicesOf(stepMessages, words().messages)}
        onChoose={(message) => set("message", message)}
      />
      <ChoiceField
        pointer={pointer("circle")}
        label={words().circle}
        fullLabel={fullLabel(words().circle)}
        hint={words().circleHint[props.row.circle]}
        value={props.row.circle}
        choices={choicesOf(stepCircles, words().circles)}
        onChoose={(circle) => set("circle", circle)}
      />
      <ChoiceField
        pointer={pointer("sender")}
        label={words().sender}
        fullLabel={fullLabel(words().sender)}
        value={props.row.sender}
        choices={choicesOf(["owner", "senior"] as const, words().senders)}
        onChoose={(sender) => set("sender", sender)}
      />
    </div>
  );
}

function UnlessField(props: StepProps) {
  const { words, pointer, fullLabel } = createStepField(props);
  const field = createField({
    get pointer() {
      return pointer("unless");
    },
    get label() {
      return fullLabel(words().unless);
    },
  });
  const choose = (rule: SkipRule, isTaken: boolean) => {
    field.noteEdit();
    props.setForm("steps", props.index, "unless", (before) =>
      skipRules.filter((each) => (each === rule ? isTaken : before.includes(each))),
    );
  };
  return (
    <fieldset
      id={field.id()}
      class="choices"
      tabindex="-1"
      aria-label={fullLabel(words().unless)}
      aria-describedby={field.describedBy()}
    >
      <legend class="group-label">{words().unless}</legend>
      <div class="row">
        <For each={skipRules}>
          {(rule) => (
            <label class="choice">
              <input
                type="checkbox"
                checked={props.row.unless.includes(rule)}
                onChange={(event) => choose(rule, event.currentTarget.checked)}
              />
              {words().rules[rule]}
            </label>
          )}
        </For>
      </div>
      <Show when={field.fault()}>
        {(fault) => (
          <p class="field-fault" id={field.faultId()}>
            {fault()}
          </p>
        )}
      </Show>
    </fieldset>
  );
}
