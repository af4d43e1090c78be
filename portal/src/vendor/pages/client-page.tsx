import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { readClient } from "../api/clients.ts";
import { ClientEditor } from "../clients/client-editor.tsx";
import { ClientReminders } from "../clients/client-reminders.tsx";
import { paths } from "../paths.ts";
import { LevelPart } from "../policy/level-part.tsx";

/** One client, new or known. */
export default function ClientPage() {
  const params = useParams<{ id: string }>();
  const navigate = useNavigate();
  const isNew = () => params.id === "new";
  const client = createAsync(async () => (isNew() ? undefined : readClient(params.id)));
  const isReady = () => isNew() || client()?.id === params.id;
  return (
    <Show when={isReady() && params.id} keyed>
      <ClientEditor
        client={isNew() ? undefined : client()}
        onCreated={(id) => navigate(paths.client(id), { replace: true })}
      />
      <Show when={!isNew()}>
        <div class="client-policy">
          <LevelPart level={{ kind: "client", id: params.id }} clientId={params.id} />
          <ClientReminders clientId={params.id} />
        </div>
      </Show>
    </Show>
  );
}
