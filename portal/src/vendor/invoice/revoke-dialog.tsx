import { useAction, useSubmission } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { LinkAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { revokeLink } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { problemText } from "../shell/problem-text.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";

/** Asks before a link stops working. */
export function RevokeDialog(props: {
  readonly invoiceId: string;
  readonly link: LinkAnswer | undefined;
  readonly onClose: () => void;
  readonly onRevoked: () => void;
}) {
  const language = useLanguage();
  const revoke = useAction(revokeLink);
  const revoking = useSubmission(revokeLink);
  const [message, setMessage] = createSignal<string>();
  const words = () => language.words().invoice;
  const onRevoke = async (link: LinkAnswer) => {
    setMessage(undefined);
    const answer = await revoke(props.invoiceId, link.id);
    if (answer.outcome === "answered") props.onRevoked();
    else setMessage(problemText(answer, language.words().problems));
  };
  return (
    <Modal isOpen={props.link !== undefined} title={words().revokeTitle} onClose={props.onClose}>
      <Show when={props.link}>
        {(link) => (
          <>
            <p>{words().revokeMore(link().contactName)}</p>
            <FaultNotice message={message()} />
            <div class="dialog-actions">
              <button
                type="button"
                class="button main"
                disabled={revoking.pending}
                onClick={() => void onRevoke(link())}
              >
                {words().revokeNow}
              </button>
              <button type="button" class="button" onClick={() => props.onClose()}>
                {words().keep}
              </button>
            </div>
          </>
        )}
      </Show>
    </Modal>
  );
}
