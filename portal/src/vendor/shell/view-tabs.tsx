import { For } from "solid-js";

type ViewTabsProps<Value extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly name: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
};

/** A few views of one thing, of which one is shown. */
export function ViewTabs<Value extends string>(props: ViewTabsProps<Value>) {
  return (
    <div class="tabs" role="group" aria-label={props.label}>
      <For each={props.tabs}>
        {(tab) => (
          <button
            type="button"
            aria-pressed={tab.value === props.value}
            onClick={() => props.onChoose(tab.value)}
          >
            {tab.name}
          </button>
        )}
      </For>
    </div>
  );
}
