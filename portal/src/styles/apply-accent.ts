import { readableAccent } from "../../../shared/messages/readable-accent.ts";

/** The backgrounds on which an accent is read: of each scheme, the least favourable of tokens.css. */
export const accentGrounds = { light: "#efeeea", dark: "#262321" } as const;

/**
 * Gives an element and what is in it a vendor's colour, adjusted for each scheme until it can be
 * read. Through the object model, since the content security policy knows no inline styles.
 */
export function applyAccent(element: HTMLElement, color: string | undefined): void {
  for (const scheme of ["light", "dark"] as const) {
    const accent = readableAccent(color, accentGrounds[scheme], "");
    element.style.setProperty(`--accent-${scheme}`, accent);
  }
}
