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
  const [waiting, setWaiting] = createSignal<readonly LineView[]>([]);
  const hasMore = () => waiting().length > 0 || cursor() !== undefined;
  const written = (count: number) => formatDecimal(String(count), invoice.words.locale);
  let isAtWork = false;

  async function run(): Promise<void> {
    setIsRunning(true);
    // Who stops and goes on at once finds the work still going; a second run would repeat lines.
    if (isAtWork) return;
    isAtWork = true;
    while (isRunning() && (waiting().length > 0 || (await fetchPage()))) {
      await nextFrame();
      // Nothing moves any more once it was stopped: the next tap must land where it was meant to.
      if (!isRunning()) break;
      props.onSlice(waiting().slice(0, sliceLength));
      setWaiting((lines) => lines.slice(sliceLength));
    }
    isAtWork = false;
    setIsRunning(false);
  }

  /** Whether another page came. */
  async function fetchPage(): Promise<boolean> {
    const from = cursor();
    if (from === undefined) return false;
    const answer = await laterRequests(invoice.view.id).furtherLines(from);
    if (answer.outcome !== "answered") return false;
    setWaiting(answer.body.lines);
    setCursor(answer.body.nextLineCursor);
    return true;
  }

  onMount(() => void run());
  onCleanup(() => setIsRunning(false));

  return (
    <Show when={later()}>
      {(words) => (
        <div class="fold" classList={{ running: isRunning() }}>
          <Show when={hasMore()}>
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
