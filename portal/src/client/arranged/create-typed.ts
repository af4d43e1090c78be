import { createSignal } from "solid-js";
import type { Ways, WaysState } from "../create-ways.ts";

/**
 * What is typed beside what was arranged. Like the ways' it survives reloads, but it makes no entry
 * in the browser's history: there is nothing to go back from.
 */
export function createTyped(): WaysState {
  const state = history.state as { readonly arranged?: Ways } | null;
  const [typed, setTyped] = createSignal(state?.arranged);
  return {
    ways: typed,
    show(wanted) {
      history.replaceState({ ...(history.state as object | null), arranged: wanted }, "");
      setTyped(wanted);
    },
  };
}
