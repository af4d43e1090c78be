import { describe, expect, it } from "vitest";
import type { EventFacts } from "../../../../shared/messages/catalog/en/event-facts.ts";
import { reminderWords as englishReminders } from "../../../../shared/messages/catalog/en/vendor-reminders.ts";
import { vendorWords as english } from "../../../../shared/messages/catalog/en/vendor.ts";
import { reminderWords as nepaliReminders } from "../../../../shared/messages/catalog/ne/vendor-reminders.ts";
import { vendorWords as nepali } from "../../../../shared/messages/catalog/ne/vendor.ts";
import { reminderWords as thaiReminders } from "../../../../shared/messages/catalog/th/vendor-reminders.ts";
import { vendorWords as thai } from "../../../../shared/messages/catalog/th/vendor.ts";
import { paymentMethods } from "../../../../shared/payments/payment-method.ts";

const full: EventFacts = {
  client: "Northwind Trading",
  number: "SL-1042",
  amount: "$400.00",
  allowed: "$37.20",
  asked: "$400.00",
  received: "$390.00",
  method: "by card",
  methodName: "Card",
  by: "Anna Lim",
  to: "Maya Chen",
  reason: "a reason",
  message: "Credit note",
  answer: "accepted",
  isStillOwed: "true",
  exceeds: "true",
  resolution: "accepted",
  date: "3 Mar 2027",
  agreement: "plan",
  parts: "3",
  count: "2",
};

/** Every text of a catalog, those with facts in them said of "2". */
function textsOf(words: unknown): readonly string[] {
  if (typeof words === "string") return [words];
  if (typeof words === "function") return textsOf(words("2", "2", "2", "2"));
  if (typeof words !== "object" || words === null) return [];
  return Object.values(words).flatMap(textsOf);
}

describe.each([
  ["English", english, englishReminders],
  ["Thai", thai, thaiReminders],
  ["Nepali", nepali, nepaliReminders],
])("the vendor's words in %s", (_, words, reminders) => {
  const sentences = { ...words.invoice.events, ...words.tasks.sentences };

  it("make a sentence of each event and task, whatever facts there are", () => {
    for (const sentence of Object.values(sentences)) {
      for (const facts of [{}, full]) {
        const text = sentence(facts);
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(/undefined|null|NaN| {2}/u);
      }
    }
  });

  it("leave nothing empty, and write Latin digits", () => {
    const texts = [...textsOf({ ...words, methods: {} }), ...textsOf(reminders)];

    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
    expect(texts.filter((text) => /[๐-๙०-९]|undefined/u.test(text))).toEqual([]);
  });

  it("name every way to pay, and call the vendor's account the vendor's own", () => {
    for (const { method } of paymentMethods) {
      expect(words.methods.name(method)).not.toBe("");
      expect(words.settings.clientDoes[method]).not.toBe("");
    }
    expect(words.methods.name("own_account")).not.toMatch(/the vendor|ผู้ขาย|हाम्रो/u);
  });
});
