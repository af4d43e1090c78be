import { createAsync } from "@solidjs/router";
import { createSignal } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { InvoiceAction } from "../../../../shared/invoicing/invoice-allows.ts";
import { readClient } from "../api/clients.ts";
import { pdfPath } from "../api/invoices.ts";
import { reachableContact } from "../clients/reachable-contact.ts";
import { useLanguage } from "../language/language.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { ActionButton } from "./action-button.tsx";
import { DuplicateButton } from "./duplicate-button.tsx";
import { reasonAgainst } from "./reason-against.ts";
import { SendDialog } from "./send-dialog.tsx";
import { VoidDialog } from "./void-dialog.tsx";

/** What can be done with an invoice, and why something can't. */
export function InvoiceActions(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  const [asked, setAsked] = createSignal<"send" | "void">();
  const [told, setTold] = createSignal<string>();
  const client = createAsync(() => readClient(props.invoice.clientId));
  const words = () => language.words().invoice;
  const against = (action: InvoiceAction) => reasonAgainst(action, props.invoice, words());
  const contact = () => {
    const known = client();
    return known && reachableContact(known);
  };
  const ask = (question: "send" | "void") => {
    setTold(undefined);
    setAsked(question);
  };
  const onDone = (text: string) => {
    setAsked(undefined);
    setTold(text);
  };
  return (
    <section class="part" aria-labelledby="actions-title">
      <h2 id="actions-title">{words().actions}</h2>
      <div class="actions">
        <ActionButton reasonAgainst={against("send")} onClick={() => ask("send")}>
          {props.invoice.sentAt === undefined ? words().firstSend : words().send}
        </ActionButton>
        <a class="button" href={pdfPath(props.invoice.id)} target="_blank" rel="noreferrer">
          {words().pdf}
        </a>
        <DuplicateButton invoice={props.invoice} />
        <ActionButton reasonAgainst={against("void")} onClick={() => ask("void")}>
          {words().void}
        </ActionButton>
      </div>
      <ToldNotice text={told()} />
      <SendDialog
        isOpen={asked() === "send"}
        invoice={props.invoice}
        contact={contact()}
        onClose={() => setAsked(undefined)}
        onSent={() => onDone(words().sent)}
      />
      <VoidDialog
        isOpen={asked() === "void"}
        invoice={props.invoice}
        onClose={() => setAsked(undefined)}
        onVoided={() => onDone(words().voided)}
      />
    </section>
  );
}
