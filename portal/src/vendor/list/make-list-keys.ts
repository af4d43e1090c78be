const steps: Readonly<Record<string, number | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Lets the arrow keys move the focus through the rows of a list, from the search field above it on.
 * Enter needs nothing: rows are links.
 */
export function makeListKeys(area: HTMLElement): void {
  area.addEventListener("keydown", (event) => moveInList(event, area));
}

function moveInList(event: KeyboardEvent, area: HTMLElement): void {
  const active = document.activeElement;
  const isInSearch = active instanceof HTMLInputElement;
  const rows = [...area.querySelectorAll<HTMLElement>("[data-row]")];
  const index = rows.findIndex((row) => row === active);
  if (index < 0 && !isInSearch) return;
  const step = steps[event.key];
  const target = step === undefined ? edgeOf(event.key, rows, isInSearch) : rows[index + step];
  const search = area.querySelector<HTMLElement>("input[type=search]");
  const goal = step === -1 && index === 0 ? search : target;
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

// In a text, these two keys belong to the text.
function edgeOf(key: string, rows: readonly HTMLElement[], isInText: boolean) {
  if (isInText) return undefined;
  if (key === "Home") return rows[0];
  return key === "End" ? rows.at(-1) : undefined;
}
