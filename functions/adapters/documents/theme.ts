import type { Weight } from "./font-files.ts";

/** How a text is set; sizes in points. */
export type TextStyle = { readonly size: number; readonly weight: Weight; readonly color: string };

/** The colours of paper: the page's tokens as they look printed, each text at least 4.5 : 1 on white. */
export const colors = {
  paper: "#ffffff",
  ink: "#1d2322",
  quiet: "#59625f",
  hairline: "#cfd4d1",
  accent: "#0b655f",
  attention: "#6a4800",
} as const;

/** Every kind of text in a document. */
export const styles = {
  body: { size: 9.5, weight: "regular", color: colors.ink },
  strong: { size: 9.5, weight: "bold", color: colors.ink },
  quiet: { size: 8.5, weight: "regular", color: colors.quiet },
  small: { size: 7.5, weight: "regular", color: colors.quiet },
  heading: { size: 8.5, weight: "bold", color: colors.quiet },
  subject: { size: 12, weight: "bold", color: colors.ink },
  name: { size: 14, weight: "bold", color: colors.ink },
  title: { size: 20, weight: "bold", color: colors.ink },
  amount: { size: 24, weight: "bold", color: colors.ink },
} as const satisfies Record<string, TextStyle>;

/** The steps of space between things, in points. */
export const gaps = { tight: 3, small: 6, medium: 12, large: 18 } as const;

// Marks of Thai and Indic scripts stand above and below the letters and need room.
const tallScripts = /[\u0900-\u0eff]/u;

/** How far one line of a text lies below the one before, and its baseline below its top. */
export function lineMetrics(text: string, size: number): { leading: number; baseline: number } {
  return tallScripts.test(text)
    ? { leading: size * 1.64, baseline: size * 1.14 }
    : { leading: size * 1.4, baseline: size * 1.05 };
}
