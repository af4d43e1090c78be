import { createSignal, Show } from "solid-js";
import type { Locale } from "../../../../shared/messages/locale.ts";
import { laterRequests } from "../api/later-requests.ts";
import { createLaterWords } from "../create-words.ts";

export type DeadLinkProps = {
  locale: Locale;
  invoiceId: string;
  /** What stood behind # in the dead link, unless the page was opened without it. */
  secret: string | undefined;
};

/** A dead link's page. It tells nothing, and offers a fresh link to the address on file. */
export function DeadLink(props: DeadLinkProps) {
  const later = createLaterWords(() => props.locale);
  const [state, setState] = createSignal<"idle" | "sending" | "sent" | "refused">("idle");

  async function send(): Promise<void> {
    if (state() === "sending") return;
    setState("sending");
    const answer = await laterRequests(props.invoiceId).freshLink(props.secret);
    setState(answer.outcome === "answered" ? "sent" : "refused");
  }

  return (
    <Show when={later()}>
      {(words) => (
        <section class="plain">
          <h1>{words().dead.title}</h1>
          <Show when={state() !== "sent"}>
            <p>{words().dead.text}</p>
            <p>{words().dead.offer}</p>
            <button
              type="button"
              class="button main"
              aria-disabled={state() === "sending"}
              onClick={() => void send()}
            >
              {state() === "sending" ? words().sending : words().dead.send}
            </button>
          </Show>
          <div role="status">
            <Show when={state() === "sent"}>
              <p class="notice good">{words().dead.sent}</p>
            </Show>
          </div>
          <div role="alert">
            <Show when={state() === "refused"}>
              <p class="notice fault">{words().refused.other}</p>
            </Show>
          </div>
          <p class="quiet">{words().dead.contact}</p>
        </section>
      )}
    </Show>
  );
}
