// Controls (C0, C1, delete), the marks that turn the direction of text around, and characters that
// show nothing: with them a name could fake a header, a line or an address. Joiners stay, since
// Devanagari and Thai are written with them; so do tab and line feed where a text has lines.
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text as one line: no line breaks, controls or marks that turn its direction around. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\s+/gu, " ").trim();
}

/** A text whose line breaks stay, as line feeds, and whose controls go. */
export function cleanLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/gu, "\n")
    .replace(unsafe, "")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
