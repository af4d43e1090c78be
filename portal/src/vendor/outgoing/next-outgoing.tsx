import { createAsync } from "@solidjs/router";
import { ErrorBoundary, For, Show, Suspense } from "solid-js";
import { readOutgoingIfAny } from "../api/outgoing.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { ReminderWordsProvider, useReminderWords } from "../reminders/reminder-words.tsx";
import { useSession } from "../shell/session-context.tsx";
import { OutgoingFacts } from "./outgoing-facts.tsx";

const shownCount = 3;
const daysAhead = 14;

/** The next few things that go out, beside what needs a person; the page stands without it. */
export function NextOutgoing() {
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <ReminderWordsProvider>
          <NextFew />
        </ReminderWordsProvider>
      </Suspense>
    </ErrorBoundary>
  );
}

function NextFew() {
  const language = useLanguage();
  const session = useSession();
  const words = useReminderWords();
  const outgoing = createAsync(() => readOutgoingIfAny(daysAhead, language.locale()));
  const next = () =>
    (outgoing()?.items ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1)).slice(0, shownCount);
  return (
    <Show when={outgoing()}>
      <section class="next-outgoing" aria-labelledby="next-outgoing-title">
        <h2 id="next-outgoing-title">{words().outgoing.nextTitle}</h2>
        <Show when={next().length > 0} fallback={<p class="quiet">{words().outgoing.nothing}</p>}>
          <ul class="outgoing-list">
            <For each={next()}>
              {(item) => (
                <li class="outgoing">
                  <time class="outgoing-time" dateTime={item.at}>
                    {language.shortInstant(item.at, session().vendor.timeZone)}
                  </time>
                  <OutgoingFacts item={item} />
                </li>
              )}
            </For>
          </ul>
        </Show>
        <a class="text-link" href={paths.outgoing}>
          {words().outgoing.all}
        </a>
      </section>
    </Show>
  );
}
