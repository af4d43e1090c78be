import { useReminderWords } from "./reminder-words.tsx";

/** What a cadence is called: the usual one is named in the language of the page. */
export function useCadenceName() {
  const words = useReminderWords();
  return ({ id, name }: { readonly id: string; readonly name: string }) =>
    id === "usual" ? words().cadence.usualName : name;
}
