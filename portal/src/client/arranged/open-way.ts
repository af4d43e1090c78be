/** Opens the ways to settle at one of them, or at their list, wherever they stand on the page. */
export function openWay(way?: string): void {
  const ways = way === undefined ? {} : { way };
  history.pushState({ ...(history.state as object | null), ways }, "");
  // Whoever shows the ways follows the history, which tells of steps back but not of new entries.
  dispatchEvent(new PopStateEvent("popstate"));
  document.querySelector(".ask")?.scrollIntoView();
}
