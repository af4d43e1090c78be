import { useAction } from "@solidjs/router";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { writeOffInvoice } from "../api/payments.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { ReasonForm } from "./reason-form.tsx";

/** Gives up what remains of an invoice, after asking why. */
export function WriteOffDialog(props: {
  readonly isOpen: boolean;
  readonly invoice: InvoiceAnswer;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}) {
  const language = useLanguage();
  const writeOff = useAction(writeOffInvoice);
  const words = () => language.words().money.writingOff;
  const sum = () => language.money(props.invoice.amountRemaining);
  return (
    <Modal isOpen={props.isOpen} title={words().title} onClose={props.onClose}>
      <ReasonForm
        hint={language.words().money.onlyYouRead}
        consequences={[words().lead(sum()), words().reminders, words().later]}
        submitText={words().now(sum())}
        leaveText={words().keep}
        submit={(reason) => writeOff(props.invoice.id, reason)}
        onDone={() => props.onDone(words().done)}
        onClose={props.onClose}
      />
    </Modal>
  );
}
