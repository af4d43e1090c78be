import { useAction, useSubmission } from "@solidjs/router";
import { createSignal, Match, Switch } from "solid-js";
import { problemReason } from "../../../../shared/contract/problem.ts";
import { openSignInLink } from "../api/session.ts";
import { useLanguage } from "../language/language.tsx";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { problemText } from "../shell/problem-text.ts";
import { groupCode } from "./read-code.ts";

const reasonsOfDeadLinks: readonly (string | undefined)[] = [
  "code-not-valid",
  "link-not-valid",
  "invalid-request",
];

/** Opens a mailed link, on a click: programs that look into mail follow links, but press no buttons. */
export function OpenLink(props: {
  readonly secret: string;
  readonly onSignedIn: () => void;
  readonly onAskAgain: () => void;
}) {
  const language = useLanguage();
  const open = useAction(openSignInLink);
  const opening = useSubmission(openSignInLink);
  const [code, setCode] = createSignal<string>();
  const [isDead, setDead] = createSignal(false);
  const [message, setMessage] = createSignal<string>();

  const onOpen = async () => {
    setMessage(undefined);
    const answer = await open(props.secret);
    if (answer.outcome === "answered") {
      if (answer.content.outcome === "signed-in") props.onSignedIn();
      else setCode(answer.content.code);
      return;
    }
    setMessage(problemText(answer, language.words().problems));
    setDead(
      answer.outcome === "refused" && reasonsOfDeadLinks.includes(problemReason(answer.problem)),
    );
  };
  return (
    <div class="stack">
      <Switch
        fallback={
          <ReadyLink
            message={message()}
            isPending={opening.pending === true}
            onOpen={() => void onOpen()}
          />
        }
      >
        <Match when={code()}>{(shown) => <CodeForOtherBrowser code={shown()} />}</Match>
        <Match when={isDead()}>
          <DeadLink onAskAgain={props.onAskAgain} />
        </Match>
      </Switch>
    </div>
  );
}

function ReadyLink(props: {
  readonly message: string | undefined;
  readonly isPending: boolean;
  readonly onOpen: () => void;
}) {
  const language = useLanguage();
  const words = () => language.words().signIn;
  return (
    <>
      <PageHeading title={words().openTitle} />
      <p class="quiet">{words().openMore}</p>
      <FaultNotice message={props.message} />
      <button
        type="button"
        class="button main"
        disabled={props.isPending}
        onClick={() => props.onOpen()}
      >
        {props.isPending ? words().opening : words().open}
      </button>
    </>
  );
}

function CodeForOtherBrowser(props: { readonly code: string }) {
  const language = useLanguage();
  const words = () => language.words().signIn;
  return (
    <div role="status" class="stack">
      <PageHeading title={words().elsewhereTitle} />
      <p>{words().elsewhereMore}</p>
      <p class="code">{groupCode(props.code)}</p>
      <p class="quiet">{words().elsewhereWhy}</p>
    </div>
  );
}

function DeadLink(props: { readonly onAskAgain: () => void }) {
  const language = useLanguage();
  const words = () => language.words().signIn;
  return (
    <>
      <div role="alert" class="stack">
        <PageHeading title={words().deadTitle} />
        <p>{words().deadMore}</p>
      </div>
      <button type="button" class="button main" onClick={() => props.onAskAgain()}>
        {words().askAgain}
      </button>
    </>
  );
}
