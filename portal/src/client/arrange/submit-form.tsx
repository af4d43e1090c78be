import type { JSX } from "solid-js";
import { FaultNotice } from "../ways/fault-notice.tsx";
import { useWays } from "../ways/ways-context.ts";
import type { createDeed } from "./create-deed.ts";

export type SubmitFormProps = {
  deed: ReturnType<typeof createDeed>;
  /** Sends it; what can't be sent as it is, a field says. */
  onSubmit: () => void;
  label: string;
  children: JSX.Element;
};

/** A form with one button that says what happens; the first field at fault gets the focus. */
export function SubmitForm(props: SubmitFormProps) {
  const ways = useWays();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        props.onSubmit();
        form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      }}
    >
      {props.children}
      <button type="submit" class="button main" aria-disabled={props.deed.isSending()}>
        {props.deed.isSending() ? ways.words.later.sending : props.label}
      </button>
      <FaultNotice words={ways.words} state={props.deed.state()} />
    </form>
  );
}
