import { escapeHtml } from "../pages/escape-html.ts";
import { localPage, shownInstant } from "../pages/local-page.ts";
import type { Mail } from "./mail.ts";

/** The ways in which a message can be looked at. */
export const mailViews = ["html", "text", "headers"] as const;
export type MailView = (typeof mailViews)[number];

const viewNames: Record<MailView, string> = { html: "Message", text: "Text", headers: "Headers" };

/** The mailbox as a person sees mails: newest first on the left, the open one on the right. */
export function mailboxPage(mails: readonly Mail[], openId?: string, view?: MailView): Response {
  const newestFirst = mails.toReversed();
  const open = newestFirst.find(({ id }) => id === openId) ?? newestFirst[0];
  const body =
    open === undefined
      ? emptyMailbox()
      : `<div class="mailbox">${mailList(newestFirst, open)}${openMail(open, view)}</div>`;
  return localPage({
    title: open === undefined ? "Mailbox" : `${open.subject} · Mailbox`,
    body: `${top(mails.length)}\n<main id="mailbox">${body}</main>`,
    scripts: ["bar.js", "mailbox.js"],
  });
}

function top(count: number): string {
  const empty =
    count === 0
      ? ""
      : `<form method="post" action="/local/mailbox/empty"><button>Empty the mailbox</button></form>`;
  return `<header class="top"><p><a href="/local">Kindly on this machine</a></p>
<h1>Mailbox</h1>${empty}</header>`;
}

function emptyMailbox(): string {
  return `<section class="empty"><h2>No mail yet</h2>
<p>Everything that Kindly sends on this machine arrives here, whomever it is addressed to.
Nothing leaves the machine.</p>
<p>Send an invoice from <a href="/vendor">the vendor's page</a>, and its mail appears by itself.</p>
</section>`;
}

function mailList(mails: readonly Mail[], open: Mail): string {
  const items = mails.map((mail) => {
    const current = mail.id === open.id ? ` aria-current="true"` : "";
    return `<li><a href="?id=${mail.id}"${current}>
<span class="who">${escapeHtml(mail.recipients.join(", "))}</span>
<span class="what">${escapeHtml(mail.subject || "(no subject)")}</span>
<span class="when">${shownInstant(mail.at)}</span></a></li>`;
  });
  return `<nav id="mails" aria-label="Messages"><ol>${items.join("")}</ol></nav>`;
}

function openMail(mail: Mail, wanted?: MailView): string {
  const view = wanted ?? (mail.html === "" ? "text" : "html");
  const tabs = mailViews.map((name) => {
    const current = name === view ? ` aria-current="page"` : "";
    return `<a href="?id=${mail.id}&amp;view=${name}"${current}>${viewNames[name]}</a>`;
  });
  return `<article>
<h2>${escapeHtml(mail.subject || "(no subject)")}</h2>
<dl>${facts(mail)}</dl>
${attachments(mail)}
<nav class="tabs" aria-label="Views of the message">${tabs.join("")}
<a href="/local/mailbox/${mail.id}/source">Source</a></nav>
${viewed(mail, view)}
</article>`;
}

function facts(mail: Mail): string {
  const hidden = mail.recipients.filter((one) => !mail.to.includes(one) && !mail.cc.includes(one));
  const rows: [string, string][] = [
    ["From", escapeHtml(mail.from)],
    ["To", escapeHtml(mail.to.join(", "))],
    ["Copy", escapeHtml(mail.cc.join(", "))],
    ["Hidden copy", escapeHtml(hidden.join(", "))],
    ["Replies to", escapeHtml(mail.replyTo.join(", "))],
    ["At", shownInstant(mail.at)],
  ];
  return rows
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
    .join("");
}

function attachments(mail: Mail): string {
  if (mail.attachments.length === 0) return "";
  const items = mail.attachments.map(
    ({ filename, size, url }) =>
      `<li><a href="${url}">${escapeHtml(filename)}</a> (${shownSize(size)})</li>`,
  );
  return `<ul class="attachments" aria-label="Attachments">${items.join("")}</ul>`;
}

function shownSize(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KB`;
}

function viewed(mail: Mail, view: MailView): string {
  if (view === "text")
    return `<pre class="text">${escapeHtml(mail.text || "(no text part)")}</pre>`;
  if (view === "headers") {
    const lines = Object.entries(mail.headers).map(
      ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
    );
    const tags = Object.entries(mail.tags).map(([name, value]) => `${name}=${value}`);
    const tagged = tags.length === 0 ? "" : `<dt>tags</dt><dd>${escapeHtml(tags.join(", "))}</dd>`;
    return `<dl class="headers">${lines.join("")}${tagged}</dl>`;
  }
  if (mail.html === "") return `<p class="note">This message has no HTML part.</p>`;
  return `<iframe src="/local/mailbox/${mail.id}/html" title="The message"
 sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}
