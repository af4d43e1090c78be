import { For } from "solid-js";
import { ChoiceField } from "../forms/choice-field.tsx";
import { useSession } from "../shell/session-context.tsx";
import { useReminderWords } from "./reminder-words.tsx";
import { rhythms, type SettingsFieldsProps } from "./settings-form.ts";

/** Who signs the later steps, and when each of the vendor's people hears of what happens. */
export function PeopleFields(props: SettingsFieldsProps) {
  const words = useReminderWords();
  const session = useSession();
  const members = () => session().vendor.members;
  const seniorMeaning = () => {
    const name = members().find(({ id }) => id === props.form.senior)?.name;
    const { seniorMeaning: meaning } = words().settings;
    return name === undefined ? meaning.none : meaning.set(name);
  };
  return (
    <>
      <ChoiceField
        pointer="/seniorMemberId"
        label={words().settings.senior}
        hint={seniorMeaning()}
        value={props.form.senior}
        choices={[
          { value: "", name: words().settings.noSenior },
          ...members().map(({ id, name, role }) => ({ value: id, name: `${name}, ${role}` })),
        ]}
        onChoose={(id) => props.setForm("senior", id)}
      />
      <div class="stack" role="group" aria-label={words().settings.digests}>
        <p class="group-label">{words().settings.digests}</p>
        <p class="hint">{words().settings.digestsLead}</p>
        <div class="field-grid">
          <For each={members()}>
            {({ id, name }) => (
              <ChoiceField
                pointer={`/digests/${id}`}
                label={name}
                hint={words().settings.rhythmMeaning[props.form.digests[id] ?? "at-once"]}
                value={props.form.digests[id] ?? "at-once"}
                choices={rhythms.map((value) => ({
                  value,
                  name: words().settings.rhythms[value],
                }))}
                onChoose={(chosen) =>
                  props.setForm("digests", id, rhythms.find((each) => each === chosen) ?? "at-once")
                }
              />
            )}
          </For>
        </div>
      </div>
    </>
  );
}
