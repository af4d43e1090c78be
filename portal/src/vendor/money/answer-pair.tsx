import { createUniqueId, For } from "solid-js";

export type PairAnswer = {
  readonly text: string;
  /** What it leads to, in one sentence. */
  readonly more?: string;
  /** Why it can't be given. */
  readonly reasonAgainst?: string | undefined;
  readonly onChoose: () => void;
};

/** Answers of equal weight: neither is the main one, each says what it leads to. */
export function AnswerPair(props: {
  readonly isPending: boolean;
  readonly answers: readonly PairAnswer[];
}) {
  const id = createUniqueId();
  const isOff = (answer: PairAnswer) => props.isPending || answer.reasonAgainst !== undefined;
  const moreOf = (answer: PairAnswer) => answer.reasonAgainst ?? answer.more;
  return (
    <div class="answer-pair">
      <For each={props.answers}>
        {(answer, index) => (
          <div class="answer">
            <button
              type="button"
              class="button"
              aria-disabled={isOff(answer)}
              aria-describedby={moreOf(answer) === undefined ? undefined : `${id}-${index()}`}
              onClick={() => {
                if (!isOff(answer)) answer.onChoose();
              }}
            >
              {answer.text}
            </button>
            <span id={`${id}-${index()}`} class="quiet small">
              {moreOf(answer)}
            </span>
          </div>
        )}
      </For>
    </div>
  );
}
