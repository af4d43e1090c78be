import { useAction, useSubmission } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { sendAgain } from "../api/invoices.ts";
import type { Recipient } from "../clients/reachable-contact.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { problemText } from "../shell/problem-text.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";

/** Says who gets the invoice, before it goes out. */
export function SendDialog(props: {
  readonly isOpen: boolean;
  readonly invoice: InvoiceAnswer;
  readonly contact: Recipient | undefined;
  readonly onClose: () => void;
  readonly onSent: () => void;
}) {
  const language = useLanguage();
  const send = useAction(sendAgain);
  const sending = useSubmission(sendAgain);
  const [message, setMessage] = createSignal<string>();
  const words = () => language.words().invoice;
  const isFirst = () => props.invoice.sentAt === undefined;
  const more = (person: Recipient) => {
    const name = `${person.name} (${person.email})`;
    return isFirst() ? words().firstSendMore(name) : words().sendMore(name);
  };
  const onSend = async () => {
    setMessage(undefined);
    const answer = await send(props.invoice.id);
    if (answer.outcome === "answered") props.onSent();
    else setMessage(problemText(answer, language.words().problems));
  };
  return (
    <Modal
      isOpen={props.isOpen}
      title={isFirst() ? words().firstSendTitle : words().sendTitle}
      onClose={props.onClose}
    >
      <Show
        when={props.contact}
        fallback={<p>{language.words().problems.reasons["nobody-to-reach"]}</p>}
      >
        {(person) => <p>{more(person())}</p>}
      </Show>
      <FaultNotice message={message()} />
      <div class="dialog-actions">
        <Show when={props.contact}>
          <button
            type="button"
            class="button main"
            disabled={sending.pending}
            onClick={() => void onSend()}
          >
            {sending.pending ? words().sending : words().sendNow}
          </button>
        </Show>
        <button type="button" class="button" onClick={() => props.onClose()}>
          {words().notNow}
        </button>
      </div>
    </Modal>
  );
}
