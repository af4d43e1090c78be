import { createEffect } from "solid-js";
import type { MailText } from "../../../../shared/contract/outgoing-schema.ts";
import { useLanguage } from "../language/language.tsx";
import { letterOf } from "./letter-of.ts";
import { sheetOf } from "./shadow-box.tsx";

/** A mail as its reader gets it; its links lead nowhere. */
export function MailTextView(props: { readonly mail: MailText }) {
  const language = useLanguage();
  const words = () => language.words().editor;
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  createEffect(() => {
    const letter = letterOf(props.mail.html);
    root.adoptedStyleSheets = [sheetOf(letter.sheet)];
    root.replaceChildren(letter.body);
  });
  return (
    <div class="mail-preview" lang={props.mail.locale}>
      <dl class="mail-head">
        <div>
          <dt>{words().subjectLine}</dt>
          <dd>{props.mail.subject}</dd>
        </div>
      </dl>
      <div inert>{host}</div>
      <details class="fold-box">
        <summary>{words().asText}</summary>
        <pre>{props.mail.text}</pre>
      </details>
    </div>
  );
}
