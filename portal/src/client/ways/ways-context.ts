import { createContext, useContext } from "solid-js";
import type { WaysState } from "../create-ways.ts";
import type { WayWords } from "./way-words.ts";

/** What every way to pay works with: words, and what was typed, kept in the browser's history. */
type WaysContextValue = {
  readonly words: WayWords;
  /** Undefined until something was typed; what was emptied is empty. */
  readonly typed: (name: string) => string | undefined;
  readonly type: (name: string, text: string | undefined) => void;
};

const WaysContext = createContext<WaysContextValue>();

/** The context of ways whose words may change. */
export function makeWaysContext(state: WaysState, words: () => WayWords): WaysContextValue {
  return {
    get words() {
      return words();
    },
    typed: (name) => state.ways()?.typed?.[name],
    type(name, text) {
      const ways = state.ways();
      const { [name]: _, ...others } = ways?.typed ?? {};
      state.show({ ...ways, typed: text === undefined ? others : { ...others, [name]: text } });
    },
  };
}

export const WaysProvider = WaysContext.Provider;

/** The words of the ways to pay and what was typed in them. */
export function useWays(): WaysContextValue {
  const context = useContext(WaysContext);
  if (!context) throw new Error("useWays needs a WaysProvider above it: see WayList.");
  return context;
}
