import { createAsyncStore } from "@solidjs/router";
import { createMemo, createSignal, For, Show } from "solid-js";
import { readClients } from "../api/clients.ts";
import { ClientRow } from "../clients/client-row.tsx";
import { useLanguage } from "../language/language.tsx";
import { makeListKeys } from "../list/make-list-keys.ts";
import { SearchField } from "../list/search-field.tsx";
import { paths } from "../paths.ts";
import { PageHeading } from "../shell/page-heading.tsx";

/** Everybody who owes, or has owed. */
export default function ClientListPage() {
  const language = useLanguage();
  const clients = createAsyncStore(() => readClients());
  const [search, setSearch] = createSignal("");
  const words = () => language.words().clients;
  const found = createMemo(() => {
    const wanted = search().trim().toLocaleLowerCase();
    return clients()?.filter(({ name, contacts }) =>
      [name, ...contacts.flatMap((contact) => [contact.name, contact.email])].some((text) =>
        text.toLocaleLowerCase().includes(wanted),
      ),
    );
  });
  return (
    <div class="list-page">
      <PageHeading title={words().title}>
        <a class="button main" href={paths.newClient}>
          {words().create}
        </a>
      </PageHeading>
      <Show when={clients()?.length !== 0} fallback={<NoClients />}>
        <section class="list-area" aria-label={words().title} ref={makeListKeys}>
          <SearchField label={words().search} value="" onSearch={setSearch} />
          <Show when={found()?.length !== 0} fallback={<p class="empty">{words().noMatch}</p>}>
            <ul class="invoice-list">
              <For each={found()}>{(client) => <ClientRow client={client} />}</For>
            </ul>
          </Show>
        </section>
      </Show>
    </div>
  );
}

function NoClients() {
  const language = useLanguage();
  const words = () => language.words().clients;
  return (
    <div class="empty">
      <h2>{words().noneTitle}</h2>
      <p>{words().noneMore}</p>
      <a class="button main" href={paths.newClient}>
        {words().create}
      </a>
    </div>
  );
}
