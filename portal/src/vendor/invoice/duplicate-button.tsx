import { useAction, useNavigate, useSubmission } from "@solidjs/router";
import { createSignal } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { duplicateInvoice } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { problemText } from "../shell/problem-text.ts";
import { ActionButton } from "./action-button.tsx";
import { reasonAgainst } from "./reason-against.ts";

/** Makes a draft of the same content, and goes to it. */
export function DuplicateButton(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  const navigate = useNavigate();
  const duplicate = useAction(duplicateInvoice);
  const duplicating = useSubmission(duplicateInvoice);
  const [message, setMessage] = createSignal<string>();
  const words = () => language.words().invoice;
  const onDuplicate = async () => {
    setMessage(undefined);
    const answer = await duplicate(props.invoice.id);
    if (answer.outcome === "answered") navigate(paths.invoice(answer.content.id));
    else setMessage(problemText(answer, language.words().problems));
  };
  return (
    <>
      <ActionButton
        reasonAgainst={reasonAgainst("duplicate", props.invoice, words())}
        isPending={duplicating.pending}
        onClick={() => void onDuplicate()}
      >
        {duplicating.pending ? words().duplicating : words().duplicate}
      </ActionButton>
      <FaultNotice message={message()} />
    </>
  );
}
