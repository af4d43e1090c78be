import { createSignal } from "solid-js";
import type { AskQuestion } from "../../../../shared/contract/arrangement-schema.ts";
import { useInvoice } from "../invoice-context.tsx";
import { useWays } from "../ways/ways-context.ts";
import { useArrange } from "./arrange-context.ts";
import { createDeed } from "./create-deed.ts";
import type { FormProps } from "./create-offer.ts";
import { RadioField } from "./radio-field.tsx";
import { SelectField } from "./select-field.tsx";
import { SubmitForm } from "./submit-form.tsx";
import { WordsField } from "./words-field.tsx";

const kinds = ["question", "dispute", "suggestion"] as const;
const wholeInvoice = "all";

/** A question, a doubt or a suggestion about a line or all of it; a doubt keeps that part waiting. */
export function QuestionForm(props: FormProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.question;
  const deed = createDeed(props.offer.finish);
  const [isTold, setIsTold] = createSignal(false);
  const text = () => ways.typed("question.text")?.trim() ?? "";
  const line = () => ways.typed("question.line") ?? wholeInvoice;
  const kind = () => (ways.typed("question.kind") ?? "question") as AskQuestion["kind"];
  const lines = () =>
    invoice.view.lines.map(({ description }, index) => ({
      value: String(index),
      text: words().line(String(index + 1), description.split("\n")[0] ?? ""),
    }));

  function submit(): void {
    setIsTold(true);
    if (text() === "") return;
    const body: AskQuestion = {
      kind: kind(),
      ...(line() !== wholeInvoice && { line: Number(line()) }),
      text: text(),
    };
    void deed.send({ path: "questions", body });
  }

  return (
    <SubmitForm deed={deed} label={words().send(arrange.vendor)} onSubmit={submit}>
      <RadioField
        name="question.kind"
        label={words().kind}
        initial="question"
        choices={kinds.map((value) => ({ value, text: words().kinds[value] }))}
      />
      <SelectField
        name="question.line"
        label={words().about}
        initial={wholeInvoice}
        choices={[{ value: wholeInvoice, text: words().whole }, ...lines()]}
      />
      <WordsField
        name="question.text"
        label={words().text}
        fault={isTold() && text() === "" ? ways.words.later.required : undefined}
      />
      <p class="quiet small" role="status">
        {line() === wholeInvoice ? words().freezesAll : words().freezesLine}
      </p>
      <p class="quiet small">
        {words().answered(invoice.words.page.person(invoice.view.sender.name))}
      </p>
    </SubmitForm>
  );
}
