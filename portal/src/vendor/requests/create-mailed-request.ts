import { createSignal, onCleanup, onMount } from "solid-js";
import type { WaitingRequest } from "../../../../shared/contract/answer-schema.ts";
import type { AnswerRequest } from "../../../../shared/contract/arrangement-schema.ts";
import { problemReason } from "../../../../shared/contract/problem.ts";
import { answerMailedRequest, openMailedRequest } from "../api/requests.ts";
import { takeSecret } from "../sign-in/take-secret.ts";

type Opened =
  | { readonly step: "opening" | "dead" | "ended" | "unreachable" }
  | { readonly step: "asked"; readonly asked: WaitingRequest }
  | { readonly step: "answered"; readonly text: string };

const endings: readonly (string | undefined)[] = ["request-ended", "request-unknown"];
const deadLinks: readonly (string | undefined)[] = ["link-not-valid", "invalid-request"];

/** The request that a mailed link is about. Its secret leaves the address before anything is asked. */
export function createMailedRequest() {
  const [secret, setSecret] = createSignal(takeSecret());
  const [opened, setOpened] = createSignal<Opened>({ step: "opening" });

  async function open(): Promise<void> {
    const known = secret();
    if (known === undefined) return void setOpened({ step: "dead" });
    setOpened({ step: "opening" });
    const answer = await openMailedRequest(known);
    if (answer.outcome === "answered") setOpened({ step: "asked", asked: answer.content });
    else if (answer.outcome === "unreachable") setOpened({ step: "unreachable" });
    else setOpened({ step: endingOf(problemReason(answer.problem)) ?? "unreachable" });
  }

  async function submit(said: AnswerRequest) {
    const answer = await answerMailedRequest(secret() ?? "", said);
    const reason = answer.outcome === "refused" ? problemReason(answer.problem) : undefined;
    const step = reason === "invalid-request" ? undefined : endingOf(reason);
    if (step !== undefined) setOpened({ step });
    return answer;
  }

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
  return {
    open,
    submit,
    step: () => opened().step,
    asked(): WaitingRequest | undefined {
      const now = opened();
      return now.step === "asked" ? now.asked : undefined;
    },
    /** What to say once it was answered. */
    told(): string | undefined {
      const now = opened();
      return now.step === "answered" ? now.text : undefined;
    },
    noteAnswered: (text: string) => void setOpened({ step: "answered", text }),
  };
}

function endingOf(reason: string | undefined): "dead" | "ended" | undefined {
  if (endings.includes(reason)) return "ended";
  return deadLinks.includes(reason) ? "dead" : undefined;
}
