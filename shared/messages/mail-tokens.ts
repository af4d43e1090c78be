import type { BandMood } from "./mail-content.ts";

/** The colours of a mail in one scheme. Mail programs know hexadecimal colours only. */
export type MailColors = {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly bands: Readonly<Record<BandMood, { readonly ground: string; readonly ink: string }>>;
};

/** The colours by day. */
export const lightColors: MailColors = {
  paper: "#f6f4ef",
  surface: "#ffffff",
  ink: "#1d2322",
  quietInk: "#59625f",
  line: "#e2dfd8",
  accent: "#0b655f",
  onAccent: "#ffffff",
  bands: {
    quiet: { ground: "#edf1ef", ink: "#33504c" },
    settled: { ground: "#e4f2e8", ink: "#1b5937" },
    attention: { ground: "#fbefd5", ink: "#6a4800" },
  },
};

/** The colours by night, chosen for themselves rather than inverted. */
export const darkColors: MailColors = {
  paper: "#141817",
  surface: "#1d2221",
  ink: "#ecebe6",
  quietInk: "#a8b0ad",
  line: "#343b39",
  accent: "#63c7bb",
  onAccent: "#0a2220",
  bands: {
    quiet: { ground: "#27302e", ink: "#bcd3ce" },
    settled: { ground: "#1d3427", ink: "#a5dcb9" },
    attention: { ground: "#3a2f16", ink: "#efcf8c" },
  },
};
