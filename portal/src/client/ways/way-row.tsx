import { createUniqueId, type JSX, Show } from "solid-js";
import type { WaysState } from "../create-ways.ts";

export type WayRowProps = {
  state: WaysState;
  way: string;
  name: string;
  amount?: string;
  line: string;
  children: JSX.Element;
};

/** One way in one line, which unfolds when it is chosen. */
export function WayRow(props: WayRowProps) {
  const id = createUniqueId();
  const isOpen = () => props.state.ways()?.way === props.way;
  function toggle(): void {
    const { way: _, ...others } = props.state.ways() ?? {};
    props.state.show(isOpen() ? others : { ...others, way: props.way });
  }
  return (
    <li class="way">
      <button
        type="button"
        class="way-name"
        aria-expanded={isOpen()}
        aria-controls={id}
        onClick={toggle}
      >
        <span>{props.name}</span>
        <Show when={props.amount}>
          <span class="way-amount">{props.amount}</span>
        </Show>
        <span class="way-line">{props.line}</span>
      </button>
      <div id={id} class="way-body" hidden={!isOpen()}>
        <Show when={isOpen()}>{props.children}</Show>
      </div>
    </li>
  );
}
