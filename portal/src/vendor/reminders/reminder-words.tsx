import { createContext, createResource, type JSX, Show, useContext } from "solid-js";
import type { ReminderWords } from "../../../../shared/messages/catalog/en/vendor-reminders.ts";
import { useLanguage } from "../language/language.tsx";
import { loadReminderWords } from "./load-reminder-words.ts";

const WordsContext = createContext<() => ReminderWords>();

/** Around all that speaks of reminders: their words come when they are first needed. */
export function ReminderWordsProvider(props: { readonly children: JSX.Element }) {
  const language = useLanguage();
  const [words] = createResource(language.locale, loadReminderWords);
  return (
    <Show when={words.latest}>
      {(known) => <WordsContext.Provider value={known}>{props.children}</WordsContext.Provider>}
    </Show>
  );
}

/** The words about reminders, in the language that is chosen. */
export function useReminderWords(): () => ReminderWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useReminderWords needs a ReminderWordsProvider around it.");
  return words;
}
