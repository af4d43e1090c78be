import { createMemo, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { AnswerRequest } from "../../../../shared/contract/arrangement-schema.ts";
import { previewProposal } from "../../../../shared/flexibility/preview-proposal.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { proposalFaultText } from "./breach-text.ts";
import { CounterKind, NowFields, PlanFields, TimeField } from "./counter-fields.tsx";
import { type CounterFields, counterFieldsOf, readCounter, readProposal } from "./read-counter.ts";
import type { RequestAnswerProps } from "./request-answer-props.ts";
import { TermsRows } from "./terms-rows.tsx";

/** Offers something else than what was asked for, and shows to the cent and day what it comes to. */
export function CounterForm(props: RequestAnswerProps & { readonly onClose: () => void }) {
  const language = useLanguage();
  const { currency, situation } = props.asked;
  const [fields, setFields] = createStore<CounterFields>(counterFieldsOf(props.asked));
  const words = () => language.words().requests;
  const preview = createMemo(() => {
    const { request } = readProposal({ ...fields }, currency);
    return request && previewProposal(situation, request);
  });
  const terms = () => {
    const found = preview();
    return found?.outcome === "done" ? found.terms : undefined;
  };
  const fault = () => {
    const found = preview();
    return found?.outcome === "refused"
      ? proposalFaultText(found.refusal, currency, language)
      : undefined;
  };
  const notPossible = (): FieldFault => ({
    pointer: fields.kind === "time" ? "/proposal/dueDate" : "/proposal/plan/installments",
    reason: "not-accepted",
  });
  const ask = createAsk<AnswerRequest, unknown>({
    read: () => {
      const reading = readCounter({ ...fields }, currency);
      // What can't be agreed on is said below the fields, and not asked of the server.
      return reading.request && fault() !== undefined ? { faults: [notPossible()] } : reading;
    },
    submit: (request) => props.submit(request),
    onDone: () => props.onTold(words().countered),
  });
  const part = { fields, setFields, situation };
  return (
    <AskForm
      ask={ask}
      submitText={words().counterNow}
      leaveText={words().keepWaiting}
      onClose={props.onClose}
    >
      <CounterKind {...part} />
      <Show when={fields.kind === "time"} fallback={<PlanFields {...part} />}>
        <TimeField {...part} />
      </Show>
      <NowFields {...part} />
      <TextAreaField
        pointer="/message"
        label={words().message}
        hint={words().messageHint}
        isOptional
        rows={3}
        value={fields.message}
        onInput={(typed) => setFields("message", typed)}
      />
      <div class="consequences" role="status">
        <p class="group-label">{words().preview}</p>
        <Show when={terms()} fallback={<p>{fault()}</p>}>
          {(shown) => <TermsRows terms={shown()} label={words().preview} />}
        </Show>
      </div>
    </AskForm>
  );
}
