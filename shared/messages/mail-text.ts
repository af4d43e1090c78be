import type { MailContent } from "./mail-content.ts";

/** A mail as plain text: blocks with an empty line between them, nothing wrapped. */
export function mailText(content: MailContent): string {
  const { ask, otherWays, quote, rows } = content;
  const blocks = [
    content.band?.text,
    content.greeting,
    ...content.paragraphs,
    rows?.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    quote && `${quote.introduction}\n${quoted(quote.text)}`,
    ask.sentence,
    `${ask.verb}:\n${ask.link}`,
    otherWays && [otherWays.title, ...otherWays.ways.map((way) => `- ${way}`)].join("\n"),
    content.thanks,
    content.signature.join("\n"),
    content.foot.length > 0 ? ["—", ...content.foot].join("\n") : undefined,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== "").join("\n\n")}\n`;
}

/** Marks each line as somebody else's, as mail programs do. */
function quoted(text: string): string {
  return text.replace(/^/gmu, "> ").replace(/ +$/gmu, "");
}
