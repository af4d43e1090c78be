import { createSignal } from "solid-js";
import type { ProblemReason } from "../../../../shared/contract/problem.ts";
import type { Answer } from "../api/answer.ts";
import { newRequestKey } from "../create-payment-start.ts";

/** How the last try to send something went. */
export type AttemptState =
  | { readonly kind: "idle" | "sending" | "unreachable" | "done" }
  | {
      readonly kind: "refused";
      readonly reason: ProblemReason | undefined;
      readonly facts?: unknown;
    };

/**
 * Sends what must not happen twice. The same content keeps its key until it was answered, so that a
 * press after a lost answer repeats nothing.
 */
export function createAttempt() {
  const [state, setState] = createSignal<AttemptState>({ kind: "idle" });
  let requestKey = "";
  let sent: string | undefined;

  /** The answer's body; undefined when it was refused, lost, or is being sent already. */
  async function run<Wish, Body>(
    wish: Wish,
    send: (wish: Wish, requestKey: string) => Promise<Answer<Body>>,
  ): Promise<{ readonly body: Body } | undefined> {
    if (state().kind === "sending") return undefined;
    setState({ kind: "sending" });
    const text = JSON.stringify(wish);
    if (text !== sent) requestKey = newRequestKey();
    sent = text;
    const answer = await send(wish, requestKey);
    if (answer.outcome === "unreachable") return void setState({ kind: "unreachable" });
    sent = undefined;
    if (answer.outcome === "refused") return void setState({ ...answer, kind: "refused" });
    setState({ kind: "done" });
    return { body: answer.body };
  }

  return { state, run };
}
