import { Show } from "solid-js";

/** What went wrong with something that was just done; nothing while nothing did. */
export function FaultNotice(props: { readonly message: string | undefined }) {
  return (
    <Show when={props.message}>
      <p class="notice fault" role="alert">
        {props.message}
      </p>
    </Show>
  );
}
