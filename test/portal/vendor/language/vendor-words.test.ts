import { describe, expect, it } from "vitest";
import type { EventFacts } from "../../../../shared/messages/catalog/en/event-facts.ts";
import { vendorWords as english } from "../../../../shared/messages/catalog/en/vendor.ts";
import { vendorWords as nepali } from "../../../../shared/messages/catalog/ne/vendor.ts";
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

describe.each([
  ["English", english],
  ["Thai", thai],
  ["Nepali", nepali],
])("the vendor's words in %s", (_, words) => {
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

  it("name every way to pay, and call the vendor's account the vendor's own", () => {
    for (const { method } of paymentMethods) {
      expect(words.methods.name(method)).not.toBe("");
      expect(words.settings.clientDoes[method]).not.toBe("");
    }
    expect(words.methods.name("own_account")).not.toMatch(/the vendor|ผู้ขาย|हाम्रो/u);
  });
});
