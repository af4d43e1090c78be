import { createUniqueId, type JSX, Show } from "solid-js";

/** A button that says why it can't be pressed, when it can't. */
export function ActionButton(props: {
  readonly reasonAgainst: string | undefined;
  readonly isPending?: boolean | undefined;
  /** What it is called where its words alone would not tell it from others. */
  readonly label?: string | undefined;
  readonly onClick: () => void;
  readonly children: JSX.Element;
}) {
  const id = createUniqueId();
  const isOff = () => props.reasonAgainst !== undefined || props.isPending === true;
  return (
    <div class="action">
      <button
        type="button"
        class="button"
        aria-label={props.label}
        aria-disabled={isOff()}
        aria-describedby={props.reasonAgainst === undefined ? undefined : id}
        onClick={() => {
          if (!isOff()) props.onClick();
        }}
      >
        {props.children}
      </button>
      <Show when={props.reasonAgainst}>
        <span id={id} class="quiet small">
          {props.reasonAgainst}
        </span>
      </Show>
    </div>
  );
}
