/** Brings a field before the reader's eyes, unfolding what hides it, and puts the cursor there. */
export function reveal(id: string): void {
  const field = document.getElementById(id);
  const folded = field?.closest("[hidden]");
  if (folded?.id) document.querySelector<HTMLElement>(`[aria-controls="${folded.id}"]`)?.click();
  for (let fold = field?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
    fold.open = true;
  }
  field?.focus();
}
