import { createSignal } from "solid-js";
import type { Forward } from "../../../../shared/contract/portal-schema.ts";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { Field } from "../../components/field.tsx";
import { laterRequests } from "../api/later-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { isEmail, typedText } from "./typed-text.ts";

/** Sends the invoice to those who pay it, with a link of their own. */
export function ForwardDialog(props: { words: PageLaterWords; onClose: () => void }) {
  const invoice = useInvoice();
  const [recipient, setRecipient] = createSignal("");
  const [fault, setFault] = createSignal<string>();
  const words = () => props.words.forward;

  function submit(form: FormData) {
    const email = typedText(form, "email");
    const name = typedText(form, "name");
    setFault(email === undefined ? props.words.required : undefined);
    if (email === undefined) return undefined;
    if (!isEmail(email)) return void setFault(props.words.emailNotValid);
    setRecipient(email);
    const body: Forward = { email, ...(name !== undefined && { name }) };
    return laterRequests(invoice.view.id).forward(body);
  }

  return (
    <FormDialog
      words={props.words}
      heading={words().heading}
      introduction={words().text}
      submitLabel={words().send}
      sentText={words().sent(recipient())}
      onSubmit={submit}
      onRefused={() => setFault(props.words.emailNotValid)}
      onClose={props.onClose}
    >
      <Field name="email" type="email" label={words().email} autocomplete="off" fault={fault()} />
      <Field name="name" label={words().name} autocomplete="off" />
    </FormDialog>
  );
}
