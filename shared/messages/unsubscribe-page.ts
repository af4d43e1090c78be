import { unsubscribeWords as english } from "./catalog/en/unsubscribe.ts";
import type { UnsubscribeWords } from "./catalog/en/unsubscribe.ts";
import { unsubscribeWords as nepali } from "./catalog/ne/unsubscribe.ts";
import { unsubscribeWords as thai } from "./catalog/th/unsubscribe.ts";
import { cleanLine } from "./clean-text.ts";
import { html } from "./html-template.ts";
import type { Html } from "./html-template.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, UnsubscribeWords>> = {
  en: english,
  th: thai,
  ne: nepali,
};

/** What the page on which a reader stops reminders shows. */
export type UnsubscribePage =
  | { readonly state: "asking" | "stopped"; readonly vendorName: string }
  | { readonly state: "invalid" };

/** The style of that page, by whose hash a browser is told that nothing else may style it. */
export const unsubscribeStyle = [
  ":root{color-scheme:light dark}",
  "body{margin:0;padding:3rem 1.25rem;font:1.125rem/1.6 system-ui,sans-serif;",
  "background:Canvas;color:CanvasText}",
  "main{max-width:32rem;margin:0 auto}",
  "h1{font-size:1.375rem;line-height:1.35;margin:0 0 1rem}",
  "button{font:inherit;min-height:3rem;padding:.5rem 1.5rem;margin-top:1rem;",
  "border:2px solid CanvasText;border-radius:.5rem;background:CanvasText;color:Canvas}",
].join("");

/** A whole page without scripts and pictures: looking at it changes nothing, its one button does. */
export function unsubscribePage(page: UnsubscribePage, locale: Locale): string {
  const words = catalogs[locale];
  // Written as it stands: its hash is what the browser compares.
  const style: Html = { markup: `<style>${unsubscribeStyle}</style>` };
  const { markup } = html`<html lang="${locale}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>${words.title}</title>
      ${style}
    </head>
    <body>
      <main>${contentOf(page, words)}</main>
    </body>
  </html>`;
  return `<!doctype html>${markup}`;
}

function contentOf(page: UnsubscribePage, words: UnsubscribeWords): Html {
  if (page.state === "invalid") {
    return html`<h1>${words.invalid}</h1>
      <p>${words.invalidNext}</p>`;
  }
  const vendor = cleanLine(page.vendorName);
  if (page.state === "stopped") {
    return html`<h1>${words.stopped(vendor)}</h1>
      <p>${words.goesOn}</p>
      <p>${words.again}</p>`;
  }
  return html`<h1>${words.ask(vendor)}</h1>
    <p>${words.goesOn}</p>
    <p>${words.stays}</p>
    <form method="post"><button type="submit">${words.stop}</button></form>`;
}
