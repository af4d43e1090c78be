import { formatTime } from "./formats.ts";
import type { Words } from "./words.ts";

/** Says that what is on the page may be old, and since when. */
export function StaleBar(props: { words: Words; answeredAt: number }) {
  return (
    <p class="stale" role="status">
      {props.words.page.trouble.stale(formatTime(props.answeredAt, props.words.locale))}
    </p>
  );
}

/** The page while nothing could be had of the invoice yet. */
export function Unreachable(props: { words: Words; onRetry: () => Promise<void> }) {
  const words = () => props.words.page.trouble;
  return (
    <section class="plain" role="alert">
      <h1>{words().heading}</h1>
      <p>{words().text}</p>
      <button type="button" class="button" onClick={() => void props.onRetry()}>
        {words().retry}
      </button>
    </section>
  );
}
