import { createSignal } from "solid-js";
import type { Answer } from "../api/send.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { readText } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Consequences } from "./consequences.tsx";

const longestReason = 500;

/** Asks for a reason, and for nothing else, before something is done. */
export function ReasonForm(props: {
  readonly label?: string;
  readonly hint: string;
  /** The member of the request that the reason is. */
  readonly pointer?: string;
  readonly consequences: readonly (string | undefined)[];
  readonly submitText: string;
  readonly leaveText?: string;
  readonly submit: (reason: string) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const [reason, setReason] = createSignal("");
  const pointer = () => props.pointer ?? "/reason";
  const ask = createAsk<string, unknown>({
    read: () => {
      const { value, fault } = readText(reason(), longestReason);
      return fault
        ? { faults: [{ pointer: pointer(), ...fault }] }
        : { request: value, faults: [] };
    },
    submit: (request) => props.submit(request),
    onDone: () => props.onDone(),
  });
  return (
    <AskForm
      ask={ask}
      submitText={props.submitText}
      {...(props.leaveText !== undefined && { leaveText: props.leaveText })}
      onClose={props.onClose}
    >
      <TextAreaField
        pointer={pointer()}
        label={props.label ?? language.words().money.reason}
        hint={props.hint}
        value={reason()}
        onInput={setReason}
      />
      <Consequences lines={props.consequences} />
    </AskForm>
  );
}
