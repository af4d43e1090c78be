const signs = ["pointerdown", "keydown", "scroll"] as const;
const visibleSeconds = 5;

/**
 * Calls back once, at the first sign that a person reads the page: a touch, a key, a scroll, or five
 * seconds in which it was visible. Programs that only fetch pages give no such sign.
 */
export function watchSeen(onSeen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, report, true);
    document.removeEventListener("visibilitychange", watchTime);
  }

  function report(): void {
    stop();
    onSeen();
  }

  function watchTime(): void {
    clearTimeout(timer);
    if (document.visibilityState === "visible") timer = setTimeout(report, visibleSeconds * 1000);
  }

  for (const sign of signs) addEventListener(sign, report, { capture: true, passive: true });
  document.addEventListener("visibilitychange", watchTime);
  watchTime();
  return stop;
}
