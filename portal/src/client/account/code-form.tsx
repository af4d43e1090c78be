import { createSignal, createUniqueId, Show } from "solid-js";
import { moneyRequests } from "../api/money-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { createAttempt } from "../ways/create-attempt.ts";
import { FaultNotice } from "../ways/fault-notice.tsx";
import { useWays } from "../ways/ways-context.ts";

/** Mails a one-time code and takes it back. */
export function CodeForm(props: { onOpened: () => void }) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.account;
  const requests = moneyRequests(invoice.view.id);
  const mail = createAttempt();
  const entry = createAttempt();
  // Who reloads the page with the code in another window finds the field again.
  const isMailed = () => ways.typed("codeMailed") !== undefined;

  async function mailCode(): Promise<void> {
    if (await mail.run({}, requests.mailCode)) ways.type("codeMailed", "yes");
  }

  async function enter(code: string): Promise<void> {
    if (!(await entry.run(code.trim(), requests.confirmCode))) return;
    ways.type("codeMailed", undefined);
    props.onOpened();
  }

  return (
    <>
      <p>{words().text}</p>
      <button
        type="button"
        class="button"
        classList={{ main: !isMailed() }}
        aria-disabled={mail.state().kind === "sending"}
        onClick={() => void mailCode()}
      >
        {mail.state().kind === "sending"
          ? ways.words.later.sending
          : isMailed()
            ? words().again
            : words().mail}
      </button>
      <FaultNotice words={ways.words} state={mail.state()} />
      <Show when={isMailed()}>
        <CodeField
          onCode={(code) => void enter(code)}
          isSending={entry.state().kind === "sending"}
        />
        <FaultNotice words={ways.words} state={entry.state()} />
      </Show>
    </>
  );
}

function CodeField(props: { onCode: (code: string) => void; isSending: boolean }) {
  const ways = useWays();
  const id = createUniqueId();
  const [code, setCode] = createSignal("");
  const [isMissed, setIsMissed] = createSignal(false);
  const words = () => ways.words.ways.account;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissed(code().trim() === "");
        if (isMissed()) event.currentTarget.querySelector("input")?.focus();
        else props.onCode(code());
      }}
    >
      <p role="status">{words().mailed}</p>
      <div class="field">
        <label for={id}>{words().code}</label>
        <input
          id={id}
          class="code"
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={40}
          aria-invalid={isMissed()}
          aria-describedby={isMissed() ? `${id}-fault` : undefined}
          onInput={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Show when={isMissed()}>
          <p class="field-fault" id={`${id}-fault`}>
            {ways.words.later.required}
          </p>
        </Show>
      </div>
      <button type="submit" class="button main" aria-disabled={props.isSending}>
        {props.isSending ? ways.words.later.sending : words().open}
      </button>
    </form>
  );
}
