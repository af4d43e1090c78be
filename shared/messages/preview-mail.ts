import { invariant } from "../values/invariant.ts";
import { html } from "./html-template.ts";
import type { Locale } from "./locale.ts";
import { mailCatalog } from "./mail-catalog.ts";
import { bodyStart } from "./mail-html.ts";
import { mailStyle } from "./mail-style.ts";
import type { Mail } from "./mail.ts";

/** The same mail, saying first of all that it is a preview and that the client hasn't received it. */
export function markAsPreview(mail: Mail, locale: Locale): Mail {
  const { preview } = mailCatalog(locale);
  const style = mailStyle(locale, "quiet");
  const notice = html`<p lang="${locale}" class="notice" style="${style.notice}">${preview.notice}</p>`;
  const start = mail.html.indexOf(bodyStart) + bodyStart.length;
  invariant(start >= bodyStart.length, "A mail's HTML says where its words begin.");
  return {
    subject: preview.subject(mail.subject),
    text: `${preview.notice}\n\n${mail.text}`,
    html: `${mail.html.slice(0, start)}\n${notice.markup}${mail.html.slice(start)}`,
  };
}
