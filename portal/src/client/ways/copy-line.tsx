import { createSignal } from "solid-js";
import { useWays } from "./ways-context.ts";

const shownSeconds = 3;

/** A line of account details with a button that copies it. */
export function CopyLine(props: { label: string; value: string; copied?: string }) {
  const ways = useWays();
  const [isCopied, setIsCopied] = createSignal(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(props.copied ?? props.value);
    } catch {
      // The text stands beside the button and can be marked by hand.
      return;
    }
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), shownSeconds * 1000);
  }

  const says = () => (isCopied() ? ways.words.ways.copied : ways.words.ways.copy);
  return (
    <div class="copy-line">
      <dt>{props.label}</dt>
      <dd>
        <span dir="auto">{props.value}</span>
        <button
          type="button"
          class="button"
          aria-label={`${says()}: ${props.label}`}
          onClick={() => void copy()}
        >
          <span role="status">{says()}</span>
        </button>
      </dd>
    </div>
  );
}
