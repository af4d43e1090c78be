import { useAction, useSubmission } from "@solidjs/router";
import { createSignal, onCleanup, onMount } from "solid-js";
import { enterCode, isSignedIn } from "../api/session.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { createFormFaults } from "../forms/form-faults.ts";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { problemText } from "../shell/problem-text.ts";
import { readCode } from "./read-code.ts";

/** Waits for the mailed link to be opened, here or in another browser, which then shows a code. */
export function LinkAsked(props: {
  readonly email: string;
  readonly onSignedIn: () => void;
  readonly onOtherAddress: () => void;
}) {
  const language = useLanguage();
  const words = () => language.words().signIn;
  const enter = useAction(enterCode);
  const entering = useSubmission(enterCode);
  const faults = createFormFaults();
  const [typed, setTyped] = createSignal("");
  const [message, setMessage] = createSignal<string>();

  // The link may have been opened in another tab of this browser.
  const onReturn = async () => {
    if (document.visibilityState === "visible" && (await isSignedIn())) props.onSignedIn();
  };
  const listener = () => void onReturn();
  onMount(() => document.addEventListener("visibilitychange", listener));
  onCleanup(() => document.removeEventListener("visibilitychange", listener));

  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMessage(undefined);
    const code = readCode(typed());
    if (code === undefined) return faults.show([{ pointer: "/code", reason: "not-a-code" }]);
    const answer = await enter(code);
    if (answer.outcome === "answered") return props.onSignedIn();
    setMessage(problemText(answer, language.words().problems));
    faults.show([]);
  };
  return (
    <FormScopeProvider faults={faults}>
      <form class="stack" noValidate onSubmit={(event) => void onSubmit(event)}>
        <PageHeading title={words().sent} />
        <div role="status" class="stack">
          <p>{words().sentMore(props.email)}</p>
          <p class="quiet">{words().sentSame}</p>
        </div>
        <hr />
        <h2>{words().codeTitle}</h2>
        <p class="quiet">{words().codeMore}</p>
        <FaultSummary message={message()} />
        <TextField
          pointer="/code"
          label={words().code}
          autocomplete="one-time-code"
          value={typed()}
          onInput={setTyped}
        />
        <button type="submit" class="button" disabled={entering.pending}>
          {entering.pending ? words().opening : words().enter}
        </button>
        <button type="button" class="text-link" onClick={() => props.onOtherAddress()}>
          {words().otherAddress}
        </button>
      </form>
    </FormScopeProvider>
  );
}
