import { useAction, useSubmission } from "@solidjs/router";
import { createSignal } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { voidInvoice } from "../api/invoices.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { faultsOf } from "../forms/field-fault.ts";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { createFormFaults } from "../forms/form-faults.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { readText } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { problemText } from "../shell/problem-text.ts";

type VoidDialogProps = {
  readonly isOpen: boolean;
  readonly invoice: InvoiceAnswer;
  readonly onClose: () => void;
  readonly onVoided: () => void;
};

/** Asks why an invoice is cancelled, and says what that means. */
export function VoidDialog(props: VoidDialogProps) {
  const language = useLanguage();
  return (
    <Modal isOpen={props.isOpen} title={language.words().invoice.voidTitle} onClose={props.onClose}>
      <VoidForm {...props} />
    </Modal>
  );
}

function VoidForm(props: VoidDialogProps) {
  const language = useLanguage();
  const faults = createFormFaults();
  const cancel = useAction(voidInvoice);
  const canceling = useSubmission(voidInvoice);
  const [reason, setReason] = createSignal("");
  const [message, setMessage] = createSignal<string>();
  const words = () => language.words().invoice;

  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMessage(undefined);
    const { value, fault } = readText(reason(), 500);
    if (fault) return faults.show([{ pointer: "/reason", ...fault }]);
    const answer = await cancel(props.invoice.id, value);
    if (answer.outcome === "answered") return props.onVoided();
    setMessage(problemText(answer, language.words().problems));
    faults.show(answer.outcome === "refused" ? faultsOf(answer.problem) : []);
  };
  return (
    <FormScopeProvider faults={faults}>
      <form noValidate onSubmit={(event) => void onSubmit(event)}>
        <p>{words().voidMore}</p>
        <FaultSummary message={message()} />
        <TextAreaField
          pointer="/reason"
          label={words().voidReasonLabel}
          hint={words().voidReasonHint}
          value={reason()}
          onInput={setReason}
        />
        <div class="dialog-actions">
          <button type="submit" class="button main" disabled={canceling.pending}>
            {canceling.pending ? words().voiding : words().voidNow}
          </button>
          <button type="button" class="button" onClick={() => props.onClose()}>
            {words().keep}
          </button>
        </div>
      </form>
    </FormScopeProvider>
  );
}
