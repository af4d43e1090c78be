import { useLanguage } from "../language/language.tsx";
import type { ShownState } from "./invoice-state.ts";

/** A state as a word with a dot; the dot alone says nothing. */
export function StateMark(props: { readonly state: ShownState }) {
  const language = useLanguage();
  return (
    <span class={`state state-${props.state}`}>
      <span class="dot" aria-hidden="true" />
      {language.words().status[props.state]}
    </span>
  );
}
