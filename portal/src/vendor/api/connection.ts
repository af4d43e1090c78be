import { createRoot, createSignal } from "solid-js";

/** Whether the server can be reached, and when it last was. */
export const connection = createRoot(() => {
  const [staleSince, setStaleSince] = createSignal<number>();
  let lastReachedAt = Date.now();
  let serverAheadMilliseconds = 0;
  return {
    /** When what the page shows was read, in ms since 1970; undefined while we are in touch. */
    staleSince,
    /** The server's clock, in ms since 1970: days and due dates go by it, not by this device's. */
    now: () => Date.now() + serverAheadMilliseconds,
    /** Notes that an answer came, and what the server's clock said on it. */
    noteReached(serverDate: string | null): void {
      const answeredAt = Date.parse(serverDate ?? "");
      if (!Number.isNaN(answeredAt)) serverAheadMilliseconds = answeredAt - Date.now();
      lastReachedAt = Date.now();
      setStaleSince(undefined);
    },
    noteUnreached(): void {
      setStaleSince(lastReachedAt);
    },
  };
});
