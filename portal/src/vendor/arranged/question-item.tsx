import { createSignal, For, Show } from "solid-js";
import type { QuestionView } from "../../../../shared/contract/arrangement-view.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { useSession } from "../shell/session-context.tsx";
import { QuestionAnswer } from "./question-answer.tsx";
import type { QuestionProps } from "./question-props.ts";

/** A client's remark in the list of what was arranged. */
export function QuestionItem(props: QuestionProps) {
  const language = useLanguage();
  const words = () => language.words().arranged;
  return (
    <li class="money-item">
      <p class="money-name">
        {words().questionKinds[props.question.kind]}
        <span class="quiet"> · {words().questionStates[props.question.status]}</span>
      </p>
      <QuestionBody {...props} />
    </li>
  );
}

/** What a client's remark is about, its thread, and the vendor's answer while it is open. */
export function QuestionBody(props: QuestionProps) {
  const language = useLanguage();
  const [isAnswering, setAnswering] = createSignal(false);
  const words = () => language.words().arranged;
  const isPrivate = () => props.question.kind === "hardship";
  const about = () => {
    const { line } = props.question;
    if (line === undefined) return isPrivate() ? undefined : words().aboutAll;
    const item = props.invoice.lines[line];
    return words().aboutLine(line + 1, item?.description ?? "");
  };
  const frozen = () => {
    const { frozen: amount = 0 } = props.question;
    return amount > 0
      ? words().rests(language.money({ amount, currency: props.invoice.currency }))
      : undefined;
  };
  const close = () => setAnswering(false);
  return (
    <>
      <Show when={about()}>{(text) => <p class="quiet small">{text()}</p>}</Show>
      <Show when={isPrivate()}>
        <p class="private small">{words().privateWords}</p>
      </Show>
      <Thread question={props.question} />
      <Show when={frozen()}>{(text) => <p class="quiet small">{text()}</p>}</Show>
      <Show when={props.question.status === "open"}>
        <button
          type="button"
          class="button"
          aria-label={words().answerOf(words().questionKinds[props.question.kind])}
          onClick={() => setAnswering(true)}
        >
          {words().answer}
        </button>
      </Show>
      <Modal isOpen={isAnswering()} title={words().answerTitle} onClose={close}>
        <QuestionAnswer
          {...props}
          onTold={(text) => {
            close();
            props.onTold(text);
          }}
          onClose={close}
        />
      </Modal>
    </>
  );
}

function Thread(props: { readonly question: QuestionView }) {
  const language = useLanguage();
  const session = useSession();
  return (
    <ol class="thread">
      <For each={props.question.messages}>
        {(message) => (
          <li classList={{ "from-vendor": message.from === "vendor" }}>
            <p class="thread-text">{message.text}</p>
            <p class="quiet small">
              {language
                .words()
                .arranged.wrote(
                  message.name,
                  language.shortInstant(message.at, session().vendor.timeZone),
                )}
            </p>
          </li>
        )}
      </For>
    </ol>
  );
}
