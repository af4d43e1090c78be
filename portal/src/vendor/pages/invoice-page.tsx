import { createAsync, useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { createMemo, createSignal, Match, Show, Switch } from "solid-js";
import { readClients } from "../api/clients.ts";
import { readInvoice } from "../api/invoices.ts";
import { InvoiceEditor } from "../editor/invoice-editor.tsx";
import type { Issuing } from "../editor/review-dialog.tsx";
import { InvoiceDetail } from "../invoice/invoice-detail.tsx";
import { paths } from "../paths.ts";

/** One invoice: while it is new or a draft, the form to write it; afterwards, how it fares. */
export default function InvoicePage() {
  const params = useParams<{ id: string }>();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ clientId: string }>();
  const [issuing, setIssuing] = createSignal<Issuing>();
  const isNew = () => params.id === "new";
  const invoice = createAsync(async () => (isNew() ? undefined : readInvoice(params.id)));
  const clients = createAsync(() => readClients());

  // A new invoice gets its address when it is first saved; its form then goes on as it is.
  let createdId: string | undefined;
  let formCount = 0;
  const formKey = createMemo<string>((before) => {
    if (before !== undefined && params.id === createdId) return before;
    formCount += 1;
    return `${params.id} ${formCount}`;
  });
  const isWritten = () => {
    if (isNew()) return true;
    const found = invoice();
    // While the draft that was just saved is read back, its form stays as it is.
    return found?.id === params.id ? found.status === "draft" : params.id === createdId;
  };
  return (
    <Switch>
      <Match when={isWritten() && clients()}>
        {(known) => (
          <Show when={formKey()} keyed>
            <InvoiceEditor
              invoice={isNew() ? undefined : invoice()}
              clientId={search.clientId}
              clients={known()}
              onCreated={(id) => {
                createdId = id;
                navigate(paths.invoice(id), { replace: true, scroll: false });
              }}
              onIssuing={setIssuing}
            />
          </Show>
        )}
      </Match>
      <Match when={invoice()}>
        {(found) => <InvoiceDetail invoice={found()} issued={issuing()} />}
      </Match>
    </Switch>
  );
}
