const signs = ["pointerdown", "keydown", "scroll"];
const visibleSeconds = 5;

/** Calls back at the first touch, key or scroll; what it returns stops it. */
export function listenOnce(onSign: () => void): () => void {
  const stop = () => signs.forEach((sign) => removeEventListener(sign, onFirst, true));
  const onFirst = () => {
    stop();
    onSign();
  };
  for (const sign of signs) addEventListener(sign, onFirst, { capture: true, passive: true });
  return stop;
}

/**
 * Calls back once, at the first sign that a person reads the page: a touch, a key, a scroll, or five
 * seconds in which it was visible. Programs that only fetch pages give no such sign.
 */
export function watchSeen(onSeen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stopListening = listenOnce(report);

  function stop(): void {
    clearTimeout(timer);
    stopListening();
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

  document.addEventListener("visibilitychange", watchTime);
  watchTime();
  return stop;
}
