const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
  "&amp;": "&",
};

/** One space for any run of white space, so that texts laid out differently compare. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** What a reader sees of a mail's HTML, a line for each block; the inbox's preview line left out. */
export function visibleLines(html: string): readonly string[] {
  const body = html.slice(html.indexOf("<body"));
  return body
    .replace(/<!--.*?-->/gu, "")
    .replace(/<div style="display:none.*?<\/div>/u, "")
    .replace(/<br>|<\/(p|li|td|div)>/gu, "\n")
    .replace(/<[^>]*>/gu, "")
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/gu, (entity) => entities[entity] ?? entity)
    .split("\n")
    .map(squeeze)
    .filter((line) => line !== "");
}

/** The lines of a mail's text without the marks of lists, quotations and buttons. */
export function writtenLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => squeeze(line.replace(/^(?:> ?|- )/u, "").replace(/:$/u, "")))
    .filter((line) => line !== "" && line !== "—");
}

/** The tags of a mail's HTML with the names of their attributes: what it is built of. */
export function skeleton(html: string): readonly string[] {
  return [...html.matchAll(/<(\/?[a-z!-]+)((?:\s+[\w-]+="[^"]*")*)[^<]*?>/giu)].map(
    ([, tag = "", attributes = ""]) =>
      [tag, ...[...attributes.matchAll(/([\w-]+)=/gu)].map(([, name]) => name)].join(" "),
  );
}
