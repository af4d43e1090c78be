import { createAsyncStore } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { TaskAnswer } from "../../../../shared/contract/money-schema.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { readTasks } from "../api/tasks.ts";
import { useLanguage } from "../language/language.tsx";
import { NextOutgoing } from "../outgoing/next-outgoing.tsx";
import { paths } from "../paths.ts";
import { PageHeading } from "../shell/page-heading.tsx";
import { useSession } from "../shell/session-context.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { TaskCard } from "../tasks/task-card.tsx";
import { taskFacts } from "../tasks/task-facts.ts";

/** What needs a person now, oldest first, and below what was done. */
export default function TaskListPage() {
  const language = useLanguage();
  const tasks = createAsyncStore(() => readTasks());
  const [told, setTold] = createSignal<string>();
  const words = () => language.words().tasks;
  const ofStatus = (status: TaskAnswer["status"]) =>
    (tasks()?.items ?? []).filter((task) => task.status === status);
  // Whoever waits longest comes first.
  const open = () => ofStatus("open").toSorted((a, b) => a.at.localeCompare(b.at));
  const done = () =>
    ofStatus("done").toSorted((a, b) => (b.doneAt ?? b.at).localeCompare(a.doneAt ?? a.at));
  return (
    <div class="home">
      <div class="task-page">
        <PageHeading title={words().title}>
          <a class="text-link" href={paths.followUps}>
            {language.words().shell.followUps}
          </a>
          <Show when={open().some(({ kind }) => kind === "flexibility-request")}>
            <a class="text-link" href={paths.requests}>
              {language.words().requests.title}
            </a>
          </Show>
        </PageHeading>
        <ToldNotice text={told()} />
        <Show when={tasks()}>
          <Show when={open().length > 0} fallback={<NothingToDo />}>
            <ul class="tasks">
              <For each={open()}>{(task) => <TaskCard task={task} onTold={setTold} />}</For>
            </ul>
          </Show>
          <Show when={done().length > 0}>
            <details class="fold-box">
              <summary>{words().finished(done().length)}</summary>
              <ul class="tasks-done">
                <For each={done()}>{(task) => <DoneTask task={task} />}</For>
              </ul>
            </details>
          </Show>
        </Show>
      </div>
      <NextOutgoing />
    </div>
  );
}

function NothingToDo() {
  const language = useLanguage();
  const words = () => language.words().tasks;
  return (
    <div class="empty">
      <h2>{words().nothing}</h2>
      <p class="quiet">{words().nothingMore}</p>
    </div>
  );
}

function DoneTask(props: { readonly task: TaskAnswer }) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().tasks;
  const sentence = () => {
    const facts = taskFacts(props.task, session().vendor.defaultCurrency, language);
    return words().sentences[props.task.kind](facts);
  };
  const day = () => localDateOf(props.task.doneAt ?? props.task.at, session().vendor.timeZone);
  return (
    <li>
      <span>{sentence()}</span>{" "}
      <span class="quiet small">{words().finishedOn(language.shortDate(day()))}</span>
    </li>
  );
}
