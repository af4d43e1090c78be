import { describe, expect, it } from "vitest";
import { shortDate, writtenList } from "../../../../portal/src/client/arrange/short-date.ts";
import {
  type TermsAmounts,
  termsSummary,
} from "../../../../portal/src/client/arrange/terms-text.ts";
import { pageArrangementsWords as english } from "../../../../shared/messages/catalog/en/page-arrangements.ts";
import { pageArrangementsWords as nepali } from "../../../../shared/messages/catalog/ne/page-arrangements.ts";
import { pageArrangementsWords as thai } from "../../../../shared/messages/catalog/th/page-arrangements.ts";
import type { Locale } from "../../../../shared/messages/locale.ts";

const catalogs = { en: english, th: thai, ne: nepali } as const;
const today = "2026-12-14";

function summary(terms: TermsAmounts, locale: Locale = "en"): string {
  return termsSummary(terms, {
    words: catalogs[locale].terms,
    today,
    money: (amount) => `$${amount}`,
    short: (date) => shortDate(date, locale),
    list: (things) => writtenList(things, locale),
  });
}

const monthly = (count: number, amount = 10) =>
  Array.from({ length: count }, (_, index) => ({
    date: `2027-${String(index + 1).padStart(2, "0")}-03`,
    amount,
  }));

describe("terms in one line", () => {
  it("tell equal amounts together", () => {
    const parts = [{ date: today, amount: 11 }, ...monthly(2)];

    expect(summary({ payNow: 0, parts })).toBe(
      "Three payments: $11 today, $10 on 3 January and 3 February",
    );
  });

  it("tell a long row by its first and last day", () => {
    expect(summary({ payNow: 5, parts: monthly(11) })).toBe(
      "12 payments: $5 today, 11 times $10 from 3 January to 3 November",
    );
  });

  it("add what is paid now to an installment of today", () => {
    const parts = [{ date: today, amount: 11 }, ...monthly(1)];

    expect(summary({ payNow: 5, parts })).toBe("Two payments: $16 today, $10 on 3 January");
  });

  it("say that nothing is paid today where that is so", () => {
    expect(summary({ payNow: 0, parts: monthly(1) })).toBe("nothing today, $10 on 3 January");
  });

  it("part amounts that differ", () => {
    const parts = [...monthly(1, 11), { date: "2027-02-03", amount: 10 }];

    expect(summary({ payNow: 0, parts })).toBe(
      "Two payments: $11 on 3 January, $10 on 3 February, nothing today",
    );
  });

  it("read in Thai", () => {
    expect(summary({ payNow: 0, parts: monthly(2) }, "th")).toBe(
      "ชำระ 2 งวด: $10 ในวันที่ 3 มกราคม และ 3 กุมภาพันธ์, วันนี้ยังไม่ต้องชำระ",
    );
  });

  it("read in Nepali", () => {
    expect(summary({ payNow: 5, parts: monthly(2) }, "ne")).toBe(
      "3 किस्ता: आज $5, जनवरी 3 र फेब्रुअरी 3 मा $10",
    );
  });
});
