import { useAction } from "@solidjs/router";
import { Show } from "solid-js";
import type { TaskAnswer } from "../../../../shared/contract/money-schema.ts";
import { endTask } from "../api/tasks.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { useSession } from "../shell/session-context.tsx";
import { TaskAnswerPart } from "./task-answer-part.tsx";
import { taskFacts } from "./task-facts.ts";

type TaskProps = {
  readonly task: TaskAnswer;
  readonly onTold: (text: string) => void;
};

/** Tasks that end with an answer; the others end when somebody says so. */
const answered: ReadonlySet<TaskAnswer["kind"]> = new Set([
  "payment-anomaly",
  "refund-question",
  "declared-payment",
  "withholding-proposed",
  "flexibility-request",
  "terms-for-later",
  "question-asked",
  "hardship-told",
]);

/** Tasks for which the list of whom to call, write to or visit has all that one needs. */
const followedUp: ReadonlySet<TaskAnswer["kind"]> = new Set([
  "call-due",
  "letter-due",
  "visit-due",
  "check-in-due",
  "contact-unreachable",
]);

/** One thing that needs a person: a sentence, what there is to see, and its one action. */
export function TaskCard(props: TaskProps) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().tasks;
  const facts = () => taskFacts(props.task, session().vendor.defaultCurrency, language);
  const sentence = () => words().sentences[props.task.kind](facts());
  return (
    <li class="task">
      <h2>{sentence()}</h2>
      <TaskMore task={props.task} />
      <Show when={props.task.invoiceId}>
        {(invoiceId) => (
          <TaskAnswerPart
            task={props.task}
            invoiceId={invoiceId()}
            onTold={props.onTold}
            done={<DoneButton {...props} sentence={sentence()} />}
          />
        )}
      </Show>
      <div class="row">
        <TaskTarget task={props.task} />
        <Show when={!answered.has(props.task.kind) || !props.task.invoiceId}>
          <DoneButton {...props} sentence={sentence()} />
        </Show>
        <time class="quiet small" dateTime={props.task.at}>
          {language.shortInstant(props.task.at, session().vendor.timeZone)}
        </time>
      </div>
    </li>
  );
}

/** What it means, and what helps. */
function TaskMore(props: { readonly task: TaskAnswer }) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().tasks;
  const text = () => {
    const { kind } = props.task;
    const facts = taskFacts(props.task, session().vendor.defaultCurrency, language);
    if (kind !== "reconciliation-difference") {
      const known: Readonly<Record<string, string | undefined>> = words().more;
      return known[kind];
    }
    const differences: Readonly<Record<string, string | undefined>> = words().differences;
    const nothing = words().nothingThere;
    const books = words().books(facts["atProcessor"] ?? nothing, facts["inLedger"] ?? nothing);
    return [differences[facts["difference"] ?? ""], books].filter(Boolean).join(" ");
  };
  return <Show when={text()}>{(more) => <p class="quiet">{more()}</p>}</Show>;
}

/** Where the task is dealt with. */
function TaskTarget(props: { readonly task: TaskAnswer }) {
  const language = useLanguage();
  const words = () => language.words().tasks;
  const target = () => {
    const { kind, invoiceId, clientId, facts } = props.task;
    if (kind === "method-not-enabled") {
      return { href: paths.paymentSettings, text: words().toSettings };
    }
    if (followedUp.has(kind)) return { href: paths.followUps, text: words().toFollowUps };
    if (invoiceId !== undefined) {
      const number = facts["number"];
      const text = number === undefined ? words().openInvoice : words().openOf(String(number));
      return { href: paths.invoice(invoiceId), text };
    }
    return clientId === undefined
      ? undefined
      : { href: paths.client(clientId), text: words().openClient };
  };
  const isMain = () => !answered.has(props.task.kind);
  return (
    <Show when={target()}>
      {(found) => (
        <a classList={{ button: isMain(), "text-link": !isMain() }} href={found().href} data-row>
          {found().text}
        </a>
      )}
    </Show>
  );
}

function DoneButton(props: TaskProps & { readonly sentence: string }) {
  const language = useLanguage();
  const end = useAction(endTask);
  const deed = createDeed();
  const words = () => language.words().tasks;
  const onDone = () =>
    void deed.attempt(
      () => end(props.task.id),
      () => props.onTold(words().ended),
    );
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={words().doneOf(props.sentence)}
        disabled={deed.isPending()}
        onClick={onDone}
      >
        {words().done}
      </button>
      <FaultNotice message={deed.message()} />
    </>
  );
}
