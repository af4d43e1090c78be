import { useSearchParams } from "@solidjs/router";
import type { InvoiceFilter } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";
import { ClientChip } from "../list/client-chip.tsx";
import { InvoiceList } from "../list/invoice-list.tsx";
import { makeListKeys } from "../list/make-list-keys.ts";
import { SearchField } from "../list/search-field.tsx";
import { StatusTabs } from "../list/status-tabs.tsx";
import { VendorTotals } from "../list/vendor-totals.tsx";
import { paths } from "../paths.ts";
import { PageHeading } from "../shell/page-heading.tsx";

type Search = Partial<Record<keyof InvoiceFilter, string>>;

/** All invoices, newest first: what is owed, and where each one stands. */
export default function InvoiceListPage() {
  const language = useLanguage();
  const [search, setSearch] = useSearchParams<Record<keyof InvoiceFilter, string>>();
  const words = () => language.words().list;
  return (
    <div class="list-page">
      <PageHeading title={words().title}>
        <a class="button main" href={paths.newInvoice}>
          {words().create}
        </a>
      </PageHeading>
      <VendorTotals />
      <section class="list-area" aria-label={words().title} ref={makeListKeys}>
        <StatusTabs filter={pickFilter(search)} />
        <SearchField
          label={words().search}
          value={search.query ?? ""}
          onSearch={(query) => setSearch({ query }, { replace: true })}
        />
        <ClientChip
          clientId={search.clientId}
          onRemove={() => setSearch({ clientId: undefined }, { replace: true })}
        />
        <p class="unseen">{words().keys}</p>
        <InvoiceList filter={pickFilter(search)} />
      </section>
    </div>
  );
}

function pickFilter(search: Search): InvoiceFilter {
  const { status, overdue, clientId, query } = search;
  return {
    ...(status && { status }),
    ...(overdue && { overdue }),
    ...(clientId && { clientId }),
    ...(query && { query }),
  };
}
