import { createSignal, type JSX, onMount, Show } from "solid-js";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { Dialog } from "../../components/dialog.tsx";
import type { Answer } from "../api/answer.ts";

export type FormDialogProps = {
  words: PageLaterWords;
  heading: string;
  introduction: string;
  submitLabel: string;
  sentText: string;
  children: JSX.Element;
  /** Sends the form; undefined where it can't be sent as it is, which a field then says. */
  onSubmit: (form: FormData) => Promise<Answer<unknown>> | undefined;
  onRefused: () => void;
  onClose: () => void;
};

/** A form in a dialog: filled in, sent, thanked for; what was typed stays until it arrived. */
export function FormDialog(props: FormDialogProps) {
  const [state, setState] = createSignal<"idle" | "sending" | "sent" | "lost">("idle");

  async function submit(form: HTMLFormElement): Promise<void> {
    if (state() === "sending") return;
    setState("idle");
    const sending = props.onSubmit(new FormData(form));
    if (sending === undefined) return focusFault(form);
    setState("sending");
    const { outcome } = await sending;
    setState(outcome === "answered" ? "sent" : outcome === "refused" ? "idle" : "lost");
    if (outcome !== "refused") return;
    props.onRefused();
    focusFault(form);
  }

  return (
    <Dialog heading={props.heading} onClose={props.onClose}>
      <Show
        when={state() !== "sent"}
        fallback={<Sent text={props.sentText} closeLabel={props.words.close} />}
      >
        <p>{props.introduction}</p>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit(event.currentTarget);
          }}
        >
          {props.children}
          <div role="alert">
            <Show when={state() === "lost"}>
              <p class="notice fault">{props.words.refused.notSent}</p>
            </Show>
          </div>
          <div class="dialog-actions">
            <button type="submit" class="button main" aria-disabled={state() === "sending"}>
              {state() === "sending" ? props.words.sending : props.submitLabel}
            </button>
            <button type="button" class="button" onClick={closeDialog}>
              {props.words.cancel}
            </button>
          </div>
        </form>
      </Show>
    </Dialog>
  );
}

function Sent(props: { text: string; closeLabel: string }) {
  let button: HTMLButtonElement | undefined;
  onMount(() => button?.focus());
  return (
    <>
      <p class="notice good" role="status">
        {props.text}
      </p>
      <div class="dialog-actions">
        <button
          type="button"
          class="button"
          ref={(element) => (button = element)}
          onClick={closeDialog}
        >
          {props.closeLabel}
        </button>
      </div>
    </>
  );
}

function closeDialog({ currentTarget }: { currentTarget: HTMLElement }): void {
  currentTarget.closest("dialog")?.close();
}

function focusFault(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
}
