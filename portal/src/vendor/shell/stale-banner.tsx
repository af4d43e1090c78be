import { revalidate } from "@solidjs/router";
import { createEffect, onCleanup, Show } from "solid-js";
import { connection } from "../api/connection.ts";
import { useLanguage } from "../language/language.tsx";

/** How long to wait before asking an unreachable server again. */
export const retrySeconds = 10;

/** Says that what is shown may be old, while we keep asking for something newer. */
export function StaleBanner() {
  const language = useLanguage();
  const retry = () => void revalidate();
  createEffect(() => {
    if (connection.staleSince() === undefined) return;
    const timer = setInterval(retry, retrySeconds * 1000);
    addEventListener("online", retry);
    onCleanup(() => {
      clearInterval(timer);
      removeEventListener("online", retry);
    });
  });
  return (
    <div role="status" class="stale-place">
      <Show when={connection.staleSince()}>
        {(since) => (
          <p class="stale">
            {language.words().shell.stale(language.time(since()))}{" "}
            <button type="button" class="text-link" onClick={retry}>
              {language.words().shell.tryAgain}
            </button>
          </p>
        )}
      </Show>
    </div>
  );
}
