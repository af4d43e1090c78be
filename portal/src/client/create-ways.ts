import { createSignal, onCleanup } from "solid-js";

/** What the reader has opened and typed among the ways to pay. */
export type Ways = {
  /** Which way is unfolded. */
  readonly way?: string;
  readonly typed?: Readonly<Record<string, string>>;
};

function remembered(): Ways | undefined {
  const state = history.state as { readonly ways?: Ways } | null;
  return state?.ways;
}

/**
 * What is opened among the ways to pay. It lives in the browser's history: Back closes the ways,
 * and neither a reload nor a visit to the bank's page loses what was typed.
 */
export function createWays() {
  const [ways, setWays] = createSignal(remembered());
  const onPop = () => void setWays(remembered());
  addEventListener("popstate", onPop);
  onCleanup(() => removeEventListener("popstate", onPop));

  return {
    ways,
    /** Opens, changes or closes them. */
    show(wanted: Ways | undefined): void {
      const isOpening = wanted && !ways();
      const state = { ...(history.state as object | null), ways: wanted };
      history[isOpening ? "pushState" : "replaceState"](state, "");
      setWays(wanted);
    },
  };
}

/** The ways to pay as parts of the page see them. */
export type WaysState = ReturnType<typeof createWays>;
