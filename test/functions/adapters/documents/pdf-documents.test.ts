import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  fontFiles,
  packagedFontPath,
} from "../../../../functions/adapters/documents/font-files.ts";
import { pdfDocuments } from "../../../../functions/adapters/documents/pdf-documents.ts";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import {
  ownAccount,
  sampleDebit,
  samplePayment,
  sampleView,
} from "../../../shared/messages/sample-views.ts";
import { readPdf, textOf } from "./read-pdf.ts";
import { manyLines, sampleInvoices } from "./sample-invoices.ts";

const documents = pdfDocuments({ portalHost: "pay.kindly.example" });
const { english, partlyPaid, paid, thai, nepali, dinar, yen, settled } = sampleInvoices;

const invoiceText = async (view: InvoiceView) => textOf(await documents.invoicePdf(view));
const otherReader = "pdftotext";
const hasOtherReader = spawnSync(otherReader, ["-v"]).error === undefined;

describe("an invoice's PDF", () => {
  it("names both parties in full", async () => {
    const text = await invoiceText(english);

    for (const fact of [
      "Brightside Joinery",
      "Brightside Joinery, Inc.",
      "2201 Mission Street",
      "San Francisco, CA 94110",
      "accounts@brightside.example · +1 415 555 0142",
      "EIN 94-3124567",
      "Northwind Trading",
      "1 Harbour Road",
      "Portland, OR 97201",
      "maya@northwind.example",
      "EIN 93-1234567",
    ]) {
      expect(text).toContain(fact);
    }
  });

  it("names the countries where they differ", async () => {
    expect(await invoiceText(paid)).toMatch(/Thailand[^]*United States/u);
    expect(await invoiceText(english)).not.toContain("United States");
  });

  it("says what is asked, until when, and where things stand", async () => {
    const text = await invoiceText(english);

    for (const fact of [
      "BJ-0418",
      "21 November 2026",
      "Please pay by 21 December 2026",
      "Your purchase order PO-2026-117",
      "Due in 7 days",
      "As of 14 December 2026",
      "Left to pay",
      "$10,627.68",
      "Shelving for the reading room",
      "A note from Ruth Alvarez",
      "Maya, it was a pleasure",
    ]) {
      expect(text).toContain(fact);
    }
  });

  it("shows each line with quantity, price, discount, tax, estimate and amount", async () => {
    const text = await invoiceText(english);

    expect(text).toContain("Description Quantity Unit price Discount Tax Estimated Amount");
    expect(text).toContain(
      "Oak shelving for the reading room, made to 1 8,400.00 8.625% 8,000.00 8,400.00",
    );
    expect(text).toContain("Fitting on site 22.5 85.00 10% 0% 1,900.00 1,721.25");
    expect(text).toContain("2 November 2026 to 6 November 2026");
    expect(text).toContain("Delivery 1 120.00 20.00 0% 100.00");
    expect(text).toContain("Unused brackets, taken back -6 14.50 8.625% -87.00");
    expect(text).not.toMatch(/% off|Estimated at/u);
  });

  it("shows discount and estimate below the description where the columns are too wide", async () => {
    const line = {
      description: "Steel",
      quantity: "999999999999",
      unitPrice: "0.123456",
      taxRate: "7",
    };
    const text = await invoiceText(
      sampleView({
        lines: [{ ...line, discount: { percent: "12.5" }, originalEstimate: 999_999_999_999 }],
      }),
    );

    expect(text).toContain("12.5% off");
    expect(text).toContain("Estimated at $9,999,999,999.99");
  });

  it("adds up in steps to what is left to pay", async () => {
    const text = await invoiceText(partlyPaid);

    for (const step of [
      "Sum of the lines $10,134.25",
      "Discount: Returning client -$250.00",
      "Charge: Parking permits $48.00",
      "Tax 0% on $1,869.25 $0.00",
      "Tax 8.625% on $8,063.00 $695.43",
      "Total $10,627.68",
      "Paid $3,000.00",
      "Left to pay $7,627.68",
    ]) {
      expect(text).toContain(step);
    }
    expect(text).toContain("14 days late: your options · $3,000.00 paid so far");
  });

  it("shows every step below the total: credit notes, discount, tax withheld, credit, refunds", async () => {
    const text = await invoiceText(settled);

    for (const step of [
      "Total $1,240.00",
      "Credit note SL-1042-C1 of 10 December 2026 -$80.00",
      "Discount for the way it was paid -$20.00",
      "To be paid $1,140.00",
      "Paid $1,140.00",
      "Of this, tax withheld $37.20",
      "Of this, from your credit $50.00",
      "Sent back to you $40.00",
      "Left to pay $0.00",
    ]) {
      expect(text).toContain(step);
    }
  });

  it("counts no discount that a payment took along when it came back", async () => {
    const { amounts } = settled;
    const due = amounts.due + 2_000;
    const text = await invoiceText({ ...settled, amounts: { ...amounts, due } });

    expect(text).not.toContain("Discount for the way");
  });

  it("names the ways to pay with what they save, and never the vendor's own account", async () => {
    const view = sampleView({
      ways: ["us_bank_account", "card", "own_account"],
      ownAccount,
    });
    const [debit, ...others] = view.options;
    const options = debit === undefined ? [] : [{ ...debit, discount: 2_480 }, ...others];
    const text = (await invoiceText({ ...view, options })).replaceAll("\n", " ");

    expect(text).toContain(
      "Offered there: Bank debit (ACH) ($24.80 off if everything is paid this way), Card, or Direct bank transfer",
    );
    expect(text).not.toContain("123-4-56789-0");
  });

  it("says when a payment on its way is expected", async () => {
    const text = await invoiceText(sampleView({ processing: 124_000, payments: [sampleDebit()] }));

    expect(text).toContain("Payment on its way, expected by 18 December 2026");
  });

  it("says what is on its way", async () => {
    const text = await invoiceText(sampleView({ processing: 24_000 }));

    expect(text).toContain("Of this, on its way $240.00");
  });

  it("closes with terms, ways to pay, whom to ask, links, offer and thanks", async () => {
    const text = (await invoiceText(english)).replaceAll("\n", " ");

    for (const fact of [
      "Please pay within 30 days, by 21 December 2026.",
      "If it is late From the 8th day after the due date 1%",
      "The link always leads to pay.kindly.example.",
      "Ruth Alvarez, Accounts",
      "+1 415 555 0142 · ruth@brightside.example",
      "How to care for oiled oak: https://brightside.example/care/oiled-oak",
      "Care oil for oak comes free",
      "Thank you for trusting us with your library.",
    ]) {
      expect(text).toContain(fact);
    }
  });

  it("doesn't ask for what is paid", async () => {
    const text = await invoiceText(paid);

    expect(text).toContain("Paid, thank you");
    expect(text).toContain("Left to pay $0.00");
    expect(text).not.toContain("How to pay");
    expect(text).not.toContain("Please pay within");
  });

  it("asks to call where nothing can be paid online", async () => {
    const text = await invoiceText(sampleView({ ways: [] }));

    expect(text).toContain("Please call or write to us");
    expect(text).not.toContain("pay.kindly.example");
  });

  it("says plainly that it is void, on every page", async () => {
    const { pages } = readPdf(await documents.invoicePdf(sampleInvoices.void));

    expect(pages[0]?.text).toContain("Invoice · Void");
    expect(pages[0]?.text).toContain(
      "This invoice was withdrawn on 3 December 2026. Please don’t pay it.",
    );
    expect(pages[0]?.text).toContain("Reason: Sent twice; BJ-0417 is the right one.");
    for (const { text } of pages) expect(text).toContain("Invoice · Void BJ-0418");
    expect(pages.map(({ text }) => text).join("")).not.toMatch(
      /How to pay|Left to pay|Please pay by|An offer|Thank you/u,
    );
  });

  it("shows a draft as one", async () => {
    expect(await invoiceText(sampleView({ status: "draft" }))).toContain("Invoice · Draft");
  });

  it("holds no link to the page and no active content", async () => {
    const { objects, pages } = readPdf(await documents.invoicePdf(english));

    expect([...objects.values()].join("\n")).not.toMatch(
      /\/(?:URI|JavaScript|JS|Launch|Annots)\b/u,
    );
    expect(pages.map(({ text }) => text).join("")).not.toContain(english.id);
  });

  it("is written in Thai, broken between words, and reads back as it was written", async () => {
    const text = await invoiceText(thai);

    expect(text).toMatch(/ยอดคงเหลือ ?฿17,569\.40/u);
    for (const fact of [
      "ใบแจ้งหนี้",
      "บริษัท น้ำดื่มใจดี จำกัด (สำนักงานใหญ่)",
      "กรุณาชำระภายใน 21 ธันวาคม พ.ศ. 2569",
      "ครบกำหนดในอีก 7 วัน",
      "ภาษี 7% ของ ฿16,420.00 ฿1,149.40",
    ]) {
      expect(text.replaceAll(/ +/gu, " ")).toContain(fact);
    }
  });

  it("shows Devanagari names", async () => {
    const text = (await invoiceText(nepali)).replaceAll(/ +/gu, " ");

    expect(text).toContain("श्री कृष्णप्रसाद ढुङ्गाना");
    expect(text).toContain("HP-२०८३-०४१");
    expect(text).toContain("NPR 143,933.75");
  });

  it("is written in Nepali, with the era of its years named", async () => {
    const text = (await invoiceText({ ...nepali, locale: "ne" })).replaceAll(/ +/gu, " ");

    expect(text).toMatch(/तिर्न बाँकी ?नेरू 1,43,933\.75/u);
    for (const fact of [
      "बिजक",
      "भुक्तानी मिति सन् 2026 डिसेम्बर 21",
      "कृपया 30 दिनभित्र, सन् 2026 डिसेम्बर 21 सम्म तिर्नुहोस्।",
    ]) {
      expect(text).toContain(fact);
    }
  });

  it("keeps what it has no letters for, so that search and copies find it", async () => {
    const text = await invoiceText(yen);

    expect(text).toContain("株式会社");
    expect(text).toContain("表紙デザイン");
    expect(text).toContain("Left to pay ¥324,821");
  });

  it("is laid out for the vendor's paper", async () => {
    const sizeOf = async (view: InvoiceView) =>
      readPdf(await documents.invoicePdf(view)).pages[0]?.mediaBox;

    expect(await sizeOf(english)).toBe("0 0 612 792");
    expect(await sizeOf(nepali)).toBe("0 0 595.28 841.89");
  });

  it("says its title and language, and is tagged", async () => {
    const { objects } = readPdf(await documents.invoicePdf(english));
    const all = [...objects.values()].join("\n");

    expect(all).toContain("(Invoice BJ-0418 from Brightside Joinery)");
    expect(all).toContain("/Lang (en)");
    expect(all).toContain("/DisplayDocTitle true");
    expect(all).toContain("/Marked true");
    expect(all.match(/\/S \/TR\b/gu)).toHaveLength(1 + english.lines.length);
    expect(all.match(/\/Scope \/Column/gu)).toHaveLength(7);
  });

  it("repeats the head of the lines and counts the pages", async () => {
    const { pages } = readPdf(await documents.invoicePdf(dinar));

    expect(pages.length).toBeGreaterThan(7);
    for (const [index, { text }] of pages.entries()) {
      expect(text).toContain("Description Quantity Unit price Tax Amount");
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(text).toContain("Invoice SL-1066 · Studio Lime");
    }
  });

  it("ends every number of a column at the same place", async () => {
    const { pages } = readPdf(await documents.invoicePdf(dinar));
    // Digits are 0.572 of the size wide, points and commas 0.268.
    const rightEdge = ({ text, x, size }: { text: string; x: number; size: number }) =>
      x + size * [...text].reduce((sum, letter) => sum + (/\d/u.test(letter) ? 0.572 : 0.268), 0);
    const amounts = pages
      .flatMap(({ texts }) => texts)
      .filter(({ text, x, size }) => /^\d+\.\d{3}$/u.test(text) && x > 480 && size === 9);

    expect(amounts.length).toBe(300);
    expect(new Set(amounts.map((amount) => Math.round(rightEdge(amount)))).size).toBe(1);
  });

  it("is the same, byte for byte, for the same view", async () => {
    const first = await documents.invoicePdf(thai);
    const second = await pdfDocuments({ portalHost: "pay.kindly.example" }).invoicePdf(thai);

    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.from(first).toString("latin1")).toContain("(D:20261121000000Z)");
  });

  it("holds 10,000 lines, all of them", async () => {
    const lines = manyLines(10_000, (index) => `${index % 900}.${index % 10}5`);
    const bytes = await documents.invoicePdf(sampleView({ lines }));
    const { pages } = readPdf(bytes);
    const texts = pages.flatMap((page) => page.texts.map(({ text }) => text));

    const shown = new Set(texts);
    expect(lines.filter(({ description }) => !shown.has(description))).toEqual([]);
    expect(pages.length).toBeGreaterThan(250);
    expect(pages.at(-1)?.text).toContain(`Page ${pages.length} of ${pages.length}`);
    expect(bytes.length).toBeLessThan(5_000_000);
  });

  it("takes its fonts from the folder that it is given, and says where one is missing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kindly-fonts-"));
    const elsewhere = pdfDocuments({ portalHost: "pay.kindly.example", fontFolder: folder });

    await expect(elsewhere.invoicePdf(english)).rejects.toThrow(folder);

    for (const file of fontFiles) copyFileSync(packagedFontPath(file), join(folder, file.name));
    expect(Buffer.compare(await elsewhere.invoicePdf(paid), await documents.invoicePdf(paid))).toBe(
      0,
    );
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!hasOtherReader)(
    "reads the same in another program (pdftotext, where installed)",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "kindly-pdf-"));
      const file = join(folder, "invoice.pdf");
      writeFileSync(file, await documents.invoicePdf(thai));
      const text = execFileSync(otherReader, ["-layout", file, "-"], { encoding: "utf8" });
      rmSync(folder, { recursive: true });

      const words = text.replaceAll(/ +/gu, " ");
      expect(words).toContain("บริษัท น้ำดื่มใจดี จำกัด (สำนักงานใหญ่)");
      expect(words).toContain("ตกแต่งภาพ (retouch) ไฟล์ TIFF 16 bit 40 85.50 7% 3,420.00");
      expect(words).toContain("ยอดคงเหลือ ฿17,569.40");
    },
  );
});

describe("a receipt's PDF", () => {
  const payment = samplePayment({ amount: 300_000 });
  const receiptText = async (view: InvoiceView) =>
    textOf(await documents.receiptPdf(view, payment.id));

  it("says what was paid, when, how, for what and what remains", async () => {
    const text = await receiptText(partlyPaid);

    for (const fact of [
      "Receipt",
      "$3,000.00",
      "Paid on 14 December 2026 at 09:05 GMT-8",
      "Paid with Visa ending in 4242",
      `Payment ${payment.id}`,
      "For invoice BJ-0418, issued on 21 November 2026",
      "Shelving for the reading room",
      "Invoice total $10,627.68",
      "Paid so far $3,000.00",
      "Left to pay $7,627.68",
      "Thank you for your payment.",
      "Received from",
      "Northwind Trading",
    ]) {
      expect(text).toContain(fact);
    }
  });

  it("names a card of unknown brand a card", async () => {
    const paidWith = { brand: "unknown", lastDigits: "0005" };
    const text = await receiptText({ ...partlyPaid, payments: [{ ...payment, paidWith }] });

    expect(text).toContain("Paid with Card ending in 0005");
  });

  it("says what settled the invoice beside the money, and what went back since", async () => {
    const text = await receiptText(settled);

    for (const fact of [
      "Discount $20.00",
      "Tax withheld $37.20; its certificate is awaited",
      "Part of One payment of $3,100.00 over 3 invoices",
      "Paid with Cheque",
      "Details 1881",
      "Sent back to you $40.00 on 15 December 2026",
      "Taken back by the bank $10.00 on 16 December 2026",
      "Invoice total $1,240.00",
      "Less Credit note SL-1042-C1 of 10 December 2026: -$80.00",
      "Discount for the way it was paid: -$20.00",
      "Paid so far $1,140.00",
      "Of this, tax withheld: $37.20",
      "Of this, from your credit: $50.00",
    ]) {
      expect(text).toContain(fact);
    }
  });

  it("of a payment that was taken off the books says so first", async () => {
    const text = await receiptText({ ...partlyPaid, payments: [{ ...payment, isReversed: true }] });

    expect(text).toContain("this receipt no longer counts.");
  });

  it("says that its invoice is void", async () => {
    const text = await receiptText({ ...sampleInvoices.void, payments: [payment] });

    expect(text).toContain("Void. This invoice was withdrawn on 3 December 2026.");
  });

  it("is the same, byte for byte, for the same view", async () => {
    const first = await documents.receiptPdf(partlyPaid, payment.id);
    const second = await documents.receiptPdf(partlyPaid, payment.id);

    expect(Buffer.compare(first, second)).toBe(0);
  });

  it.each(["processing", "failed", "canceled", "requires_action"] as const)(
    "isn't written for a payment that is %s",
    async (status) => {
      const view = { ...partlyPaid, payments: [{ ...payment, status }] };

      await expect(documents.receiptPdf(view, payment.id)).rejects.toThrow(
        "A receipt is for a payment",
      );
    },
  );

  it("isn't written for a payment of another invoice", async () => {
    await expect(documents.receiptPdf(english, payment.id)).rejects.toThrow(
      "A receipt is for a payment",
    );
  });
});
