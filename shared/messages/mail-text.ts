import type { MailContent, MailItem, Quote } from "./mail-content.ts";

/** A mail as plain text: blocks with an empty line between them, nothing wrapped. */
export function mailText(content: MailContent): string {
  const { ask, items, code, otherWays, quote, note, rows } = content;
  const blocks = [
    content.band?.text,
    content.greeting,
    ...content.paragraphs,
    rows?.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    quote && writeQuote(quote),
    code,
    ask?.sentence,
    ask && `${ask.verb}:\n${ask.link}`,
    items?.sentence,
    ...(items?.list.map(writeItem) ?? []),
    otherWays && [otherWays.title, ...otherWays.ways.map((way) => `- ${way}`)].join("\n"),
    note && writeQuote(note),
    content.thanks,
    content.signature.join("\n"),
    content.foot.length > 0 ? ["—", ...content.foot].join("\n") : undefined,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== "").join("\n\n")}\n`;
}

function writeItem({ title, state, verb, link }: MailItem): string {
  return `${title}\n${state}\n${verb}:\n${link}`;
}

/** Marks each line as somebody's own, as mail programs do. */
function writeQuote({ introduction, text }: Quote): string {
  return `${introduction}\n${text.replace(/^/gmu, "> ").replace(/ +$/gmu, "")}`;
}
