import { createUniqueId, type JSX, onMount } from "solid-js";

export type DialogProps = {
  heading: string;
  children: JSX.Element;
  /** Called however the dialog closes: by its buttons, by Escape, by a press beside it. */
  onClose: () => void;
};

/** A modal dialog of the browser's own, which keeps the focus in it and gives it back afterwards. */
export function Dialog(props: DialogProps) {
  const headingId = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  return (
    <dialog
      ref={(element) => {
        dialog = element;
        element.addEventListener("click", ({ target }) => {
          if (target === element) element.close();
        });
      }}
      aria-labelledby={headingId}
      onClose={() => props.onClose()}
    >
      <div class="dialog-body">
        <h2 id={headingId}>{props.heading}</h2>
        {props.children}
      </div>
    </dialog>
  );
}
