import { createMemo, createSignal, onCleanup, onMount } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { dueDateOf } from "../../../../shared/invoicing/payment-terms.ts";
import { instantFromMilliseconds } from "../../../../shared/values/instant.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { connection } from "../api/connection.ts";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { useSession } from "../shell/session-context.tsx";
import { createEditor } from "./create-editor.ts";
import { createReview } from "./create-review.ts";
import { EditorProvider } from "./editor-context.tsx";
import { EditorForm } from "./editor-form.tsx";
import { EditorSplit } from "./editor-split.tsx";
import { type Issuing, ReviewDialog } from "./review-dialog.tsx";

type InvoiceEditorProps = {
  readonly invoice: InvoiceAnswer | undefined;
  readonly clientId: string | undefined;
  readonly clients: readonly ClientAnswer[];
  readonly onCreated: (id: string) => void;
  readonly onIssuing: (issuing: Issuing) => void;
};

/** Writes an invoice: the form, and beside it what the client will see. */
export function InvoiceEditor(props: InvoiceEditorProps) {
  const session = useSession();
  const editor = createEditor({
    session: session(),
    clientId: props.clientId,
    invoice: props.invoice,
  });
  const [addedClients, setAddedClients] = createSignal<readonly ClientAnswer[]>([]);
  const clients = createMemo(() => {
    const known = new Set(props.clients.map(({ id }) => id));
    return [...addedClients().filter(({ id }) => !known.has(id)), ...props.clients];
  });
  const client = () => clients().find(({ id }) => id === editor.form.clientId);
  const zone = () => client()?.timeZone ?? session().vendor.timeZone;
  const today = () => localDateOf(instantFromMilliseconds(connection.now()), zone());
  const review = createReview(editor, client, props.onCreated);

  // Where people save by habit, the habit works.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "s" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    void review.save();
  };
  onMount(() => addEventListener("keydown", onKeyDown));
  onCleanup(() => removeEventListener("keydown", onKeyDown));
  return (
    <EditorProvider editor={editor}>
      <FormScopeProvider faults={editor.faults}>
        <EditorSplit client={client()}>
          <EditorForm
            clients={clients()}
            client={client()}
            today={today()}
            onClientAdded={(added) => setAddedClients((all) => [added, ...all])}
            onSave={() => void review.save()}
            onReview={() => void review.open()}
          />
        </EditorSplit>
        <ReviewDialog
          draft={review.draft()}
          client={client()}
          dueDate={dueDateOf(today(), review.draft()?.paymentTerms ?? { netDays: 0 })}
          onClose={review.close}
          onIssuing={props.onIssuing}
        />
      </FormScopeProvider>
    </EditorProvider>
  );
}
