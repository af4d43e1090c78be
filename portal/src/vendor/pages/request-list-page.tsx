import { createAsyncStore } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { readRequests } from "../api/requests.ts";
import { useLanguage } from "../language/language.tsx";
import { RequestCard } from "../requests/request-card.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";

/** What clients ask for beyond the vendor's settings, whoever waits longest first. */
export default function RequestListPage() {
  const language = useLanguage();
  const requests = createAsyncStore(() => readRequests());
  const [told, setTold] = createSignal<string>();
  const words = () => language.words().requests;
  const waiting = () =>
    (requests()?.items ?? []).toSorted((a, b) =>
      a.request.askedAt.localeCompare(b.request.askedAt),
    );
  return (
    <div class="task-page">
      <PageHeading title={words().title} />
      <p class="hint">{words().lead}</p>
      <ToldNotice text={told()} />
      <Show when={requests()}>
        <Show when={waiting().length > 0} fallback={<NothingAsked />}>
          <ul class="tasks">
            <For each={waiting()}>{(asked) => <RequestCard asked={asked} onTold={setTold} />}</For>
          </ul>
        </Show>
      </Show>
    </div>
  );
}

function NothingAsked() {
  const language = useLanguage();
  const words = () => language.words().requests;
  return (
    <div class="empty">
      <h2>{words().nothing}</h2>
      <p class="quiet">{words().nothingMore}</p>
    </div>
  );
}
