import { createSignal, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import type { WaitingRequest } from "../../../../shared/contract/answer-schema.ts";
import type { AnswerRequest } from "../../../../shared/contract/arrangement-schema.ts";
import { problemReason } from "../../../../shared/contract/problem.ts";
import { answerMailedRequest, openMailedRequest } from "../api/requests.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { proposalText } from "../requests/proposal-text.ts";
import { RequestAnswer } from "../requests/request-answer.tsx";
import { RequestFacts } from "../requests/request-facts.tsx";
import { LanguageChoice } from "../shell/language-choice.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { Skeleton } from "../shell/skeleton.tsx";
import { takeSecret } from "../sign-in/take-secret.ts";

type Opened =
  | { readonly step: "opening" | "dead" | "ended" | "unreachable" }
  | { readonly step: "asked"; readonly asked: WaitingRequest }
  | { readonly step: "answered"; readonly text: string };

const endings: readonly (string | undefined)[] = ["request-ended", "request-unknown"];

/** The page that a mail about a request opens: what is asked, and three buttons. It needs no session. */
export default function AnswerPage() {
  const language = useLanguage();
  const [secret, setSecret] = createSignal(takeSecret());
  const [opened, setOpened] = createSignal<Opened>({ step: "opening" });
  const open = async () => {
    const known = secret();
    if (known === undefined) return setOpened({ step: "dead" });
    setOpened({ step: "opening" });
    const answer = await openMailedRequest(known);
    if (answer.outcome === "answered") {
      return setOpened({ step: "asked", asked: answer.content });
    }
    if (answer.outcome === "unreachable") return setOpened({ step: "unreachable" });
    return setOpened({ step: endingOf(problemReason(answer.problem)) });
  };
  const submit = async (said: AnswerRequest) => {
    const answer = await answerMailedRequest(secret() ?? "", said);
    const reason = answer.outcome === "refused" ? problemReason(answer.problem) : undefined;
    if (reason === "link-not-valid") setOpened({ step: "dead" });
    if (endings.includes(reason)) setOpened({ step: "ended" });
    return answer;
  };
  // A link that is pasted while this page is open changes the address, and loads nothing anew.
  const onNewAddress = () => {
    const found = takeSecret();
    if (found === undefined) return;
    setSecret(found);
    void open();
  };
  onMount(() => {
    addEventListener("hashchange", onNewAddress);
    void open();
  });
  onCleanup(() => removeEventListener("hashchange", onNewAddress));
  const asked = () => {
    const now = opened();
    return now.step === "asked" ? now.asked : undefined;
  };
  const told = () => {
    const now = opened();
    return now.step === "answered" ? now.text : undefined;
  };
  const words = () => language.words().answer;
  return (
    <div class="sign-in">
      <main class="sign-in-card answer-card" id="content">
        <p class="product-name" aria-hidden="true">
          {language.words().shell.title}
        </p>
        <Switch fallback={<Skeleton />}>
          <Match when={asked()}>
            {(found) => (
              <Asked
                asked={found()}
                submit={submit}
                onTold={(text) => setOpened({ step: "answered", text })}
              />
            )}
          </Match>
          <Match when={told()}>
            {(text) => (
              <div role="status" class="stack">
                <PageHeading title={words().thanks} />
                <p>{text()}</p>
                <p class="quiet">{words().closeIt}</p>
              </div>
            )}
          </Match>
          <Match when={opened().step === "dead"}>
            <Closed title={words().deadTitle} more={words().deadMore} />
          </Match>
          <Match when={opened().step === "ended"}>
            <Closed title={words().endedTitle} more={words().endedMore} />
          </Match>
          <Match when={opened().step === "unreachable"}>
            <div role="alert" class="stack">
              <PageHeading title={words().unreachable} />
              <button type="button" class="button main" onClick={() => void open()}>
                {words().tryAgain}
              </button>
            </div>
          </Match>
        </Switch>
      </main>
      <footer class="sign-in-foot">
        <LanguageChoice />
      </footer>
    </div>
  );
}

function endingOf(reason: string | undefined): "dead" | "ended" | "unreachable" {
  if (endings.includes(reason)) return "ended";
  return reason === "link-not-valid" || reason === "invalid-request" ? "dead" : "unreachable";
}

function Asked(props: Parameters<typeof RequestAnswer>[0]) {
  const language = useLanguage();
  // Whoever comes from a mail has no account's zone here; their own clock is what they read.
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const title = () => {
    const { clientName, invoiceNumber, request } = props.asked;
    const wish = proposalText(request.terms, language);
    return language.words().requests.sentence(clientName, wish, invoiceNumber);
  };
  return (
    <div class="stack">
      <PageHeading title={title()} />
      <p class="quiet">{props.asked.subject}</p>
      <RequestFacts asked={props.asked} timeZone={timeZone} />
      <RequestAnswer {...props} />
      <p class="quiet small">{language.words().answer.once}</p>
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
