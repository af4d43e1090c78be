import { describe, expect, it } from "vitest";
import { composeInvoiceMail } from "../../../shared/messages/invoice-mail.ts";
import { renderMail } from "../../../shared/messages/mail-layout.ts";
import { mailCatalog } from "../../../shared/messages/mail-catalog.ts";
import { skeleton, squeeze, visibleLines, writtenLines } from "./read-mail.ts";
import { sampleLink, sampleMails } from "./sample-mails.ts";
import { sampleView, sampleViews } from "./sample-views.ts";

const letter = {
  locale: "en",
  subject: "Hello",
  preview: "A first line",
  letterhead: "Studio Lime",
  greeting: "Hello Maya,",
  paragraphs: ["One.", "Two."],
  rows: [{ label: "Date", value: "21 December 2026" }],
  quote: { introduction: "They wrote:", text: "First\n\nsecond\nthird" },
  ask: {
    sentence: "Please look.",
    verb: "Look",
    link: "https://pay.example/i/1#secret",
    addressLabel: "The button opens:",
  },
  otherWays: { title: "Other ways", ways: ["Call.", "Write."] },
  note: { introduction: "A note:", text: "Well done" },
  thanks: "Thank you.",
  signature: ["Anna Lim", "Accounts"],
  foot: ["Small print."],
} as const;

describe("text", () => {
  it("has a block for each part, in the order in which it is read", () => {
    expect(renderMail(letter).text).toBe(
      [
        "Hello Maya,",
        "One.",
        "Two.",
        "Date: 21 December 2026",
        "They wrote:\n> First\n>\n> second\n> third",
        "Please look.",
        "Look:\nhttps://pay.example/i/1#secret",
        "Other ways\n- Call.\n- Write.",
        "A note:\n> Well done",
        "Thank you.",
        "Anna Lim\nAccounts",
        "—\nSmall print.\n",
      ].join("\n\n"),
    );
  });

  it("says what the HTML says, in the same order", () => {
    expect(visibleLines(renderMail(letter).html)).toEqual([
      "Studio Lime",
      "Hello Maya,",
      "One.",
      "Two.",
      "Date",
      "21 December 2026",
      "They wrote:",
      "First",
      "second",
      "third",
      "Please look.",
      "Look",
      "The button opens:",
      "https://pay.example/i/1#secret",
      "Other ways",
      "Call.",
      "Write.",
      "A note:",
      "Well done",
      "Thank you.",
      "Anna Lim",
      "Accounts",
      "Small print.",
    ]);
  });

  it("and HTML of every message hold the same lines and the same figures", () => {
    const different = sampleMails.flatMap(({ name, mail, locale }) => {
      const seen = squeeze(visibleLines(mail.html).join(" "));
      const { addressLabel, plainAddressLabel } = mailCatalog(locale);
      const written = squeeze(writtenLines(mail.text).join(" ")).toLowerCase();
      const missing = mail.text
        .split("\n")
        .flatMap((line) =>
          squeeze(line.replace(/^(?:> ?|- |—$)/u, "").replace(/:$/u, "")).split(": "),
        )
        .filter((line) => !seen.includes(line));
      const extra = visibleLines(mail.html)
        .filter((line) => line !== addressLabel && line !== plainAddressLabel)
        .filter((line) =>
          line.split(" ").some((word) => /\d/u.test(word) && !written.includes(word.toLowerCase())),
        );
      return [...missing, ...extra].map((line) => `${name}: ${line}`);
    });

    expect(different).toEqual([]);
  });
});

describe("HTML", () => {
  it("says its language, knows both schemes, and fetches nothing", () => {
    const wrong = sampleMails.filter(
      ({ mail: { html }, locale }) =>
        !html.startsWith(`<!doctype html>\n<html lang="${locale}"`) ||
        !html.includes("@media (prefers-color-scheme:dark)") ||
        /<(?:img|script|link|iframe|form|object|svg|video|audio)\b|\bsrc=|url\(|@import|@font-face/iu.test(
          html,
        ),
    );

    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("is one column of at most 560 pixels with text of at least 14", () => {
    const { html } = renderMail(letter);
    const sizes = [...html.slice(html.indexOf("<table")).matchAll(/font-size:(\d+)px/gu)];

    expect(html).toContain("max-width:560px");
    expect(Math.min(...sizes.map(([, size]) => Number(size)))).toBe(14);
  });

  it("gives Thai marks more room", () => {
    expect(renderMail({ ...letter, locale: "th" }).html).toContain("line-height:1.7");
    expect(renderMail(letter).html).toContain("line-height:1.5");
  });

  it("stays below 60 KB with every field full of what must be escaped", () => {
    const full = (length: number) => "\"&'<".repeat(length / 4);
    const { vendor, client } = sampleViews.fresh;
    const view = sampleView({
      subject: full(200),
      note: full(2000),
      thankYou: full(500),
      vendor: { ...vendor, name: full(200) },
      client: { ...client, name: full(200) },
    });
    const { html } = composeInvoiceMail({ view, link: sampleLink, hasAttachment: true }, "en");

    expect(new TextEncoder().encode(html).length).toBeLessThan(60_000);
  });

  it("shows an inbox the first words of the letter, not of its layout", () => {
    const { html } = renderMail(letter);

    expect(html.slice(html.indexOf("<body"))).toMatch(
      /^<body[^>]*>\s*<!-- the letter -->\s*<div style="display:none[^>]*>A first line&#847;/u,
    );
  });

  it("wears the vendor's own colour on the button, darkened until white can be read on it", () => {
    const pale = renderMail({ ...letter, accentColor: "#ffe680" }).html;
    const dark = renderMail({ ...letter, accentColor: "#102030" }).html;

    expect(dark).toContain("background-color:#102030;border-radius:8px");
    expect(pale.slice(pale.indexOf("</style>"))).not.toContain("#ffe680");
    expect(skeleton(pale)).toEqual(skeleton(dark));
  });

  it("takes no colour that isn't one", () => {
    const odd = renderMail({ ...letter, accentColor: "red;background:url(//evil)" }).html;

    expect(odd).toBe(renderMail(letter).html);
  });
});

it("refuses a link that isn't a web address", () => {
  const withLink = (link: string) => () => renderMail({ ...letter, ask: { ...letter.ask, link } });

  expect(withLink("javascript:alert(1)")).toThrow("web address");
  expect(withLink("https://pay.example/a b")).toThrow("web address");
});
