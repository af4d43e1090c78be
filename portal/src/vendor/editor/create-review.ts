import { createSignal } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { Editor } from "./create-editor.ts";

/** The steps from a form to an issued invoice: save it, then look at it once more. */
export function createReview(
  editor: Editor,
  client: () => ClientAnswer | undefined,
  onCreated: (id: string) => void,
) {
  const [draft, setDraft] = createSignal<InvoiceAnswer>();
  const save = async () => {
    const isFirst = !editor.saved();
    const invoice = await editor.save();
    if (invoice && isFirst) onCreated(invoice.id);
    return invoice;
  };
  const lacksPurchaseOrder = () =>
    client()?.habits.purchaseOrderRequired === true && editor.form.purchaseOrder.trim() === "";
  return {
    /** The saved draft that is looked at; undefined while none is. */
    draft,
    save,
    async open(): Promise<void> {
      if (lacksPurchaseOrder()) {
        editor.faults.show([{ pointer: "/purchaseOrder", reason: "required" }]);
        return;
      }
      const saved = editor.isChanged() ? undefined : editor.saved();
      setDraft(saved ?? (await save()));
    },
    close: () => setDraft(undefined),
  };
}
