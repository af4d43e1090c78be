import { useAction, useSubmission } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { askForLink } from "../api/session.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { faultsOf } from "../forms/field-fault.ts";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { createFormFaults } from "../forms/form-faults.ts";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { problemText } from "../shell/problem-text.ts";

/** Asks for the address to which the link goes. */
export function AskForLink(props: {
  readonly hasLeft: boolean;
  readonly onAsked: (email: string) => void;
}) {
  const language = useLanguage();
  const words = () => language.words().signIn;
  const ask = useAction(askForLink);
  const asking = useSubmission(askForLink);
  const faults = createFormFaults();
  const [email, setEmail] = createSignal("");
  const [message, setMessage] = createSignal<string>();

  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMessage(undefined);
    const wanted = email().trim();
    if (wanted === "") return faults.show([{ pointer: "/email", reason: "required" }]);
    const answer = await ask(wanted);
    if (answer.outcome === "answered") return props.onAsked(wanted);
    setMessage(problemText(answer, language.words().problems));
    faults.show(answer.outcome === "refused" ? faultsOf(answer.problem) : []);
  };
  return (
    <FormScopeProvider faults={faults}>
      <form class="stack" noValidate onSubmit={(event) => void onSubmit(event)}>
        <PageHeading title={words().title} />
        <Show when={props.hasLeft}>
          <p role="status">{words().signedOut}</p>
        </Show>
        <p class="quiet">{words().lead}</p>
        <FaultSummary message={message()} />
        <TextField
          pointer="/email"
          label={words().email}
          type="email"
          autocomplete="username"
          value={email()}
          onInput={setEmail}
        />
        <button type="submit" class="button main" disabled={asking.pending}>
          {asking.pending ? words().asking : words().ask}
        </button>
      </form>
    </FormScopeProvider>
  );
}
