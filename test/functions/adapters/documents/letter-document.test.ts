import { describe, expect, it } from "vitest";
import {
  letterSheet,
  addressWindow,
} from "../../../../functions/adapters/documents/letter-sheet.ts";
import { pdfDocuments } from "../../../../functions/adapters/documents/pdf-documents.ts";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import type { LetterFacts } from "../../../../shared/messages/letter-facts.ts";
import { optionsGranted, seniorPerson } from "../../../shared/messages/sample-reminders.ts";
import {
  eightyCharacters,
  sampleView,
  sampleViews,
} from "../../../shared/messages/sample-views.ts";
import { readPdf, textOf } from "./read-pdf.ts";

const documents = pdfDocuments({ portalHost: "pay.kindly.example" });
const view: InvoiceView = sampleViews.veryLate;
const american: InvoiceView = {
  ...view,
  vendor: {
    ...view.vendor,
    address: {
      lines: ["2201 Mission Street"],
      city: "San Francisco",
      region: "CA",
      postalCode: "94110",
      country: "US",
    },
  },
};
const facts: LetterFacts = {
  sender: seniorPerson,
  arrangements: optionsGranted(view),
  nextDate: "2027-03-06",
};

const text = async (of: InvoiceView, letter: LetterFacts = facts) =>
  textOf(await documents.letterPdf(of, letter));

describe("the formal letter", () => {
  it("says what it is about, how often we wrote, the ways on, and who signs", async () => {
    const letter = await text(view);

    for (const fact of [
      "19 February 2027",
      "About invoice SL-1042 for “Website redesign, second milestone”",
      "Dear Maya Chen,",
      "We write because 60 days have passed since then. So far we have written to you 5 times",
      "Left to pay $1,240.00",
      "Was due by 21 December 2026",
      "There are three ways on",
      "Its page offers at once: a part, 3 payments, time until 5 March 2027.",
      "Agreed for late payment: “After 30 days 1% a month is added, as agreed on 3 March 2026.”",
      "pay.kindly.example",
      "Please let Nora Vale know which of them suits you. Unless we hear from you, we write",
      "With kind regards,",
      "Nora Vale",
      "Director, Studio Lime",
      "+66 2 555 0100 · nora@studiolime.example",
      "Page 1 of 1",
    ]) {
      expect(letter).toContain(fact);
    }
  });

  it("threatens nothing, and has no link and no bank details", async () => {
    expect(await text(view)).not.toMatch(/court|lawyer|collection|https?:|#|IBAN|A word to us/iu);
  });

  it.each([
    ["DIN", view],
    ["US", american],
  ] as const)("has the recipient where a %s window shows it, on the first page", async (_, of) => {
    const [page] = readPdf(await documents.letterPdf(of, facts)).pages;
    const window = addressWindow(letterSheet(of.vendor.address.country));
    const recipient = page?.texts.filter(({ text: line }) =>
      ["Northwind Trading", "Maya Chen", "1 Harbour Road", "Portland, OR 97201"].includes(line),
    );

    expect(recipient).toHaveLength(4);
    for (const { x, baseline } of recipient ?? []) {
      expect(x).toBeCloseTo(window.left, 0);
      expect(baseline).toBeGreaterThan(window.top);
      expect(baseline).toBeLessThan(window.bottom);
    }
  });

  it("shows nothing in the window but sender and recipient", async () => {
    const [page] = readPdf(await documents.letterPdf(view, facts)).pages;
    const window = addressWindow(letterSheet("TH"));
    const shown = page?.texts.filter(
      ({ x, baseline }) =>
        baseline > window.returnTop &&
        baseline < window.bottom + 5 &&
        x < window.left + window.width,
    );

    expect(shown?.map(({ text: line }) => line)).toEqual([
      "Studio Lime · Phaya Thai · Bangkok 10400 · Thailand",
      "Northwind Trading",
      "Maya Chen",
      "1 Harbour Road",
      "Portland, OR 97201",
      "United States",
    ]);
  });

  it("goes to the contact's own address where there is one", async () => {
    const letter = await text(view, {
      contact: {
        name: "Anna Berg",
        postalAddress: { lines: ["9 Elm Court"], city: "Salem", country: "US" },
      },
    });

    expect(letter).toMatch(/Northwind Trading\nAnna Berg\n9 Elm Court\nSalem/u);
    expect(letter).toContain("Dear Anna Berg,");
    expect(letter).not.toContain("1 Harbour Road");
  });

  it.each([
    ["en", "Dear Maya Chen,", "With kind regards,"],
    ["th", "เรียน คุณMaya Chen", "ขอแสดงความนับถือ"],
    ["ne", "आदरणीय Maya Chen ज्यू,", "भवदीय,"],
  ] as const)("is written in the view's language: %s", async (locale, greeting, closing) => {
    const letter = await text({ ...view, locale });

    expect(letter.replaceAll(" ", "")).toContain(greeting.replaceAll(" ", ""));
    expect(letter).toContain(closing);
    expect(readPdf(await documents.letterPdf({ ...view, locale }, facts)).pages).toHaveLength(1);
  });

  it("has two pages at most, however long the names are", async () => {
    const long = sampleView({
      ...sampleViews.longNames,
      today: "2027-02-19",
      lateTerms: `After 30 days ${eightyCharacters} adds one percent.`,
    });

    for (const of of [long, { ...long, locale: "th" as const }, { ...american, ...long }]) {
      const { pages } = readPdf(await documents.letterPdf(of, facts));

      expect(pages.length).toBeLessThanOrEqual(2);
    }
  });

  it("needs no address, no options and no next date", async () => {
    const { address: _, ...client } = view.client;
    const letter = await text({ ...view, client }, {});

    expect(letter).toMatch(/Northwind Trading\nMaya Chen\n19 February 2027/u);
    expect(letter).not.toMatch(/offers at once|we write again/u);
    expect(letter).toContain("Please let Anna Lim know");
  });

  it("gives the same bytes for the same facts", async () => {
    expect(await documents.letterPdf(view, facts)).toEqual(await documents.letterPdf(view, facts));
  });
});
