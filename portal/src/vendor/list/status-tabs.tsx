import { For } from "solid-js";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";
import type { InvoiceFilter } from "../api/invoices.ts";
import { address } from "../api/read.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";

type Tab = {
  readonly name: keyof Pick<
    VendorWords["list"],
    "all" | "drafts" | "open" | "overdue" | "paid" | "void"
  >;
  readonly status?: string;
  readonly overdue?: string;
};

const tabs: readonly Tab[] = [
  { name: "all" },
  { name: "drafts", status: "draft" },
  { name: "open", status: "open" },
  { name: "overdue", overdue: "true" },
  { name: "paid", status: "paid" },
  { name: "void", status: "void" },
];

/** Narrows the list by where its invoices stand. */
export function StatusTabs(props: { readonly filter: InvoiceFilter }) {
  const language = useLanguage();
  const words = () => language.words().list;
  const isCurrent = (tab: Tab) =>
    props.filter.status === tab.status && props.filter.overdue === tab.overdue;
  const target = (tab: Tab) =>
    address(paths.invoices, {
      status: tab.status,
      overdue: tab.overdue,
      clientId: props.filter.clientId,
      query: props.filter.query,
    });
  return (
    <nav class="tabs" aria-label={words().tabs}>
      <For each={tabs}>
        {(tab) => (
          <a href={target(tab)} noScroll aria-current={isCurrent(tab) ? "true" : undefined}>
            {words()[tab.name]}
          </a>
        )}
      </For>
    </nav>
  );
}
