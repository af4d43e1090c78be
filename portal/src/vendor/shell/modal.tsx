import { createEffect, createUniqueId, type JSX, Show } from "solid-js";
import { Portal } from "solid-js/web";

/**
 * A question that wants an answer before anything else; Escape answers no. It stands outside of
 * the page, so that a form in it is never a form within a form.
 */
export function Modal(props: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}) {
  let dialog: HTMLDialogElement | undefined;
  const id = createUniqueId();
  createEffect(() => {
    if (props.isOpen && !dialog?.open) dialog?.showModal();
    if (!props.isOpen && dialog?.open) dialog.close();
  });
  return (
    <Portal>
      <dialog ref={dialog} aria-labelledby={id} onClose={() => props.onClose()}>
        <div class="dialog-body">
          <h2 id={id}>{props.title}</h2>
          <Show when={props.isOpen}>{props.children}</Show>
        </div>
      </dialog>
    </Portal>
  );
}
