/** Markup that may stand in a page as it is, because `html` made it. */
export type Html = { readonly markup: string };

type Slot = string | number | Html | readonly Html[] | undefined;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Writes a text so that it stands for itself, between tags and in quoted attributes. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => escapes[character] ?? "");
}

function fill(slot: Slot): string {
  if (slot === undefined) return "";
  if (typeof slot === "string" || typeof slot === "number") return escapeText(String(slot));
  return "markup" in slot ? slot.markup : slot.map(({ markup }) => markup).join("");
}

/** Markup from a template whose slots are escaped unless they are markup themselves; attributes must be quoted. */
export function html(pieces: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return { markup: pieces.reduce((made, piece, index) => made + fill(slots[index - 1]) + piece) };
}
