import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invoiceDocument } from "../../../../functions/adapters/documents/invoice-document.ts";
import type { Page } from "../../../../functions/adapters/documents/marks.ts";
import { pdfDocuments } from "../../../../functions/adapters/documents/pdf-documents.ts";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import { eightyCharacters, sampleView } from "../../../shared/messages/sample-views.ts";
import { readPdf, textOf } from "./read-pdf.ts";
import { realTypesetter } from "./real-typesetter.ts";
import { sampleInvoices } from "./sample-invoices.ts";

const documents = pdfDocuments({ portalHost: "pay.kindly.example" });
const { english } = sampleInvoices;
const typesetter = await realTypesetter();

/** What of a laid-out invoice lies beyond its sheet's margins; a hair's breadth of rounding is let be. */
function beyondMargins(view: InvoiceView): string[] {
  const { sheet, pages } = invoiceDocument(view, "pay.kindly.example").layOut(typesetter);
  const { left, right, top, footBaseline } = sheet;
  const slack = 0.75;
  return pages.flatMap((page: Page) =>
    page.flatMap((mark) => {
      if (mark.kind === "rule") return mark.x + mark.width > right + slack ? ["a rule"] : [];
      const width = typesetter.widthOf(mark.text, mark.style);
      const start = mark.align === "left" ? mark.x : mark.x - width;
      const isInside =
        start > left - slack &&
        start + width < right + slack &&
        mark.baseline > top &&
        mark.baseline <= footBaseline;
      return isInside ? [] : [`${mark.text} at ${start} to ${start + width}, ${mark.baseline}`];
    }),
  );
}

function withDescription(description: string): InvoiceView {
  return sampleView({ lines: [{ description, quantity: "1", unitPrice: "10", taxRate: "0" }] });
}

describe("text that people type", () => {
  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "Brown & Sons &amp; ©",
    "{{7*7}} ${x} %s \\n \\201",
    '=HYPERLINK("http://example.com")',
    "() <> [] {} / % parentheses ((( of PDF",
  ])("stays text: %s", async (description) => {
    const bytes = await documents.invoicePdf(withDescription(description));

    expect(textOf(bytes)).toContain(description);
  });

  it("is text in the file's own title too", async () => {
    const name = 'A) /JS (app.alert(1)) <b>"& Söhne\\';
    const view = { ...english, vendor: { ...english.vendor, name } };
    const bytes = await documents.invoicePdf(view);

    expect([...readPdf(bytes).objects.values()].join("\n")).not.toMatch(/^\/JS\b/mu);
    // An XML copy of the title would need escapes of its own.
    expect(Buffer.from(bytes).includes("<?xpacket")).toBe(false);
  });

  it("loses what can't be seen or turns it around", async () => {
    const description = "a\u0000b\u0007c\u202Ed\u2066e\u200Ff\uFEFFg\u007Fh\u0085i\tj\r\nk";
    const text = textOf(await documents.invoicePdf(withDescription(description)));

    expect(text).toContain("abcdefgh");
    // Line ends and tabs are all that stay of the controls, as new lines and spaces.
    expect(text).toMatch(/i j/u);
    expect(text).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u,
    );
  });

  it.each([
    ["Arabic", "مؤسسة النور للتجارة"],
    ["Hebrew", "שלום עולם"],
    ["Chinese", "北京大学出版社"],
    ["Korean", "한국어 이름"],
    ["an emoji of several parts", "👩‍👩‍👧‍👦 🇹🇭"],
    ["a symbol from plane 1", "𝒜𝓁𝓅𝒽𝒶"],
    ["private letters", "\ue000\u{f0000}"],
    ["stacked accents", `Z${"\u0321\u032a\u0368".repeat(20)}algo`],
    ["half a surrogate pair", "half \ud83d pair"],
    ["nothing but joiners", "\u200d\u200c\u200d"],
    ["a vowel sign without a letter", "ิ ि"],
  ])("is shown as well as may be, and kept: %s", async (_, description) => {
    const text = textOf(await documents.invoicePdf(withDescription(description)));
    const letters = description
      .toWellFormed()
      .normalize("NFC")
      .replaceAll(/[\u200c\u200d\s]/gu, "");

    expect(text.replaceAll(/[\u200c\u200d\s]/gu, "")).toContain(letters);
  });

  it("stays inside the margins however long it is", () => {
    const word = "x".repeat(2_000);
    const view = sampleView({
      ...english,
      number: "N".repeat(60),
      purchaseOrder: "P".repeat(100),
      subject: "Subject ".repeat(25),
      note: "note ".repeat(400),
      lateTerms: word.slice(0, 500),
      thankYou: "ขอบคุณมาก".repeat(50),
      vendor: { ...english.vendor, name: eightyCharacters, legalName: word.slice(0, 200) },
      client: { ...english.client, name: word.slice(0, 200), phone: "5".repeat(60) },
      sender: { ...english.sender, name: eightyCharacters },
      usefulLinks: [{ label: "L".repeat(100), url: `https://example.com/${"path/".repeat(90)}` }],
      lines: [word, "wide words ".repeat(180), "ภาษาไทย".repeat(280), "W ".repeat(1_000)].map(
        (description) => ({ description, quantity: "1", unitPrice: "1", taxRate: "0" }),
      ),
    });

    expect(beyondMargins(view)).toEqual([]);
  });

  it("leaves room for numbers of any size", () => {
    const description = "The largest delivery that was ever made, in one go, to one place";
    const taxRate = "99.999999";
    const common = { description, taxRate, originalEstimate: 999_999_999_999_999 };
    const view = sampleView({
      currency: "KWD",
      lines: [
        { ...common, quantity: "999999999999.123456", unitPrice: "0.000001" },
        { ...common, quantity: "-0.000001", unitPrice: "999999999999.999999" },
        { ...common, quantity: "1", unitPrice: "999999999999", discount: { amount: 999_999_999 } },
        { ...common, quantity: "1", unitPrice: "1", discount: { percent: "33.333333" } },
      ],
    });

    expect(beyondMargins(view)).toEqual([]);
  });
});

describe("properties", () => {
  const anyText = (maxLength: number) =>
    fc
      .oneof(
        fc.string({ unit: "binary", maxLength }),
        fc.string({ unit: "grapheme", maxLength }),
        fc.string({ unit: fc.constantFrom("ก", "ำ", "้", "ि", "क", "्", " ", "x", "\n"), maxLength }),
      )
      .filter((text) => text.trim() !== "");

  it("no text makes a document fail or leave its margins", () => {
    fc.assert(
      fc.property(anyText(80), anyText(300), anyText(120), (name, note, description) => {
        const view = sampleView({
          note,
          vendor: { ...english.vendor, name, legalName: note },
          client: { ...english.client, name },
          lines: [{ description, quantity: "1", unitPrice: "1", taxRate: "0" }],
        });

        expect(beyondMargins(view)).toEqual([]);
      }),
    );
  });

  it("every text can be written", async () => {
    await fc.assert(
      fc.asyncProperty(anyText(60), async (description) => {
        const bytes = await documents.invoicePdf(withDescription(description));

        expect(readPdf(bytes).pages.length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });
});
