import { describe, expect, it } from "vitest";
import {
  formatDay,
  formatDecimal,
  formatPeriod,
  formatRate,
  formatUnitPrice,
  speakMoney,
} from "../../../portal/src/client/formats.ts";
import { initials } from "../../../portal/src/client/initials.ts";
import { phoneAddress } from "../../../portal/src/client/rest/phone-address.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/gu, " ");

describe("numbers and dates as the reader writes them", () => {
  it("give the day that a moment has in the invoice's zone", () => {
    const moment = "2026-12-31T22:30:00.000Z";

    expect(formatDay(moment, "en", "America/Los_Angeles")).toBe("31 December 2026");
    expect(formatDay(moment, "en", "Asia/Bangkok")).toBe("1 January 2027");
    expect(formatDay(moment, "th", "Asia/Bangkok")).toBe("1 มกราคม พ.ศ. 2570");
    expect(formatDay(moment, "ne", "Asia/Kathmandu")).toBe("सन् 2027 जनवरी 1");
  });

  it("say once what both ends of a period share", () => {
    const november = { startDate: "2026-11-01", endDate: "2026-11-30" };

    expect(plain(formatPeriod(november, "en"))).toBe("1 – 30 November 2026");
    expect(plain(formatPeriod(november, "th"))).toMatch(/^1\s?–\s?30 พฤศจิกายน พ.ศ. 2569$/u);
    expect(plain(formatPeriod(november, "ne"))).toMatch(/^सन् 2026 नोभेम्बर 1\s?–\s?30$/u);
  });

  it("keep all places of a quantity, exactly", () => {
    expect(formatDecimal("123456789012.123456", "en")).toBe("123,456,789,012.123456");
    expect(formatRate("8.875", "th")).toBe("8.875%");
  });

  it.each([
    ["0.0125", "USD", "$0.0125"],
    ["85", "USD", "$85.00"],
    ["8500", "JPY", "¥8,500"],
    ["1.5", "KWD", "KWD 1.500"],
  ])("write the price %s %s", (price, currency, expected) => {
    expect(plain(formatUnitPrice(price, currency, "en"))).toBe(expected);
  });

  it.each([
    [{ amount: 124_000, currency: "USD" }, "1,240.00 US dollars"],
    [{ amount: 112_200, currency: "JPY" }, "112,200 Japanese yen"],
    [{ amount: 1_500, currency: "KWD" }, "1.500 Kuwaiti dinars"],
  ])("say %o for ears", (money, expected) => {
    expect(speakMoney(money, "en")).toBe(expected);
  });
});

describe("small marks", () => {
  it.each([
    ["Studio Thonglor", "ST"],
    ["สตูดิโอทองหล่อ", "ส"],
    ["เอก โภชนา", "อภ"],
    ["3M", "3"],
    ["& Söhne", "S"],
    ["…", ""],
  ])("%s has the initials %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  it.each([
    ["+66 2 555 0182", "tel:+6625550182"],
    ["(02) 555-0182", "tel:025550182"],
  ])("%s can be called", (number, expected) => {
    expect(phoneAddress(number)).toBe(expected);
  });
});
