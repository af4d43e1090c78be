import { Show } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";

/** A client in the list: who, of which kind, whom one writes to, and whether mail arrives. */
export function ClientRow(props: { readonly client: ClientAnswer }) {
  const language = useLanguage();
  const words = () => language.words().clients;
  const first = () => props.client.contacts[0];
  const troubled = () =>
    props.client.contacts.find(({ mailStanding }) => mailStanding !== "reachable");
  return (
    <li>
      <a class="client-row" href={paths.client(props.client.id)} data-row>
        <span class="row-who">
          <span class="row-client">{props.client.name}</span>
          <span class="row-subject">{words().kinds[props.client.kind]}</span>
        </span>
        <span class="row-contact">
          {first()?.name}
          <br />
          <span class="quiet">{first()?.email}</span>
        </span>
        <span class="row-state">
          <Show when={troubled()} fallback={words().contacts(props.client.contacts.length)}>
            {(contact) => (
              <span class="state state-overdue">
                <span class="dot" aria-hidden="true" />
                {contact().mailStanding === "bounced" ? words().bounced : words().complained}
              </span>
            )}
          </Show>
        </span>
      </a>
    </li>
  );
}
