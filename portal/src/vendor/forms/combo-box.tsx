import { createUniqueId, For, Show } from "solid-js";
import type { Choice } from "./choice-field.tsx";
import { createComboBox } from "./create-combo-box.ts";
import { createField, type FieldProps } from "./create-field.ts";
import { FieldFrame } from "./field-frame.tsx";

type ComboBoxProps = FieldProps & {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  /** Said when nothing matches what was typed. */
  readonly none: string;
};

/** A choice among many, found by typing (the combobox pattern of the ARIA practices). */
export function ComboBox(props: ComboBoxProps) {
  const field = createField(props);
  const listId = createUniqueId();
  const optionId = (index: number) => `${listId}-${index}`;
  const box = createComboBox({
    choices: () => props.choices,
    value: () => props.value,
    onChoose: (value) => {
      field.noteEdit();
      props.onChoose(value);
    },
  });
  const activeOption = () =>
    box.isOpen() && box.matching().length > 0 ? optionId(box.activeIndex()) : undefined;
  return (
    <FieldFrame field={field} about={props}>
      <div class="combo-box">
        <input
          id={field.id()}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={box.isOpen()}
          aria-controls={listId}
          aria-activedescendant={activeOption()}
          aria-required="true"
          aria-invalid={field.isInvalid() ? "true" : undefined}
          aria-describedby={field.describedBy()}
          value={box.text()}
          onInput={(event) => box.onInput(event.currentTarget.value)}
          onClick={() => box.open()}
          onBlur={() => box.close()}
          onKeyDown={(event) => box.onKeyDown(event)}
        />
        <div
          id={listId}
          role="listbox"
          aria-label={props.label}
          class="options"
          hidden={!box.isOpen() || box.matching().length === 0}
        >
          <For each={box.matching()}>
            {(choice, index) => (
              <button
                type="button"
                tabIndex={-1}
                id={optionId(index())}
                role="option"
                aria-selected={index() === box.activeIndex()}
                // The field would lose the focus, and the list be gone, before the click arrives.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => box.choose(choice)}
              >
                {choice.name}
              </button>
            )}
          </For>
        </div>
        <Show when={box.isOpen() && box.matching().length === 0}>
          <p class="options quiet" role="status">
            {props.none}
          </p>
        </Show>
      </div>
    </FieldFrame>
  );
}
