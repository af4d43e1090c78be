import { createSignal, onCleanup, onMount, Show } from "solid-js";
import type { LineView } from "../../../../shared/contract/invoice-view.ts";
import { laterRequests } from "../api/later-requests.ts";
import { createLaterWords } from "../create-words.ts";
import { formatDecimal } from "../formats.ts";
import { useInvoice } from "../invoice-context.tsx";

/** So many lines a phone draws between two frames without stumbling. */
const sliceLength = 50;

export type FurtherLinesProps = {
  /** How many lines the page shows by now. */
  shown: () => number;
  onSlice: (lines: readonly LineView[]) => void;
};

function nextFrame(): Promise<void> {
  return new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
}

/** Fetches page after page and hands the lines out in slices, so that the page never stands still. */
export function FurtherLines(props: FurtherLinesProps) {
  const invoice = useInvoice();
  const later = createLaterWords(() => invoice.words.locale);
  const [isRunning, setIsRunning] = createSignal(false);
  const [cursor, setCursor] = createSignal(invoice.view.nextLineCursor);
  const written = (count: number) => formatDecimal(String(count), invoice.words.locale);

  let isFetching = false;

  async function run(): Promise<void> {
    setIsRunning(true);
    // A page that was being handed out when it was stopped goes on; a second run would repeat it.
    if (isFetching) return;
    isFetching = true;
    for (let from = cursor(); from !== undefined && isRunning(); from = cursor()) {
      const answer = await laterRequests(invoice.view.id).furtherLines(from);
      if (answer.outcome !== "answered") break;
      const { lines, nextLineCursor } = answer.body;
      for (let start = 0; start < lines.length; start += sliceLength) {
        await nextFrame();
        props.onSlice(lines.slice(start, start + sliceLength));
      }
      setCursor(nextLineCursor);
    }
    isFetching = false;
    setIsRunning(false);
  }
  onMount(() => void run());
  onCleanup(() => setIsRunning(false));

  return (
    <Show when={later()}>
      {(words) => (
        <div class="fold">
          <Show when={cursor() !== undefined}>
            <button
              type="button"
              class="button"
              onClick={() => (isRunning() ? setIsRunning(false) : void run())}
            >
              {isRunning() ? words().lines.stop : words().lines.more}
            </button>
          </Show>
          <p class="quiet" role={isRunning() ? undefined : "status"}>
            {words().lines.shown(written(props.shown()), written(invoice.view.lineCount))}
          </p>
        </div>
      )}
    </Show>
  );
}
