import type { Locale } from "./locale.ts";
import type { BandMood } from "./mail-content.ts";
import { darkColors, lightColors } from "./mail-tokens.ts";
import type { MailColors } from "./mail-tokens.ts";
import { readableAccent } from "./readable-accent.ts";

const fonts: Readonly<Record<Locale, string>> = {
  en: "ui-sans-serif,system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif",
  th: "ui-sans-serif,system-ui,-apple-system,Noto Sans Thai,Thonburi,Leelawadee UI,Tahoma,sans-serif",
  ne: "ui-sans-serif,system-ui,-apple-system,Noto Sans Devanagari,Kohinoor Devanagari,Nirmala UI,sans-serif",
};

/** Thai and Devanagari have marks above and below their letters, which need room. */
const lineHeights: Readonly<Record<Locale, string>> = { en: "1.5", th: "1.7", ne: "1.7" };

/** What the parts of a mail look like: inline for every program, a sheet for those that know more. */
export type MailStyle = {
  readonly page: string;
  readonly surface: string;
  readonly letterhead: string;
  readonly band: string;
  readonly text: string;
  readonly bold: string;
  readonly quiet: string;
  readonly amount: string;
  readonly rule: string;
  readonly quote: string;
  readonly buttonCell: string;
  readonly button: string;
  readonly address: string;
  /** A line above the whole letter. */
  readonly notice: string;
  readonly sheet: string;
};

/** The style of a mail in a language, with the vendor's own colour where it has one. */
export function mailStyle(locale: Locale, mood: BandMood, accentColor?: string): MailStyle {
  const light = withAccent(lightColors, accentColor);
  const dark = withAccent(darkColors, accentColor);
  const base = `font-family:${fonts[locale]};line-height:${lineHeights[locale]};overflow-wrap:anywhere`;
  const inBand = light.bands[mood];
  return {
    page: `margin:0;padding:0;background-color:${light.paper};-webkit-text-size-adjust:100%`,
    surface: `background-color:${light.surface};border:1px solid ${light.line};border-radius:14px`,
    letterhead: `${base};font-size:16px;font-weight:600;color:${light.ink}`,
    band: `${base};font-size:14px;font-weight:600;padding:8px 12px;border-radius:8px;background-color:${inBand.ground};color:${inBand.ink}`,
    text: `${base};font-size:16px;margin:0 0 16px;color:${light.ink}`,
    bold: `${base};font-size:16px;margin:0;font-weight:600;color:${light.ink}`,
    quiet: `${base};font-size:14px;margin:0 0 4px;color:${light.quietInk}`,
    amount: `${base};font-size:28px;line-height:1.3;font-weight:600;margin:0 0 4px;color:${light.ink};font-variant-numeric:tabular-nums`,
    rule: `border-top:1px solid ${light.line}`,
    quote: `border-left:3px solid ${light.line};padding:0 0 0 16px`,
    // Outlook on Windows pads cells alone: without its own property the button would be a thin line.
    buttonCell: `background-color:${light.accent};border-radius:8px;mso-padding-alt:12px 24px`,
    button: `${base};display:block;padding:12px 24px;font-size:16px;font-weight:600;text-align:center;text-decoration:none;border-radius:8px;color:${light.onAccent}`,
    address: `${base};font-size:14px;color:${light.quietInk};word-break:break-all`,
    notice: `${base};font-size:14px;font-weight:600;margin:0;padding:12px 16px;text-align:center;background-color:${light.bands.attention.ground};color:${light.bands.attention.ink}`,
    sheet: sheetOf(dark, dark.bands[mood]),
  };
}

function withAccent(colors: MailColors, accentColor: string | undefined): MailColors {
  return { ...colors, accent: readableAccent(accentColor, colors.surface, colors.accent) };
}

/** Inline styles win over a sheet, so that the dark scheme has to insist. */
function sheetOf(dark: MailColors, inBand: { readonly ground: string; readonly ink: string }) {
  const rules = [
    `.page{background-color:${dark.paper}!important}`,
    `.surface{background-color:${dark.surface}!important;border-color:${dark.line}!important}`,
    `.ink{color:${dark.ink}!important}`,
    `.quiet{color:${dark.quietInk}!important}`,
    `.line{border-color:${dark.line}!important}`,
    `.band{background-color:${inBand.ground}!important;color:${inBand.ink}!important}`,
    `.notice{background-color:${dark.bands.attention.ground}!important;color:${dark.bands.attention.ink}!important}`,
    `.button-cell{background-color:${dark.accent}!important}`,
    `.button{color:${dark.onAccent}!important}`,
  ];
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    `@media (prefers-color-scheme:dark){${rules.join("")}}`,
    "@media (max-width:480px){.inner{padding:24px 16px!important}.outer{padding:0!important}}",
  ].join("\n");
}
