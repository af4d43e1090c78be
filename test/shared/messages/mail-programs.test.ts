import { caniemail } from "caniemail";
import { describe, expect, it } from "vitest";
import type { SampleMail } from "./sample-mails.ts";
import { sampleMails } from "./sample-mails.ts";

/**
 * What some of the large mail programs don't know or know in part, and why a letter stays whole
 * without it. Titles are those of caniemail.com's data.
 */
const harmless: Readonly<Record<string, string>> = {
  "color-scheme CSS property":
    "Programs that don't know it choose dark colours themselves, or none.",
  "color-scheme meta tag": "The same, said to programs that read it in the head.",
  "@media": "Without it the letter has its light colours and wider margins, which are readable.",
  "<style> element": "It holds nothing but dark colours and narrow margins; all else is inline.",
  "<body> element": "What replaces it is covered by a table that has the same colours.",
  "overflow-wrap": "Long words may widen a line; addresses have word-break as well.",
  "word-break": "An address may widen its line; the button opens the same page.",
  "border-radius": "Corners are square then.",
  "table-layout": "The column grows with a long word then.",
  "system-ui, ui-serif, ui-sans-serif, ui-rounded, ui-monospace":
    "The next font in the list is taken.",
  "role attribute": "It only keeps screen readers from reading layout as a table.",
  "dir attribute": "All of our languages so far run from left to right, which is the default.",
  "lang attribute": "It is on the page and on paragraphs, never on cells.",
  "width attribute": "It is on tables and cells; there are no images.",
  "align attribute": "It centers a cell; where it isn't known the column stands left.",
  "display:none": "It hides the inbox's line, which is one pixel high besides.",
  opacity: "One of five ways to hide the inbox's line.",
  "max-height property": "One of five ways to hide the inbox's line.",
  overflow: "One of five ways to hide the inbox's line.",
  display: "Only none and block are used.",
  background: "Only background-color is used.",
  margin: "Never negative; without it paragraphs have the program's own distance.",
  padding: "Outlook on Windows pads cells alone; the button's cell has its own property there.",
  "max-width": "On a table, which is where Outlook knows it; phones are narrower anyway.",
  "font-size": "Pixels alone are used.",
  "line-height": "A plain number is used, which depends on no unit.",
  border: "One to three pixels; without it a quotation is told by its introduction.",
  "letter-spacing": "A one-time code stands closer then.",
  "font-weight": "600 comes out bold, or as usual text that says the same.",
  "text-align": "Only center is used.",
  "text-decoration": "Without it the button's text is underlined.",
  "<ul>, <ol> and <dl>": "Neither reversed nor value is used.",
};

const clients = ["gmail.*", "apple-mail.*", "outlook.*", "yahoo.*"] as const;

/** One mail of each name, in turn of each language, so that every part and script is looked at. */
const oneOfEach: readonly SampleMail[] = [
  ...new Map(
    sampleMails.map((sample) => [`${sample.kind} ${sample.locale}`, sample] as const),
  ).values(),
];

/** What a mail uses that not all programs know in full. */
function doubts({ mail }: SampleMail): readonly string[] {
  const { issues } = caniemail({ clients: [...clients], html: mail.html });
  const all = [...(issues.errors?.values() ?? []), ...(issues.warnings?.values() ?? [])];
  return all.flat().map(({ title }) => title);
}

describe("in the large mail programs", () => {
  it("a letter uses nothing that is missed where it isn't known", { timeout: 60_000 }, () => {
    const found = new Set(oneOfEach.flatMap(doubts));

    expect(oneOfEach.length).toBeGreaterThan(20);
    expect([...found].filter((title) => harmless[title] === undefined)).toEqual([]);
    expect(Object.keys(harmless).filter((title) => !found.has(title))).toEqual([]);
  });

  it("a letter is below 60 KB", () => {
    const sizes = sampleMails.map(({ mail }) => new TextEncoder().encode(mail.html).length);

    expect(Math.max(...sizes)).toBeLessThan(60_000);
  });

  it("a letter fetches nothing: no images, fonts, sheets or pixels", () => {
    const fetching =
      /<(?:img|link|script|iframe|object|svg|picture)\b|url\(|@import|@font-face|src=/iu;

    expect(
      sampleMails.filter(({ mail }) => fetching.test(mail.html)).map(({ name }) => name),
    ).toEqual([]);
  });

  it("a letter says that it has colours for the night, and has them", () => {
    for (const { mail } of oneOfEach) {
      expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
      expect(mail.html).toContain("@media (prefers-color-scheme:dark)");
    }
  });

  it("an inbox shows what a letter is about, and nothing of its markup behind it", () => {
    for (const { mail } of oneOfEach) {
      const [, preview = ""] = /<div style="display:none[^"]*">([^&<]+)/u.exec(mail.html) ?? [];

      expect(preview.length).toBeGreaterThan(15);
    }
  });
});
