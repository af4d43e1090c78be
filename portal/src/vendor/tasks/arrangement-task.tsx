import { createAsyncStore, useAction } from "@solidjs/router";
import { type JSX, Match, Show, Switch } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { TaskAnswer } from "../../../../shared/contract/money-schema.ts";
import { answerForLater, readRequests } from "../api/requests.ts";
import { QuestionBody } from "../arranged/question-item.tsx";
import { useLanguage } from "../language/language.tsx";
import { AnswerPair } from "../money/answer-pair.tsx";
import { RequestBody } from "../requests/request-card.tsx";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { causeOf } from "./cause-of.ts";

type ArrangementTaskProps = {
  readonly task: TaskAnswer;
  readonly invoice: InvoiceAnswer;
  readonly onTold: (text: string) => void;
  /** What is said of one that was answered elsewhere. */
  readonly answered: JSX.Element;
};

/** What a client asks, told or would like, with the vendor's answer in place. */
export function ArrangementTask(props: ArrangementTaskProps) {
  const question = () =>
    (props.invoice.arrangements?.questions ?? []).find(
      ({ id, status }) => id === causeOf(props.task) && status === "open",
    );
  return (
    <Switch fallback={props.answered}>
      <Match when={props.task.kind === "flexibility-request"}>
        <RequestTask {...props} />
      </Match>
      <Match when={props.task.kind === "terms-for-later"}>
        <ForLaterTask {...props} />
      </Match>
      <Match when={question()}>{(found) => <QuestionBody {...props} question={found()} />}</Match>
    </Switch>
  );
}

function RequestTask(props: ArrangementTaskProps) {
  const requests = createAsyncStore(() => readRequests());
  const asked = () =>
    requests()?.items.find(
      ({ invoiceId, request }) =>
        invoiceId === props.invoice.id && request.id === causeOf(props.task),
    );
  return (
    <Show when={requests()}>
      <Show when={asked()} fallback={props.answered}>
        {(found) => <RequestBody asked={found()} onTold={props.onTold} />}
      </Show>
    </Show>
  );
}

/** Whether what was agreed once holds for the client's later invoices. */
function ForLaterTask(props: ArrangementTaskProps) {
  const language = useLanguage();
  const answer = useAction(answerForLater);
  const deed = createDeed();
  const words = () => language.words().arranged.forLater;
  const terms = () => {
    const { netDays, installments, cadence } = props.task.facts;
    if (typeof netDays === "number") return words().days(netDays);
    const cadences: Readonly<Record<string, string | undefined>> =
      language.words().requests.cadences;
    return typeof installments === "number"
      ? words().plan(installments, cadences[String(cadence)] ?? "")
      : undefined;
  };
  const choose = (keep: boolean, told: string) =>
    void deed.attempt(
      () => answer(props.invoice.id, keep),
      () => props.onTold(told),
    );
  return (
    <>
      <Show when={terms()}>{(text) => <p class="quiet">{text()}</p>}</Show>
      <AnswerPair
        isPending={deed.isPending()}
        answers={[
          {
            text: words().keep,
            more: words().keepMore,
            onChoose: () => choose(true, words().kept),
          },
          {
            text: words().leave,
            more: words().leaveMore,
            onChoose: () => choose(false, words().left),
          },
        ]}
      />
      <FaultNotice message={deed.message()} />
    </>
  );
}
