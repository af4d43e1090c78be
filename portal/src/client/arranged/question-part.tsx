import { createSignal, Show } from "solid-js";
import type { QuestionView } from "../../../../shared/contract/arrangement-view.ts";
import { useArrange } from "../arrange/arrange-context.ts";
import { SubmitForm } from "../arrange/submit-form.tsx";
import { WordsField } from "../arrange/words-field.tsx";
import { useInvoice } from "../invoice-context.tsx";
import { useWays } from "../ways/ways-context.ts";
import { ArrangedSection } from "./arranged-section.tsx";
import { DeedButton } from "./deed-button.tsx";
import { OtherWays } from "./other-ways.tsx";
import { isRunning } from "./plan-standing.ts";
import { useDeed } from "./use-deed.ts";

/** A question with its thread: what it is about, where it stands, and writing on. */
export function QuestionPart(props: { question: QuestionView }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const line = () => {
    const { line: index } = props.question;
    return index === undefined ? undefined : invoice.view.lines[index]?.description;
  };
  const isHardship = () => props.question.kind === "hardship";
  const isOpen = () => props.question.status === "open";
  return (
    <ArrangedSection heading={words().questions[props.question.kind]}>
      <Show when={line()}>
        {(description) => (
          <p class="quiet" dir="auto">
            {words().aboutLine(description().split("\n")[0] ?? "")}
          </p>
        )}
      </Show>
      <Show
        when={isHardship() && props.question.status !== "withdrawn"}
        fallback={<p class="quiet">{words().statuses[props.question.status]}</p>}
      >
        <Gentle />
      </Show>
      <Show when={isOpen() && props.question.frozen}>
        {(frozen) => <p>{words().frozen(invoice.money(frozen()))}</p>}
      </Show>
      <Thread question={props.question} />
      <Show when={isOpen()}>
        <WriteOn question={props.question} />
        <Show when={!isHardship()}>
          <div class="deed">
            <DeedButton
              label={words().withdrawQuestion}
              deed={{ path: `questions/${props.question.id}/withdraw` }}
            />
          </div>
        </Show>
      </Show>
    </ArrangedSection>
  );
}

function Thread(props: { question: QuestionView }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  return (
    <ol class="thread">
      {props.question.messages.map(({ from, name, at, text }) => (
        <li class={from}>
          <span class="quiet small" dir="auto">
            {words().wrote(name, invoice.day(at))}
          </span>
          <p class="letter" dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}

function WriteOn(props: { question: QuestionView }) {
  const invoice = useInvoice();
  const ways = useWays();
  const arrange = useArrange();
  const deed = useDeed();
  const words = () => arrange.words.arrange.arranged;
  const [isTold, setIsTold] = createSignal(false);
  const name = () => `message.${props.question.id}`;
  const text = () => ways.typed(name())?.trim() ?? "";
  async function send(): Promise<void> {
    setIsTold(true);
    if (text() === "" || invoice.actions === undefined) return;
    const path = `questions/${props.question.id}/messages`;
    if (!(await deed.send({ path, body: { text: text() } }))) return;
    ways.type(name(), undefined);
    setIsTold(false);
  }
  return (
    <details class="declare" open={ways.typed(name()) !== undefined}>
      <summary>{words().writeOn}</summary>
      <SubmitForm deed={deed} label={words().send} onSubmit={() => void send()}>
        <WordsField
          name={name()}
          label={arrange.words.arrange.question.text}
          fault={isTold() && text() === "" ? ways.words.later.required : undefined}
        />
      </SubmitForm>
    </details>
  );
}

/** Thanks for having said that it is hard, and what goes gently from here. */
function Gentle() {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const hasPlan = () => {
    const plan = invoice.view.arrangements?.plan;
    return plan !== undefined && isRunning(plan);
  };
  const hasPaused = () => invoice.view.events.some(({ kind }) => kind === "paused");
  return (
    <>
      <p>{words().thanks}</p>
      <Show when={!hasPlan()}>
        <p>{words().gentle}</p>
        <OtherWays way="part" label={words().payLittle} />
        <OtherWays way="plan" label={words().smallParts} />
        <OtherWays way="more-time" label={words().longer} />
        <Show when={!hasPaused()}>
          <OtherWays way="pause" label={words().takePause} />
        </Show>
      </Show>
    </>
  );
}
