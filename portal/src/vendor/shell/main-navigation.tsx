import { createAsync, useLocation } from "@solidjs/router";
import { ErrorBoundary, For, Show, Suspense } from "solid-js";
import { readTasks } from "../api/tasks.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { useSession } from "./session-context.tsx";

const pages = ["tasks", "invoices", "reminders", "payments", "clients"] as const;

type MainPage = (typeof pages)[number];

const addresses: Readonly<Record<MainPage, string>> = { ...paths, reminders: paths.outgoing };

/** What stands under a page of the navigation beside its own address. */
const beside: readonly (readonly [string, MainPage])[] = [
  // What clients ask for is to be done, too.
  [paths.requests, "tasks"],
  [paths.followUps, "reminders"],
  [paths.cadences, "reminders"],
];

export function MainNavigation() {
  const language = useLanguage();
  const session = useSession();
  const location = useLocation();
  const words = () => language.words().shell;
  const current = () => {
    const { pathname } = location;
    if (pathname.startsWith(paths.paymentSettings)) return undefined;
    const found = beside.find(([path]) => pathname.startsWith(path));
    if (found) return found[1];
    // The invoices' address is the start of all others.
    const others = pages.filter((page) => page !== "invoices");
    return others.find((page) => pathname.startsWith(addresses[page])) ?? "invoices";
  };
  return (
    <nav class="main-navigation" aria-label={words().pages}>
      <span class="vendor-name" aria-hidden="true">
        {session().vendor.name}
      </span>
      <For each={pages}>
        {(page) => (
          <a
            href={addresses[page]}
            // On a phone the row is full; the account's menu leads there.
            classList={{ "wide-only": page === "reminders" }}
            aria-current={current() === page ? "page" : undefined}
          >
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
