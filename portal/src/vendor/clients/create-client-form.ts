import { useAction, useSubmission } from "@solidjs/router";
import type { ClientAnswer, NewClient } from "../../../../shared/contract/client-schema.ts";
import { changeClient, createClient } from "../api/clients.ts";
import { createSavedForm } from "../forms/create-saved-form.ts";
import { type ClientForm, emptyClientForm, formFromClient } from "./client-form.ts";
import { clientChangeOf, readClientForm } from "./read-client-form.ts";

/** A form for a new client, or for one that is known. */
export function createClientForm(newKey: string, start: ClientAnswer | undefined) {
  const create = useAction(createClient);
  const change = useAction(changeClient);
  const creating = useSubmission(createClient);
  const changing = useSubmission(changeClient);
  const typed = createSavedForm<ClientForm, ClientAnswer, NewClient>({
    keyOf: (saved) => `client:${saved?.id ?? newKey}`,
    start,
    formOf: (saved) => (saved ? formFromClient(saved) : emptyClientForm()),
    read: readClientForm,
    submit: (request, saved) =>
      saved ? change(saved.id, saved.version, clientChangeOf(request)) : create(request),
  });
  return { ...typed, isSaving: () => creating.pending === true || changing.pending === true };
}

export type ClientFormState = ReturnType<typeof createClientForm>;
