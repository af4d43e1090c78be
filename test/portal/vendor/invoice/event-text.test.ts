import { describe, expect, it } from "vitest";
import { eventText } from "../../../../portal/src/vendor/invoice/event-text.ts";
import { formatShortDate } from "../../../../portal/src/vendor/language/short-dates.ts";
import { vendorWords as english } from "../../../../shared/messages/catalog/en/vendor.ts";
import { formatMoney } from "../../../../shared/values/money.ts";

const language = {
  locale: () => "en" as const,
  words: () => english,
  shortDate: (date: string) => formatShortDate(date, "en"),
  money: (sum: Parameters<typeof formatMoney>[0]) => formatMoney(sum, "en"),
};
const names = {
  currency: "USD",
  people: new Map([
    ["mem_1", "Anna Lim"],
    ["con_1", "Maya Chen"],
  ]),
};
const at = "2026-12-14T09:00:00.000Z";
const said = (kind: string, facts: Record<string, string | number | boolean>) =>
  eventText({ kind, at, facts }, names, language);

describe("what the line of time says of money", () => {
  it("names amount, method and who did it", () => {
    expect(said("payment-started", { amount: 40_000, method: "card", actor: "con_1" })).toBe(
      "Payment of $400.00 by card started",
    );
    expect(said("payment-recorded", { amount: 40_000, method: "cheque", actor: "mem_1" })).toBe(
      "$400.00 by cheque recorded by Anna Lim",
    );
    expect(said("payment-declared", { amount: 40_000, method: "cash", actor: "con_1" })).toBe(
      "Maya Chen says: $400.00 paid in cash",
    );
  });

  it("says what was asked in the invoice's currency, and what came in its own", () => {
    expect(said("payment-anomaly", { asked: 40_000, received: 39_000, currency: "EUR" })).toBe(
      "€390.00 came where $400.00 was asked for, and is set aside",
    );
  });

  it("gives a person's own reason, and no program's", () => {
    expect(said("written-off", { reason: "They closed", actor: "mem_1" })).toBe(
      "Written off by Anna Lim: They closed",
    );
    expect(said("refund-failed", { amount: 100, reason: "lost_or_stolen_card" })).toBe(
      "Refund of $1.00 did not arrive",
    );
    expect(said("declaration-declined", { message: "We don’t see it", actor: "mem_1" })).toBe(
      "Declared payment not found by Anna Lim: We don’t see it",
    );
  });

  it("says how a question was answered", () => {
    expect(said("refund-answered", { isStillOwed: true, actor: "mem_1" })).toBe(
      "What was refunded is owed again by Anna Lim",
    );
    expect(said("withholding-answered", { answer: "certificate-checked", actor: "mem_1" })).toBe(
      "Tax withheld checked against its certificate by Anna Lim",
    );
    expect(said("anomaly-resolved", { resolution: "dismissed" })).toBe(
      "What came differently was left out",
    );
  });

  it("calls a mail by what it is about, and one that it doesn't know by its name", () => {
    expect(said("mail-sent", { message: "refund", name: "Maya Chen" })).toBe(
      "Word about the refund mailed to Maya Chen",
    );
    expect(said("mail-sent", { message: "moon-phase" })).toBe("moon-phase mailed");
  });
});

describe("what the line of time says of arrangements", () => {
  it("names what was agreed, until when, and by whom", () => {
    expect(
      said("agreement-accepted", {
        agreement: "plan",
        parts: 3,
        lastDate: "2027-03-03",
        actor: "con_1",
      }),
    ).toBe("A payment plan of 3 payments agreed until 3\u00a0Mar\u00a02027 by Maya Chen");
    expect(said("promise-made", { amount: 40_000, date: "2026-12-20", actor: "con_1" })).toBe(
      "Maya Chen promised a payment of $400.00 by 20\u00a0Dec\u00a02026",
    );
  });

  it("gives the vendor's own word with an answer, and says why a plan ended", () => {
    expect(said("request-declined", { message: "Sorry, not this month", actor: "mem_1" })).toBe(
      "Request declined by Anna Lim: “Sorry, not this month”",
    );
    expect(said("plan-ended", { end: "missed" })).toBe(
      "The payment plan has ended: a payment stayed missing, so the rest is due",
    );
    expect(said("question-answered", { outcome: "stood-by", actor: "mem_1" })).toBe(
      "Question: the invoice stays as it is by Anna Lim",
    );
  });
});

describe("what the line of time says of reminders", () => {
  const step = { anchor: "due", offsetDays: 10 };

  it("names a step of the usual cadence, and tells another one by its day", () => {
    expect(said("reminder-planned", { milestone: "seven-days-late", ...step })).toBe(
      "Reminder “a week late” goes out",
    );
    expect(said("reminder-planned", { milestone: "step-4", ...step, channel: "mail" })).toBe(
      "Reminder “10 days after the due date” goes out",
    );
  });

  it("asks a person for calls, letters and visits", () => {
    const call = { milestone: "twenty-one-days-late", ...step, channel: "call" };

    expect(said("reminder-planned", call)).toBe("A call “three weeks late” is asked of you");
    expect(said("follow-up-due", call)).toBe(
      "A call “three weeks late” came into your follow-up list",
    );
  });

  it("says what was noted, what is held and what is handed over", () => {
    expect(said("follow-up-noted", { text: "Pays on Friday.", actor: "mem_1" })).toBe(
      "Follow-up noted by Anna Lim: Pays on Friday.",
    );
    expect(said("held", { reason: "illness", until: "2026-12-31", actor: "mem_1" })).toBe(
      "Reminders held until 31\u00a0Dec\u00a02026 by Anna Lim: an illness",
    );
    expect(said("hand-over-started", { notBefore: "2026-12-21", actor: "mem_1" })).toBe(
      "Notice of a hand-over given by Anna Lim; not before 21\u00a0Dec\u00a02026",
    );
  });
});
