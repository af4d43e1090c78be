import type { Mail } from "./mail.ts";

/** No script, nothing from elsewhere; links open beside, not inside. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** A message's HTML as a document of its own, for the mailbox's frame. */
export function mailDocument(mail: Mail, contentIds: readonly (string | undefined)[]): Response {
  const html = mail.html.replace(/\bcid:([^"'\s)>]+)/g, (whole, id: string) => {
    const attachment = mail.attachments[contentIds.indexOf(id)];
    return attachment?.url ?? whole;
  });
  return new Response(withLinksBeside(html), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
  });
}

function withLinksBeside(html: string): string {
  const base = `<base target="_blank">`;
  const head = /<head[^>]*>/i.exec(html);
  if (head !== null) {
    const end = head.index + head[0].length;
    return html.slice(0, end) + base + html.slice(end);
  }
  return `<!doctype html><html><head><meta charset="utf-8">${base}</head><body>${html}</body></html>`;
}
