import { createAsync, useLocation } from "@solidjs/router";
import { ErrorBoundary, For, Show, Suspense } from "solid-js";
import { readTasks } from "../api/tasks.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { useSession } from "./session-context.tsx";

const pages = ["tasks", "invoices", "payments", "clients"] as const;

export function MainNavigation() {
  const language = useLanguage();
  const session = useSession();
  const location = useLocation();
  const words = () => language.words().shell;
  const current = () => {
    const { pathname } = location;
    if (pathname.startsWith(paths.paymentSettings)) return undefined;
    // What clients ask for is to be done, too.
    if (pathname.startsWith(paths.requests)) return "tasks";
    // The invoices' address is the start of all others.
    const others = pages.filter((page) => page !== "invoices");
    return others.find((page) => pathname.startsWith(paths[page])) ?? "invoices";
  };
  return (
    <nav class="main-navigation" aria-label={words().pages}>
      <span class="vendor-name" aria-hidden="true">
        {session().vendor.name}
      </span>
      <For each={pages}>
        {(page) => (
          <a href={paths[page]} aria-current={current() === page ? "page" : undefined}>
            {words()[page]}
            <Show when={page === "tasks"}>
              <TaskCount />
            </Show>
          </a>
        )}
      </For>
    </nav>
  );
}

/** How many things wait for a person; a list that can't be had leaves the page standing. */
function TaskCount() {
  const language = useLanguage();
  const tasks = createAsync(() => readTasks());
  const count = () => tasks()?.items.filter(({ status }) => status === "open").length ?? 0;
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <Show when={count() > 0}>
          <span class="task-count">
            <span aria-hidden="true">{count()}</span>
            <span class="unseen">, {language.words().tasks.count(count())}</span>
          </span>
        </Show>
      </Suspense>
    </ErrorBoundary>
  );
}
