import { createSignal } from "solid-js";
import type { WrongPerson } from "../../../../shared/contract/portal-schema.ts";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { Field } from "../../components/field.tsx";
import { laterRequests } from "../api/later-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { isEmail, typedText } from "./typed-text.ts";

/** Tells the vendor that the mail went to the wrong person, and who the right one may be. */
export function WrongPersonDialog(props: { words: PageLaterWords; onClose: () => void }) {
  const invoice = useInvoice();
  const [fault, setFault] = createSignal<string>();
  const words = () => props.words.wrongPerson;
  const vendor = () => invoice.view.vendor.name;

  function submit(form: FormData) {
    const email = typedText(form, "email");
    const name = typedText(form, "name");
    const message = typedText(form, "message");
    // A name alone can't be written to; it goes along with the message.
    const isWrong = email === undefined ? false : !isEmail(email);
    setFault(isWrong ? props.words.emailNotValid : undefined);
    if (isWrong) return undefined;
    const told = email === undefined && name !== undefined ? [name, message] : [message];
    const text = told.filter((part) => part !== undefined).join("\n");
    const body: WrongPerson = {
      ...(text !== "" && { message: text }),
      ...(email !== undefined && { rightPerson: { email, ...(name !== undefined && { name }) } }),
    };
    return laterRequests(invoice.view.id).reportWrongPerson(body);
  }

  return (
    <FormDialog
      words={props.words}
      heading={words().heading}
      introduction={words().text(vendor())}
      submitLabel={words().send(vendor())}
      sentText={words().sent(vendor())}
      onSubmit={submit}
      onRefused={() => setFault(props.words.emailNotValid)}
      onClose={props.onClose}
    >
      <Field name="name" label={words().name} autocomplete="off" />
      <Field name="email" type="email" label={words().email} autocomplete="off" fault={fault()} />
      <Field name="message" label={words().message} rows={3} maxLength={700} />
    </FormDialog>
  );
}
