import { html, raw } from "hono/html";
import { pageStyle, pageStyleSource } from "./page-style.ts";

/** Escaped markup, as Hono's `html` makes it. */
export type Markup = ReturnType<typeof html>;

export type Page = {
  status: 200 | 404;
  title: string;
  content: Markup;
  /** Addresses to which a submitted form may lead on. */
  leadsTo: readonly (string | null)[];
};

/** The whole document, with a policy under which it can run no script and load nothing. */
export async function respondWithPage(page: Page): Promise<Response> {
  const document = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${page.title} · local Stripe simulator</title>
        <style>${raw(pageStyle)}</style>
      </head>
      <body>
        <header>
          <p>
            <strong>Test payment page of the local Stripe simulator.</strong> No real money moves
            here.
          </p>
        </header>
        <main>${page.content}</main>
      </body>
    </html>`;
  return new Response(document.toString(), {
    status: page.status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy(page.leadsTo),
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  });
}

function policy(leadsTo: Page["leadsTo"]): string {
  // Browsers hold `form-action` against redirects too, so the vendor's pages must be allowed.
  const origins = leadsTo.filter((url) => url !== null).map((url) => new URL(url).origin);
  return [
    "default-src 'none'",
    `style-src ${pageStyleSource}`,
    ["form-action 'self'", ...new Set(origins)].join(" "),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
