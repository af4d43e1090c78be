import { createSignal } from "solid-js";
import type { AnswerRequest } from "../../../../shared/contract/arrangement-schema.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { readIfTyped, readText } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { AnswerPair } from "../money/answer-pair.tsx";
import { Consequences } from "../money/consequences.tsx";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { Modal } from "../shell/modal.tsx";
import { CounterForm } from "./counter-form.tsx";
import { longestMessage } from "./read-counter.ts";
import type { RequestAnswerProps } from "./request-answer-props.ts";

/** The vendor's three answers to a request, of equal weight: yes, no with a word, something else. */
export function RequestAnswer(props: RequestAnswerProps) {
  const language = useLanguage();
  const [asking, setAsking] = createSignal<"decline" | "counter">();
  const approving = createDeed();
  const words = () => language.words().requests;
  const close = () => setAsking(undefined);
  const onTold = (text: string) => {
    close();
    props.onTold(text);
  };
  const onApprove = () =>
    void approving.attempt(
      () => props.submit({ decision: "approve" }),
      () => props.onTold(words().approved),
    );
  return (
    <>
      <AnswerPair
        isPending={approving.isPending()}
        answers={[
          {
            text: approving.isPending() ? words().approving : words().approve,
            more: words().approveMore,
            onChoose: onApprove,
          },
          {
            text: words().decline,
            more: words().declineMore,
            onChoose: () => setAsking("decline"),
          },
          {
            text: words().counter,
            more: words().counterMore,
            onChoose: () => setAsking("counter"),
          },
        ]}
      />
      <FaultNotice message={approving.message()} />
      <Modal isOpen={asking() === "decline"} title={words().declineTitle} onClose={close}>
        <p>{words().declineLead}</p>
        <DeclineForm {...props} onTold={onTold} onClose={close} />
      </Modal>
      <Modal isOpen={asking() === "counter"} title={words().counterTitle} onClose={close}>
        <p>{words().counterLead}</p>
        <CounterForm {...props} onTold={onTold} onClose={close} />
      </Modal>
    </>
  );
}

function DeclineForm(props: RequestAnswerProps & { readonly onClose: () => void }) {
  const language = useLanguage();
  const [message, setMessage] = createSignal("");
  const words = () => language.words().requests;
  const ask = createAsk<AnswerRequest, unknown>({
    read: () => {
      const { value, fault } = readIfTyped(message(), (typed) => readText(typed, longestMessage));
      if (fault) return { faults: [{ pointer: "/message", ...fault }] };
      const said = value === undefined ? {} : { message: value };
      return { request: { decision: "decline", ...said }, faults: [] };
    },
    submit: (request) => props.submit(request),
    onDone: () => props.onTold(words().declined),
  });
  return (
    <AskForm
      ask={ask}
      submitText={words().declineNow}
      leaveText={words().keepWaiting}
      onClose={props.onClose}
    >
      <TextAreaField
        pointer="/message"
        label={words().message}
        hint={words().messageHint}
        isOptional
        rows={3}
        value={message()}
        onInput={setMessage}
      />
      <Consequences lines={[words().remindersGoOn]} />
    </AskForm>
  );
}
