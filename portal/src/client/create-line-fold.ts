import { createSignal, onCleanup, onMount } from "solid-js";
import type { InvoiceView, LineView } from "../../../shared/contract/invoice-view.ts";

/** How many lines a folded list shows. */
export const foldedLines = 6;
/** A list that is only a little longer than its folded form is shown whole. */
const longestUnfolded = 10;

type Lines = readonly LineView[];

/** Which lines are on the page: the first few of many, those that came with the invoice, or more. */
export function createLineFold(view: () => InvoiceView) {
  const [isUnfolded, setIsUnfolded] = createSignal(false);
  const [further, setFurther] = createSignal<readonly Lines[]>([]);
  const isFolded = () => view().lineCount > longestUnfolded && !isUnfolded();
  const lines = () => (isFolded() ? view().lines.slice(0, foldedLines) : view().lines);
  const unfold = () => void setIsUnfolded(true);

  // Paper can't be unfolded: what is here already is printed.
  onMount(() => addEventListener("beforeprint", unfold));
  onCleanup(() => removeEventListener("beforeprint", unfold));

  return {
    isFolded,
    lines,
    /** What came later, slice by slice. */
    further,
    shownCount: () => further().reduce((sum, slice) => sum + slice.length, lines().length),
    hasMore: () => isUnfolded() && view().nextLineCursor !== undefined,
    unfold,
    addSlice: (slice: Lines) => void setFurther((slices) => [...slices, slice]),
  };
}
