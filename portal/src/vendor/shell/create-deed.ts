import { createSignal } from "solid-js";
import type { Answer } from "../api/send.ts";
import { useLanguage } from "../language/language.tsx";
import { problemText } from "./problem-text.ts";

/** Something that one press does: whether it is under way, and what stood in its way. */
export function createDeed() {
  const language = useLanguage();
  const [isPending, setPending] = createSignal(false);
  const [message, setMessage] = createSignal<string>();
  return {
    isPending,
    message,
    async attempt(ask: () => Promise<Answer<unknown>>, onDone?: () => void): Promise<void> {
      if (isPending()) return;
      setMessage(undefined);
      setPending(true);
      const answer = await ask();
      setPending(false);
      if (answer.outcome === "answered") return onDone?.();
      setMessage(problemText(answer, language.words().problems));
    },
  };
}
