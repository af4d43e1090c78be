import { html } from "./html-template.ts";
import type { Html } from "./html-template.ts";
import type { MailAsk, MailContent, MailItem, Quote } from "./mail-content.ts";
import { mailStyle } from "./mail-style.ts";
import type { MailStyle } from "./mail-style.ts";

/** Where the words of a mail begin; what stands above all else goes right behind it. */
export const bodyStart = "<!-- the letter -->";

/** A mail as HTML: one column of tables, styles inline, nothing fetched from anywhere. */
export function mailHtml(content: MailContent): string {
  const style = mailStyle(content.locale, content.band?.mood ?? "quiet", content.accentColor);
  const sheet: Html = { markup: `<style>\n${style.sheet}\n</style>` };
  const start: Html = { markup: bodyStart };
  const page = html`<!doctype html>
<html lang="${content.locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${content.subject}</title>
${sheet}
</head>
<body class="page" style="${style.page}">
${start}
${previewOf(content)}
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="${style.page}">
<tr><td align="center" class="outer" style="padding:24px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;table-layout:fixed">
<tr><td class="surface inner" align="left" style="${style.surface};padding:32px">
${letterOf(content, style)}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
  return page.markup;
}

/** The line that an inbox shows; the joiners behind it keep the letter's next words out of it. */
function previewOf({ preview }: MailContent): Html {
  const filler: Html = { markup: "&#847;&zwnj;&nbsp;".repeat(60) };
  return html`<div style="display:none;mso-hide:all;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px">${preview}${filler}</div>`;
}

function letterOf(content: MailContent, style: MailStyle): Html {
  const { band, quote, rows, code, ask, items, otherWays, note, thanks } = content;
  return html`<p class="ink" style="${style.letterhead};margin:0 0 16px">${content.letterhead}</p>
${band && html`<p class="band" style="${style.band};margin:0 0 24px">${band.text}</p>`}
${paragraph(content.greeting, style)}
${content.paragraphs.map((text) => paragraph(text, style))}
${rows && rowsOf(rows, style)}
${quote && quoteOf(quote, style)}
${code && html`<p class="ink" style="${style.amount};margin:0 0 16px;letter-spacing:2px">${code}</p>`}
${ask && askOf(ask, style)}
${items && itemsOf(items, style)}
${
  otherWays &&
  html`<p class="ink" style="${style.bold};margin:0 0 8px">${otherWays.title}</p>
<ul style="margin:0 0 24px;padding:0 0 0 20px">${otherWays.ways.map(
    (way) => html`<li class="ink" style="${style.text};margin:0 0 8px">${way}</li>`,
  )}</ul>`
}
${note && quoteOf(note, style)}
${thanks === undefined ? undefined : linesOf(thanks, style)}
${content.signature.map(
  (line, index) =>
    html`<p class="${index === 0 ? "ink" : "quiet"}" style="${index === 0 ? style.bold : style.quiet}">${line}</p>`,
)}
${
  content.foot.length === 0
    ? undefined
    : html`<div class="line" style="${style.rule};margin:24px 0 0;padding:16px 0 0">${content.foot.map(
        (line) => html`<p class="quiet" style="${style.quiet};margin:0 0 8px">${line}</p>`,
      )}</div>`
}`;
}

function paragraph(text: string, style: MailStyle): Html {
  return html`<p class="ink" style="${style.text}">${text}</p>`;
}

/** A text of several lines as paragraphs and breaks. */
function linesOf(text: string, style: MailStyle): readonly Html[] {
  return text.split(/\n\n+/u).map((block) => {
    const lines = block
      .split("\n")
      .map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
    return html`<p class="ink" style="${style.text}">${lines}</p>`;
  });
}

function quoteOf({ introduction, text }: Quote, style: MailStyle): Html {
  return html`<p class="quiet" style="${style.quiet}">${introduction}</p>
<div class="line" style="${style.quote};margin:0 0 24px">${linesOf(text, style)}</div>`;
}

function rowsOf(
  rows: readonly { readonly label: string; readonly value: string }[],
  style: MailStyle,
): Html {
  const cells = rows.map(
    ({ label, value }) => html`<tr>
<td class="quiet line" width="40%" valign="top" style="${style.quiet};${style.rule};padding:8px 8px 8px 0">${label}</td>
<td class="ink line" valign="top" style="${style.bold};${style.rule};padding:8px 0;font-variant-numeric:tabular-nums">${value}</td>
</tr>`,
  );
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px;table-layout:fixed">
${cells}
</table>`;
}

function askOf(ask: MailAsk, style: MailStyle): Html {
  const { headline } = ask;
  return html`${
    headline &&
    html`<p class="ink" style="${style.amount}">${headline.amount}</p>
<p class="quiet" style="${style.quiet};margin:0 0 16px">${headline.date}</p>`
  }
${paragraph(ask.sentence, style)}
${buttonOf(ask, style)}`;
}

function buttonOf(
  { verb, link, addressLabel }: Pick<MailAsk, "verb" | "link" | "addressLabel">,
  style: MailStyle,
): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="button-cell" align="center" style="${style.buttonCell}">
<a class="button" href="${link}" style="${style.button}">${verb}</a>
</td></tr>
</table>
<p class="quiet" style="${style.quiet};margin:12px 0 24px">${addressLabel}<br>
<a class="quiet" href="${link}" style="${style.address}">${link}</a></p>`;
}

function itemsOf(
  { sentence, list, addressLabel }: NonNullable<MailContent["items"]>,
  style: MailStyle,
): Html {
  return html`${paragraph(sentence, style)}
${list.map((item) => itemOf(item, addressLabel, style))}`;
}

function itemOf({ title, state, verb, link }: MailItem, label: string, style: MailStyle): Html {
  return html`<p class="ink" style="${style.bold}">${title}</p>
<p class="quiet" style="${style.quiet};margin:0 0 12px">${state}</p>
${buttonOf({ verb, link, addressLabel: label }, style)}`;
}
