import { createSignal } from "solid-js";
import type { Answer } from "../api/send.ts";
import { useLanguage } from "../language/language.tsx";
import { problemText } from "../shell/problem-text.ts";
import type { FormReading } from "./create-saved-form.ts";
import { faultsOf } from "./field-fault.ts";
import { createFormFaults } from "./form-faults.ts";

/** Something that is asked of the server once, from what is typed into a few fields. */
export function createAsk<Request, Content>(settings: {
  readonly read: () => FormReading<Request>;
  readonly submit: (request: Request) => Promise<Answer<Content>>;
  readonly onDone: (content: Content, request: Request) => void;
}) {
  const language = useLanguage();
  const faults = createFormFaults();
  const [message, setMessage] = createSignal<string>();
  const [isAsking, setAsking] = createSignal(false);

  async function submit(): Promise<void> {
    if (isAsking()) return;
    setMessage(undefined);
    const { request, faults: found } = settings.read();
    faults.show(found);
    if (request === undefined) return;
    setAsking(true);
    const answer = await settings.submit(request);
    setAsking(false);
    if (answer.outcome === "answered") return settings.onDone(answer.content, request);
    const { problems } = language.words();
    // Nobody knows whether it went through; its key makes the next try the same one.
    const isUnknown = answer.outcome === "unreachable";
    setMessage(isUnknown ? problems.unreachableAfterStart : problemText(answer, problems));
    faults.show(answer.outcome === "refused" ? faultsOf(answer.problem) : []);
  }
  return { faults, message, isAsking, submit };
}

export type Ask = Pick<ReturnType<typeof createAsk>, "faults" | "message" | "isAsking" | "submit">;
