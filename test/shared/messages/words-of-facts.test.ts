import { describe, expect, it } from "vitest";
import { brandName } from "../../../shared/messages/card-name.ts";
import { politeName as politeNepaliName } from "../../../shared/messages/catalog/ne/polite-name.ts";
import { withEnding } from "../../../shared/messages/catalog/ne/with-ending.ts";
import { politeName } from "../../../shared/messages/catalog/th/polite-name.ts";
import { declineReason } from "../../../shared/messages/decline-reason.ts";
import { locales } from "../../../shared/messages/locale.ts";
import { methodCatalog, methodLine } from "../../../shared/messages/method-line.ts";
import { zoneName } from "../../../shared/messages/zone-name.ts";
import { paymentMethods } from "../../../shared/payments/payment-method.ts";

describe("a zone", () => {
  it.each([
    ["Asia/Bangkok", "Thailand Time", "เวลาไทย"],
    ["America/Los_Angeles", "Pacific Time", "เวลาลอสแองเจลิส"],
    ["Asia/Kathmandu", "Nepal Time", "เวลาเนปาล"],
    ["Europe/Berlin", "Germany Time", "เวลาเยอรมนี"],
    ["UTC", "GMT+0", "GMT+0"],
  ])("%s is called %s, as people do", (zone, english, thai) => {
    expect(zoneName(zone, "en")).toBe(english);
    expect(zoneName(zone, "th")).toBe(thai);
  });

  it("is called in Nepali as people in Nepal do", () => {
    expect(zoneName("Asia/Kathmandu", "ne")).toBe("नेपाल समय");
  });
});

describe("a Thai name", () => {
  it.each([
    ["สมชาย", "คุณสมชาย"],
    ["คุณสมชาย", "คุณสมชาย"],
    ["Maya", "คุณ Maya"],
    ["ดร.สุดา", "ดร.สุดา"],
    ["ฝ่ายบัญชี", "ฝ่ายบัญชี"],
    ["บริษัท ไลม์ จำกัด", "บริษัท ไลม์ จำกัด"],
  ])("%s is addressed as %s", (name, polite) => {
    expect(politeName(name)).toBe(polite);
  });
});

describe("a Nepali name", () => {
  it.each([
    ["सीता गुरुङ", "सीता गुरुङ ज्यू", "सीता गुरुङ ज्यूलाई"],
    ["सीता ज्यू", "सीता ज्यू", "सीता ज्यूलाई"],
    ["Maya", "Maya ज्यू", "Maya ज्यूलाई"],
    ["श्री Maya", "श्री Maya", "श्री Maya लाई"],
    ["डा. राम शाह", "डा. राम शाह", "डा. राम शाहलाई"],
    ["लेखा शाखा", "लेखा शाखा", "लेखा शाखालाई"],
  ])("%s is addressed as %s, and written to as %s", (name, polite, written) => {
    expect(politeNepaliName(name)).toBe(polite);
    expect(withEnding(politeNepaliName(name), "लाई")).toBe(written);
  });
});

describe("a card's brand", () => {
  it.each([
    ["visa", "Visa"],
    ["amex", "American Express"],
    ["unknown", ""],
    ["new\nbrand", "new brand"],
  ])("%j is written %j", (brand, name) => {
    expect(brandName({ brand })).toBe(name);
  });
});

describe("a way to pay", () => {
  it("has a name and a phrase in every language", () => {
    const words = locales.flatMap((locale) =>
      paymentMethods.flatMap(({ method }) => {
        const { methodName, byMethod } = methodCatalog(locale);
        return [methodName(method), byMethod(method)];
      }),
    );

    expect(words.filter((text) => text.trim() === "" || /_|undefined/u.test(text))).toEqual([]);
  });

  it.each([
    ["card", { brand: "visa", lastDigits: "4242" }, "Visa ending in 4242"],
    ["card", { brand: "unknown", lastDigits: "1881" }, "Card ending in 1881"],
    ["card", undefined, "Card"],
    [
      "sepa_debit",
      { brand: "Rheinbank", lastDigits: "3000" },
      "SEPA Direct Debit, Rheinbank ending in 3000",
    ],
    ["sepa_debit", { brand: "unknown", lastDigits: "3000" }, "SEPA Direct Debit ending in 3000"],
    ["crypto", { brand: "USDC", lastDigits: "" }, "Crypto (stablecoins), USDC"],
    ["cash", undefined, "Cash"],
  ] as const)("%s with %o is written as %s", (method, paidWith, expected) => {
    const payment = paidWith === undefined ? { method } : { method, paidWith };

    expect(methodLine(payment, "en")).toBe(expected);
  });
});

describe("a decline", () => {
  it.each([
    ["expired_card", "card"],
    ["authentication_required", "confirmation"],
    ["processing_error", "temporary"],
    ["card_declined", "declined"],
    [undefined, "declined"],
  ])("%s is told as %s", (code, reason) => {
    expect(declineReason(code)).toBe(reason);
  });

  it.each([
    "insufficient_funds",
    "withdrawal_count_limit_exceeded",
    "lost_card",
    "stolen_card",
    "fraudulent",
  ])("%s stays between the payer and the bank", (code) => {
    expect(declineReason(code)).toBe("declined");
  });
});
