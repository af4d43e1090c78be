import type { JSX } from "solid-js";
import { useLanguage } from "../language/language.tsx";
import type { Ask } from "./create-ask.ts";
import { FaultSummary } from "./fault-summary.tsx";
import { FormScopeProvider } from "./form-context.tsx";

/** A few fields in a dialog, with the button that says what it does and the way out. */
export function AskForm(props: {
  readonly ask: Ask;
  /** What the main button does, with the amount. */
  readonly submitText: string;
  /** What leaving does; "Not yet" when absent. */
  readonly leaveText?: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}) {
  const language = useLanguage();
  const words = () => language.words().money;
  return (
    <FormScopeProvider faults={props.ask.faults}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void props.ask.submit();
        }}
      >
        <FaultSummary message={props.ask.message()} />
        {props.children}
        <div class="dialog-actions">
          <button type="submit" class="button main" disabled={props.ask.isAsking()}>
            {props.ask.isAsking() ? words().working : props.submitText}
          </button>
          <button type="button" class="button" onClick={() => props.onClose()}>
            {props.leaveText ?? words().notYet}
          </button>
        </div>
      </form>
    </FormScopeProvider>
  );
}
