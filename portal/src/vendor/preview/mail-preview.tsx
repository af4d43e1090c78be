import { createEffect, createMemo } from "solid-js";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import { composeInvoiceMail } from "../../../../shared/messages/invoice-mail.ts";
import { useLanguage } from "../language/language.tsx";
import { letterOf } from "./letter-of.ts";
import { sheetOf } from "./shadow-box.tsx";

/** The mail that brings the invoice, as their mail program shows it. */
export function MailPreview(props: { readonly view: InvoiceView }) {
  const language = useLanguage();
  const words = () => language.words().editor;
  const mail = createMemo(() => {
    const link = `${location.origin}/i/${props.view.id}`;
    return composeInvoiceMail({ view: props.view, link, hasAttachment: true }, props.view.locale);
  });
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  createEffect(() => {
    const letter = letterOf(mail().html);
    root.adoptedStyleSheets = [sheetOf(letter.sheet)];
    root.replaceChildren(letter.body);
  });
  return (
    <div class="mail-preview" lang={props.view.locale}>
      <dl class="mail-head">
        <div>
          <dt>{words().fromLine}</dt>
          <dd>{props.view.vendor.name}</dd>
        </div>
        <div>
          <dt>{words().subjectLine}</dt>
          <dd>{mail().subject}</dd>
        </div>
      </dl>
      <div inert>{host}</div>
      <details class="fold-box">
        <summary>{words().asText}</summary>
        <pre>{mail().text}</pre>
      </details>
    </div>
  );
}
