import { useAction } from "@solidjs/router";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { PaymentAnswer } from "../../../../shared/contract/money-schema.ts";
import { reversePayment } from "../api/payments.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { receivedAmount } from "./payment-state.ts";
import { ReasonForm } from "./reason-form.tsx";

/** Takes a recorded payment back that turned out to be none. */
export function ReverseDialog(props: {
  readonly isOpen: boolean;
  readonly invoice: InvoiceAnswer;
  readonly payment: PaymentAnswer;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}) {
  const language = useLanguage();
  const reverse = useAction(reversePayment);
  const words = () => language.words().money.reversing;
  const sum = () => language.money(receivedAmount(props.payment));
  return (
    <Modal isOpen={props.isOpen} title={words().title} onClose={props.onClose}>
      <p>{words().lead(sum(), language.words().methods.by(props.payment.method))}</p>
      <ReasonForm
        hint={language.words().money.onlyYouRead}
        consequences={[words().owed(sum())]}
        submitText={words().now}
        leaveText={words().keep}
        submit={(reason) => reverse(props.invoice.id, props.payment.id, reason)}
        onDone={() => props.onDone(words().done)}
        onClose={props.onClose}
      />
    </Modal>
  );
}
