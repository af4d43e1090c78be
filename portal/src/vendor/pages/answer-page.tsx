import { Match, Switch } from "solid-js";
import { useLanguage } from "../language/language.tsx";
import { createMailedRequest } from "../requests/create-mailed-request.ts";
import { MailedRequest } from "../requests/mailed-request.tsx";
import { paths } from "../paths.ts";
import { LanguageChoice } from "../shell/language-choice.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { Skeleton } from "../shell/skeleton.tsx";

/** The page that a mail about a request opens: what is asked, and three buttons. It needs no session. */
export default function AnswerPage() {
  const language = useLanguage();
  const mailed = createMailedRequest();
  const words = () => language.words().answer;
  return (
    <div class="sign-in">
      <main class="sign-in-card answer-card" id="content">
        <p class="product-name" aria-hidden="true">
          {language.words().shell.title}
        </p>
        <Switch fallback={<Skeleton />}>
          <Match when={mailed.asked()}>
            {(asked) => (
              <MailedRequest asked={asked()} submit={mailed.submit} onTold={mailed.noteAnswered} />
            )}
          </Match>
          <Match when={mailed.told()}>{(text) => <Answered text={text()} />}</Match>
          <Match when={mailed.step() === "dead"}>
            <Closed title={words().deadTitle} more={words().deadMore} />
          </Match>
          <Match when={mailed.step() === "ended"}>
            <Closed title={words().endedTitle} more={words().endedMore} />
          </Match>
          <Match when={mailed.step() === "unreachable"}>
            <Unreachable onRetry={() => void mailed.open()} />
          </Match>
        </Switch>
      </main>
      <footer class="sign-in-foot">
        <LanguageChoice />
      </footer>
    </div>
  );
}

function Answered(props: { readonly text: string }) {
  const language = useLanguage();
  const words = () => language.words().answer;
  return (
    <div role="status" class="stack">
      <PageHeading title={words().thanks} />
      <p>{props.text}</p>
      <p class="quiet">{words().closeIt}</p>
    </div>
  );
}

/** Nothing to answer here: what happened, and the way to what still waits. */
function Closed(props: { readonly title: string; readonly more: string }) {
  const language = useLanguage();
  return (
    <div class="stack">
      <div role="alert" class="stack">
        <PageHeading title={props.title} />
        <p>{props.more}</p>
      </div>
      <a class="button main" href={paths.signIn(paths.requests)}>
        {language.words().answer.signIn}
      </a>
    </div>
  );
}

function Unreachable(props: { readonly onRetry: () => void }) {
  const language = useLanguage();
  const words = () => language.words().answer;
  return (
    <div role="alert" class="stack">
      <PageHeading title={words().unreachable} />
      <button type="button" class="button main" onClick={() => props.onRetry()}>
        {words().tryAgain}
      </button>
    </div>
  );
}
