import { useAction } from "@solidjs/router";
import { Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { AnswerQuestion } from "../../../../shared/contract/arrangement-schema.ts";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { answerQuestion } from "../api/requests.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { ChoiceField } from "../forms/choice-field.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { typedAmount } from "../forms/typed-amount.ts";
import { readPositiveAmount } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Consequences } from "../money/consequences.tsx";
import type { QuestionProps } from "./question-props.ts";
import { type AnswerFields, readQuestionAnswer } from "./read-answer.ts";
import { SuggestedAnswer } from "./suggested-answer.tsx";

const outcomes = ["answered", "stood-by", "adjusted", "message"] as const;
// Whoever told that it is hard is not told that the invoice stays as it is.
const gentleOutcomes = ["answered", "message"] as const;

/** The vendor's words to a client's remark, and what they do: answer, stand by it, adjust, write on. */
export function QuestionAnswer(props: QuestionProps & { readonly onClose: () => void }) {
  const language = useLanguage();
  const answer = useAction(answerQuestion);
  const { currency } = props.invoice;
  const frozen = props.question.frozen ?? 0;
  const [fields, setFields] = createStore<AnswerFields>({
    outcome: "answered",
    text: "",
    creditAmount: frozen > 0 ? typedAmount({ amount: frozen, currency }) : "",
  });
  const words = () => language.words().arranged;
  const isPrivate = () => props.question.kind === "hardship";
  const choices = () => (isPrivate() ? gentleOutcomes : outcomes);
  const ask = createAsk<AnswerQuestion, InvoiceAnswer>({
    read: () => readQuestionAnswer({ ...fields }, props.invoice.amountDue),
    submit: (request) => answer(props.invoice.id, props.question.id, request),
    onDone: () => props.onTold(words().answerSent),
  });
  const submitText = () => {
    if (fields.outcome === "message") return words().sendMessage;
    if (fields.outcome !== "adjusted") return words().sendAnswer;
    const amount = readPositiveAmount(fields.creditAmount, currency).value;
    return amount === undefined
      ? words().sendAnswer
      : words().adjustNow(language.money({ amount, currency }));
  };
  return (
    <AskForm ask={ask} submitText={submitText()} onClose={props.onClose}>
      <ChoiceField
        pointer="/outcome"
        label={words().outcome}
        value={fields.outcome}
        choices={choices().map((value) => ({ value, name: words().outcomes[value] }))}
        onChoose={(outcome) => setFields("outcome", outcome as AnswerFields["outcome"])}
      />
      <Show when={fields.outcome === "adjusted"}>
        <TextField
          pointer="/creditAmount"
          label={words().creditAmount}
          hint={words().creditHint(language.money(props.invoice.amountDue))}
          inputMode="decimal"
          isAmount
          value={fields.creditAmount}
          onInput={(typed) => setFields("creditAmount", typed)}
        />
      </Show>
      <Show when={isPrivate() && fields.text === ""}>
        <SuggestedAnswer {...props} onTake={(text) => setFields("text", text)} />
      </Show>
      <TextAreaField
        pointer="/text"
        label={words().text}
        hint={words().textHint}
        rows={6}
        value={fields.text}
        onInput={(typed) => setFields("text", typed)}
      />
      <Consequences lines={isPrivate() ? [] : [words().outcomeMore[fields.outcome]]} />
    </AskForm>
  );
}
