import { createAsync } from "@solidjs/router";
import { ErrorBoundary, For, Show, Suspense } from "solid-js";
import type { VendorTotals as Totals } from "../../../../shared/contract/vendor-schema.ts";
import type { Money } from "../../../../shared/values/money.ts";
import { readTotals } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";

/** What is still to come, per currency. A list that can't be added up leaves the page standing. */
export function VendorTotals() {
  const language = useLanguage();
  const words = () => language.words().totals;
  const totals = createAsync(() => readTotals());
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <Show when={totals()?.currencies.length}>
          <section class="totals" aria-labelledby="totals-title">
            <h2 id="totals-title">{words().title}</h2>
            <ul>
              <For each={totals()?.currencies}>{(sums) => <CurrencyTotals sums={sums} />}</For>
            </ul>
          </section>
        </Show>
      </Suspense>
    </ErrorBoundary>
  );
}

function CurrencyTotals(props: { readonly sums: Totals["currencies"][number] }) {
  const language = useLanguage();
  const words = () => language.words().totals;
  const isWhole = (part: Money) => part.amount === props.sums.remaining.amount;
  return (
    <li>
      <span class="totals-amount amount">{language.money(props.sums.remaining)}</span>
      <span class="totals-notes">
        <span class="quiet">{words().open(props.sums.openCount)}</span>
        <Show when={props.sums.overdue.amount > 0}>
          <span class="totals-overdue">
            <span class="dot" aria-hidden="true" />
            {isWhole(props.sums.overdue)
              ? words().allOverdue
              : words().overdue(language.money(props.sums.overdue))}
          </span>
        </Show>
        <Show when={props.sums.processing.amount > 0}>
          <span class="quiet">
            {isWhole(props.sums.processing)
              ? words().allProcessing
              : words().processing(language.money(props.sums.processing))}
          </span>
        </Show>
      </span>
    </li>
  );
}
