import { escapeHtml } from "./escape-html.ts";

export type LocalPage = {
  title: string;
  /** HTML. */
  body: string;
  /** Scripts under /local/, by file name. */
  scripts?: readonly string[];
};

/** Nothing from elsewhere, nothing inline: these pages show what strangers wrote. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A page of the local world: quiet, without anything that needs the product's own files. */
export function localPage({ title, body, scripts = [] }: LocalPage, status = 200): Response {
  const tags = scripts.map((name) => `<script src="/local/${name}" defer></script>`).join("");
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/local/local.css">
${tags}
</head>
<body>
${body}
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cache-control": "no-store",
      vary: "accept",
    },
  });
}

/** An instant as people read it; the local world counts in UTC. */
export function shownInstant(instant: string): string {
  const at = new Date(instant);
  const date = at.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return `<time datetime="${escapeHtml(instant)}">${date}, ${instant.slice(11, 16)} UTC</time>`;
}
