import { type Component, type JSX, Show } from "solid-js";
import type { Locale } from "../../../../shared/messages/locale.ts";
import { loadArrangeWords } from "../arrange/arrange-words.ts";
import { ArrangedAsk } from "./arranged-ask.tsx";
import { ArrangedBand } from "./arranged-band.tsx";
import { ArrangedParts } from "./arranged-parts.tsx";
import { ArrangedWords } from "./arranged-words.tsx";

/** One module for every place on the page that tells of arrangements: most pages have none. */
export type ArrangedProps = {
  place: "band" | "ask" | "below";
  /** How the band looks where the arrangements leave it as it is. */
  tone?: string;
  /** What the ask is where the arrangements leave it as it is. */
  children?: JSX.Element;
};

/** Loads the words for it before it is drawn, so that nothing jumps. */
export async function loadArranged(locale: Locale): Promise<Component<ArrangedProps>> {
  await loadArrangeWords(locale);
  return Arranged;
}

function Arranged(props: ArrangedProps) {
  return (
    <Show
      when={props.place !== "band"}
      fallback={<ArrangedBand plainTone={props.tone ?? "calm"} />}
    >
      <ArrangedWords>
        <Show when={props.place === "ask"} fallback={<ArrangedParts />}>
          <ArrangedAsk whole={props.children} />
        </Show>
      </ArrangedWords>
    </Show>
  );
}
