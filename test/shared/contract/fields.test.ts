import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  amount,
  calendarDate,
  clearable,
  country,
  currency,
  decimal,
  email,
  id,
  instant,
  locale,
  money,
  percent,
  positiveAmount,
  postalAddress,
  taxIdentifiers,
  text,
  timeZone,
  webAddress,
} from "../../../shared/contract/fields.ts";
import type { Schema } from "../../../shared/contract/validate.ts";
import { validate } from "../../../shared/contract/validate.ts";
import { anId } from "../builders/an-id.ts";

function accepts(schema: Schema, value: unknown): boolean {
  const validated = validate(schema, value);
  // What is accepted is kept exactly as it came.
  if (validated.isValid) expect(validated.value).toEqual(value);
  return validated.isValid;
}

function detailsOf(schema: Schema, value: unknown): readonly string[] {
  const validated = validate(schema, value);
  return validated.isValid ? [] : validated.faults.map(({ detail }) => detail);
}

const long = "x".repeat(64 * 1024);
const address = { lines: ["1 Harbour Road"], city: "Portland", country: "US" };

type Table = {
  readonly schema: Schema;
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
};

const tables: Readonly<Record<string, Table>> = {
  "a text of five characters": {
    schema: text(5),
    good: [
      "a",
      "abcde",
      " a ",
      "\u0000",
      "a\r\nb",
      "<b>",
      "{{7}}",
      "=1+1",
      "สวัส",
      "\u202Eab",
      "😀😀",
    ],
    bad: [
      "",
      " ",
      "\t\n",
      "\u3000",
      "abcdef",
      "😀😀😀",
      "\uD83D",
      "a\uDE00",
      "\uDE00\uD83D",
      long,
      1,
    ],
  },
  "an e-mail address": {
    schema: email,
    good: [
      "a@b.co",
      "maya.chen+bills@ap.northwind.example",
      "o'neil@x.ie",
      "ปรีชา@ไทย.ไทย",
      `${"a".repeat(248)}@b.com`,
    ],
    bad: [
      "",
      "a",
      "a@b",
      "@b.co",
      "a@.",
      "a@b.",
      "a@b@c.co",
      "a b@c.co",
      "a@b.co ",
      "a@b.co\n",
      "a@b.co\r\nBcc: c@d.co",
      "a@b.co,c@d.co",
      "a@b.co;c@d.co",
      "Maya <a@b.co>",
      '"a"@b.co',
      "a@b.co\u0000",
      "a\u200B@b.co",
      "\u202Ea@b.co",
      "a\uD800@b.co",
      "a@b\uDC00.co",
      `${"a".repeat(250)}@b.co`,
      long,
      null,
    ],
  },
  "a web address": {
    schema: webAddress,
    good: ["https://a.example", "https://a.example/b?c=d#e", "https://ไทย.example/ก"],
    bad: [
      "",
      "https://",
      "http://a.example",
      "HTTPS://a.example",
      "//a.example",
      "javascript:alert(1)",
      " https://a.example",
      "https://a.example/b c",
      'https://a.example/"onload',
      "https://a.example/<b>",
      "https://a.example\\@b.example",
      "https://a.example/\n",
      "https://a.example/\u0000",
      "https://a.example/\uD800",
      `https://a.example/${"x".repeat(500)}`,
      long,
    ],
  },
  "a calendar date": {
    schema: calendarDate,
    good: ["1900-01-01", "2028-02-29", "2000-02-29", "2026-12-31", "9999-12-31"],
    bad: [
      "",
      "2026-02-30",
      "2027-02-29",
      "2100-02-29",
      "2026-04-31",
      "2026-13-01",
      "2026-00-10",
      "2026-10-00",
      "2026-2-3",
      "20260203",
      "2026-02-03T00:00:00Z",
      "2026-02-03\n",
      " 2026-02-03",
      "1899-12-31",
      "10000-01-01",
      "+002026-02-03",
      "๒๐๒๖-๐๒-๐๓",
      long,
      20260203,
    ],
  },
  "an instant": {
    schema: instant,
    good: ["2026-11-21T16:20:00.000Z"],
    bad: [
      "2026-11-21T16:20:00Z",
      "2026-11-21T16:20:00.000+00:00",
      "2026-11-21T24:00:00.000Z",
      "2026-12-31T23:59:60.000Z",
      "2026-02-30T00:00:00.000Z",
      "2026-11-21",
      0,
    ],
  },
  "a currency": {
    schema: currency,
    good: ["USD", "THB", "NPR", "JPY", "KWD", "CLF"],
    bad: ["", "usd", "Usd", "US", "USDT", " USD", "USD\n", "XXX", "XTS", "XAU", "HRK", "ZZZ", 840],
  },
  "a time zone": {
    schema: timeZone,
    good: ["Asia/Bangkok", "Asia/Kathmandu", "UTC", "Etc/GMT+12", "America/Argentina/Ushuaia"],
    bad: ["", "+07:00", "Asia/Nowhere", "asia bangkok", "../etc/passwd", "Asia/Bangkok\n", long, 7],
  },
  "a locale": { schema: locale, good: ["en", "th"], bad: ["", "EN", "en-US", "de", "toString", 1] },
  "a country": {
    schema: country,
    good: ["TH", "US"],
    bad: ["", "th", "THA", "T1", "TH\n", "ＴＨ"],
  },
  "an amount": {
    schema: amount,
    good: [0, 1, -1, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER],
    bad: [
      0.5,
      -0.01,
      1e-7,
      2 ** 53,
      -(2 ** 53),
      1e21,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      "1",
      null,
      true,
      [1],
      1n,
    ],
  },
  "a positive amount": {
    schema: positiveAmount,
    good: [1, Number.MAX_SAFE_INTEGER],
    bad: [0, -0, -1, 0.5, 2 ** 53, "1"],
  },
  "a sum of money": {
    schema: money,
    good: [{ amount: -5, currency: "USD" }],
    bad: [
      { amount: 5 },
      { currency: "USD" },
      { amount: 5, currency: "usd" },
      { amount: "5", currency: "USD" },
      5,
    ],
  },
  "an id of a client": {
    schema: id("cli"),
    good: [anId("cli"), anId("cli", "z")],
    bad: [
      "",
      anId("inv"),
      anId("cli").toUpperCase(),
      anId("cli", "i"),
      anId("cli", "l"),
      anId("cli", "o"),
      anId("cli", "u"),
      anId("cli").slice(0, -1),
      `${anId("cli")}a`,
      `${anId("cli")}\n`,
      anId("cli").replace("_", "-"),
      long,
    ],
  },
  "an id of a vendor": {
    schema: id("ven"),
    good: [anId("ven")],
    bad: [anId("mem"), "ven_8xk2m4q", "ven_8xk2m4qaa", "VEN_8xk2m4qa"],
  },
  "a decimal": {
    schema: decimal,
    good: ["0", "-0", "12", "-12.5", "0.0125", "0.000001", "999999999999.999999", "7.00"],
    bad: [
      "",
      "-",
      ".5",
      "5.",
      "+5",
      "05",
      "1,000",
      "1 000",
      "1e3",
      "0x10",
      "Infinity",
      "NaN",
      "1.0000000",
      "1000000000000",
      "5\n",
      "๕",
      "--5",
      "1.2.3",
      long,
      5,
    ],
  },
  "a percentage": {
    schema: percent,
    good: ["0", "7", "8.875", "100", "100.000000", "0.000001"],
    bad: ["-0", "-1", "100.000001", "101", "1000", "7%", "1e1", "8.8750000", "", long, 7],
  },
  "a postal address": {
    schema: postalAddress,
    good: [address, { ...address, lines: ["1", "2", "3", "4"], region: "OR", postalCode: "97201" }],
    bad: [
      { ...address, lines: [] },
      { ...address, lines: ["1", "2", "3", "4", "5"] },
      { ...address, lines: [""] },
      { ...address, lines: "1 Harbour Road" },
      { ...address, lines: ["x".repeat(201)] },
      { ...address, country: "usa" },
      { ...address, city: " " },
      { ...address, postalCode: "x".repeat(21) },
      { ...address, region: null },
      { ...address, street: "1 Harbour Road" },
    ],
  },
  "tax identifiers": {
    schema: taxIdentifiers,
    good: [
      [],
      [{ kind: "EIN", value: "93-1234567" }],
      Array.from({ length: 5 }, () => ({ kind: "VAT", value: "1" })),
    ],
    bad: [
      Array.from({ length: 6 }, () => ({ kind: "VAT", value: "1" })),
      [{ kind: "VAT" }],
      [{ kind: "", value: "1" }],
      [{ kind: "VAT", value: "x".repeat(41) }],
      {},
    ],
  },
};

function rowsOf(which: "good" | "bad") {
  return Object.entries(tables).flatMap(([what, table]) =>
    table[which].map((value) => {
      const written = JSON.stringify(value, (_, part: unknown) =>
        typeof part === "bigint" ? `${part}n` : part,
      );
      return { what, schema: table.schema, value, shown: written.slice(0, 60) };
    }),
  );
}

describe("fields", () => {
  it.each(rowsOf("good"))("take as $what, unchanged: $shown", ({ schema, value }) => {
    expect(accepts(schema, value)).toBe(true);
  });

  it.each(rowsOf("bad"))("refuse as $what: $shown", ({ schema, value }) => {
    expect(accepts(schema, value)).toBe(false);
  });

  it.each<[string, Schema, unknown, string]>([
    ["an empty text", text(5), "  ", "must not be empty"],
    ["a long text", text(5), "abcdef", "must be at most 5 characters"],
    ["half a character", text(5), "\uD83D", "must be well-formed Unicode"],
    ["a long address", email, `${"a".repeat(250)}@b.co`, "must be at most 254 characters"],
    ["no address", email, "a", "must be an e-mail address"],
    [
      "a day that doesn't exist",
      calendarDate,
      "2026-02-30",
      "must be a date that exists, as YYYY-MM-DD",
    ],
    [
      "a fraction",
      amount,
      0.5,
      "must be an integer number of minor units within ±9007199254740991",
    ],
    ["a text for an amount", amount, "1", "must be an integer number of minor units"],
    ["an amount of nothing", positiveAmount, 0, "must be at least 1 minor unit"],
    ["a foreign id", id("cli"), anId("inv"), "must be an id that starts with cli_"],
    ["a language that nobody speaks here", locale, "de", "must be one of en, th, ne"],
  ])("say what would be right instead of %s", (_, schema, value, detail) => {
    expect(detailsOf(schema, value)).toEqual([detail]);
  });

  it("let null through only where a member can be taken away", () => {
    expect(accepts(clearable(text(5)), null)).toBe(true);
    expect(accepts(clearable(text(5)), "a")).toBe(true);
    expect(accepts(clearable(text(5)), "")).toBe(false);
  });
});

describe("properties", () => {
  const wellFormed = fc.string({ unit: "binary", maxLength: 60 });

  it("text is kept to the last unit, or refused for a reason that is true", () => {
    fc.assert(
      fc.property(wellFormed, fc.integer({ min: 1, max: 60 }), (value, maximumLength) => {
        const isRight = value.trim() !== "" && value.length <= maximumLength;

        expect(accepts(text(maximumLength), value)).toBe(isRight);
      }),
    );
  });

  it("half a character is refused wherever it stands", () => {
    const halves = fc
      .integer({ min: 0xd800, max: 0xdfff })
      .map((unit) => String.fromCharCode(unit));
    fc.assert(
      fc.property(fc.string(), halves, fc.string(), (before, half, after) => {
        expect(accepts(text(1_000), `${before}${half}${after}`)).toBe(false);
        expect(accepts(email, `a${half}@b.example`)).toBe(false);
        expect(accepts(webAddress, `https://a.example/${half}`)).toBe(false);
      }),
    );
  });

  it("an amount is an integer that a number holds exactly", () => {
    const numbers = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.float());
    fc.assert(
      fc.property(numbers, (value) => {
        expect(accepts(amount, value)).toBe(Number.isSafeInteger(value));
      }),
    );
  });

  it("a date is one that another calendar knows, from 1900 on", () => {
    const numbers = (digits: number, most: number) =>
      fc.nat(most).map((number) => String(number).padStart(digits, "0"));
    fc.assert(
      fc.property(numbers(4, 9999), numbers(2, 13), numbers(2, 32), (year, month, day) => {
        const written = `${year}-${month}-${day}`;
        let isKnown = Number(year) >= 1900;
        try {
          Temporal.PlainDate.from(written, { overflow: "reject" });
        } catch {
          isKnown = false;
        }

        expect(accepts(calendarDate, written)).toBe(isKnown);
      }),
    );
  });

  it("an address of any length is judged at once, however it is built", () => {
    const parts = fc.constantFrom("a", ".", "@", "a.", ".a", "@a", "-");
    fc.assert(
      fc.property(parts, parts, fc.integer({ min: 1, max: 300_000 }), (head, part, count) => {
        const value = `${head}${part.repeat(count)}@`;

        expect(accepts(email, value)).toBe(false);
      }),
    );
  });
});
