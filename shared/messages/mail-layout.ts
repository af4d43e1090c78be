import { invariant } from "../values/invariant.ts";
import { cleanLine } from "./clean-text.ts";
import type { MailContent } from "./mail-content.ts";
import { mailHtml } from "./mail-html.ts";
import { mailText } from "./mail-text.ts";
import type { Mail } from "./mail.ts";

/** Lays a mail out as plain text and as HTML that say the same. */
export function renderMail(content: MailContent): Mail {
  const links = [content.ask, ...(content.items?.list ?? [])].flatMap((to) => to?.link ?? []);
  invariant(
    links.every((link) => /^https?:\/\/[^\s"'<>\\]+$/u.test(link)),
    "A mail's link is a web address.",
  );
  return {
    subject: cleanLine(content.subject),
    text: mailText(content),
    html: mailHtml(content),
  };
}
