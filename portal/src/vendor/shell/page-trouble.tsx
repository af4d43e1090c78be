import { revalidate } from "@solidjs/router";
import { createEffect, createMemo, Match, onCleanup, Switch } from "solid-js";
import { connection } from "../api/connection.ts";
import { ReadFailure } from "../api/read.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { retrySeconds } from "./stale-banner.tsx";

/** Stands where a page could not be shown, and says what can be done. */
export function PageTrouble(props: { readonly error: unknown; readonly onReset: () => void }) {
  const language = useLanguage();
  const words = () => language.words().trouble;
  const reason = () => (props.error instanceof ReadFailure ? props.error.reason : "internal-error");
  const retry = async () => {
    await revalidate();
    props.onReset();
  };
  const isBack = createMemo(() => connection.staleSince() === undefined);
  createEffect(() => {
    if (reason() !== "unreachable") return;
    // Another part of the page has got an answer meanwhile.
    if (isBack()) return void retry();
    const timer = setTimeout(() => void retry(), retrySeconds * 1000);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <section class="trouble" role="alert">
      <Switch
        fallback={
          <>
            <h1>{words().failed}</h1>
            <p>{words().failedMore}</p>
          </>
        }
      >
        <Match when={reason() === "unreachable"}>
          <h1>{words().unreachable}</h1>
          <p>{words().unreachableMore}</p>
        </Match>
        <Match when={reason() === "not-found"}>
          <h1>{words().notFound}</h1>
          <p>{words().notFoundMore}</p>
        </Match>
      </Switch>
      <div class="row">
        <button type="button" class="button" onClick={() => void retry()}>
          {language.words().shell.tryAgain}
        </button>
        <a class="text-link" href={paths.invoices} onClick={() => queueMicrotask(props.onReset)}>
          {words().toInvoices}
        </a>
      </div>
    </section>
  );
}
