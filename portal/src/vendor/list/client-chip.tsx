import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { readClient } from "../api/clients.ts";
import { useLanguage } from "../language/language.tsx";

/** Says that the list holds one client's invoices only, and lets go of that. */
export function ClientChip(props: {
  readonly clientId: string | undefined;
  readonly onRemove: () => void;
}) {
  const language = useLanguage();
  const words = () => language.words().list;
  const client = createAsync(async () =>
    props.clientId === undefined ? undefined : readClient(props.clientId),
  );
  return (
    <Show when={props.clientId}>
      <p class="chip">
        {words().ofClient(client()?.name ?? "")}{" "}
        <button type="button" class="text-link" onClick={() => props.onRemove()}>
          {words().showAll}
        </button>
      </p>
    </Show>
  );
}
