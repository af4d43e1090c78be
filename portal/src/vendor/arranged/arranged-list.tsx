import { createAsyncStore } from "@solidjs/router";
import { For, Show, Suspense } from "solid-js";
import type {
  ArrangementsView,
  RequestView,
  ShareView,
} from "../../../../shared/contract/arrangement-view.ts";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { readRequests } from "../api/requests.ts";
import { useLanguage } from "../language/language.tsx";
import { proposalText } from "../requests/proposal-text.ts";
import { RequestBody } from "../requests/request-card.tsx";
import { PlanItem } from "./plan-item.tsx";
import { QuestionItem } from "./question-item.tsx";

type ListProps = {
  readonly invoice: InvoiceAnswer;
  readonly arrangements: ArrangementsView;
  readonly onTold: (text: string) => void;
};

/** All that was arranged, asked and promised on an invoice; what waits for the vendor comes first. */
export function ArrangedList(props: ListProps) {
  const isOpen = ({ status }: { readonly status: string }) => status === "open";
  const questions = () => props.arrangements.questions ?? [];
  return (
    <ul class="money-list">
      <Show when={props.arrangements.request}>
        <RequestItem {...props} />
      </Show>
      <For each={questions().filter(isOpen)}>
        {(question) => <QuestionItem {...props} question={question} />}
      </For>
      <Show when={props.arrangements.plan}>
        {(plan) => <PlanItem plan={plan()} currency={props.invoice.currency} />}
      </Show>
      <Standing {...props} />
      <Show when={props.arrangements.shares}>
        {(shares) => <Shares shares={shares()} currency={props.invoice.currency} />}
      </Show>
      <For each={questions().filter((each) => !isOpen(each))}>
        {(question) => <QuestionItem {...props} question={question} />}
      </For>
    </ul>
  );
}

/** The latest request: with its answers while it waits for one, else how it ended. */
function RequestItem(props: ListProps) {
  const language = useLanguage();
  const requests = createAsyncStore(() => readRequests());
  const words = () => language.words().requests;
  const statusText = ({ status, counter }: RequestView) =>
    status === "approved" && counter !== undefined
      ? words().counterAccepted
      : words().statuses[status];
  return (
    <Show when={props.arrangements.request}>
      {(request) => {
        const asked = () => requests()?.items.find((each) => each.request.id === request().id);
        return (
          <li class="money-item">
            <p class="money-name">
              {words().asked(proposalText(request().terms, language))}
              <span class="quiet"> · {statusText(request())}</span>
            </p>
            <Suspense>
              <Show when={asked()}>
                {(waiting) => <RequestBody asked={waiting()} onTold={props.onTold} />}
              </Show>
            </Suspense>
            <Show when={request().message}>
              {(message) => <p class="quiet small">{words().yourWord(message())}</p>}
            </Show>
          </li>
        );
      }}
    </Show>
  );
}

/** What stands in a sentence each: a moved due date, a promise, a pause, what rests in question. */
function Standing(props: ListProps) {
  const language = useLanguage();
  const lines = () => {
    const words = language.words().arranged;
    const { originalDueDate, plan, promise, pausedUntil, frozen = 0 } = props.arrangements;
    // A plan in force keeps the due date at its next payment, which nobody has moved.
    const isPlanned = plan?.status === "starting" || plan?.status === "active";
    const movedFrom = isPlanned ? undefined : originalDueDate;
    const { dueDate, currency } = props.invoice;
    const money = (amount: number) => language.money({ amount, currency });
    const { date } = language;
    return [
      movedFrom !== undefined && dueDate !== undefined && movedFrom !== dueDate
        ? words.dueMoved(date(movedFrom), date(dueDate))
        : undefined,
      promise && words.promises[promise.status](money(promise.amount), date(promise.date)),
      pausedUntil === undefined ? undefined : words.paused(date(pausedUntil)),
      frozen > 0 ? words.frozen(money(frozen)) : undefined,
    ].filter((line) => line !== undefined);
  };
  return <For each={lines()}>{(line) => <li class="money-item">{line}</li>}</For>;
}

function Shares(props: { readonly shares: readonly ShareView[]; readonly currency: string }) {
  const language = useLanguage();
  const words = () => language.words().arranged;
  const money = (amount: number) => language.money({ amount, currency: props.currency });
  return (
    <li class="money-item">
      <p class="money-name">{words().shares}</p>
      <ul class="money-returns">
        <For each={props.shares}>
          {(share) => (
            <li>
              <span>
                {share.name} <span class="quiet small">{share.email}</span>
              </span>
              <span class="small">
                {words().sharePaid(money(share.paid), money(share.amount))}
                <Show when={share.isEnded}> · {words().shareEnded}</Show>
              </span>
            </li>
          )}
        </For>
      </ul>
    </li>
  );
}
