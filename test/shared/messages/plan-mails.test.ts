import { describe, expect, it } from "vitest";
import type { InstallmentView } from "../../../shared/contract/arrangement-view.ts";
import { composeInstallmentMail } from "../../../shared/messages/installment-mail.ts";
import type { InstallmentMailFacts } from "../../../shared/messages/installment-mail.ts";
import { composePlanMail } from "../../../shared/messages/plan-mail.ts";
import { planWithFirst, samplePlan, withArrangements } from "./sample-arrangements.ts";
import { sampleLink as link } from "./sample-mails.ts";
import { sampleView } from "./sample-views.ts";

const view = sampleView({ today: "2026-12-18" });

function installmentMail(
  news: InstallmentMailFacts["news"],
  first: Partial<InstallmentView> = {},
  change: Partial<InstallmentMailFacts> = {},
) {
  const plan = planWithFirst(view, first);
  const [installment] = plan.installments;
  if (installment === undefined) throw new Error("A plan has payments.");
  const planned = withArrangements(view, { plan });
  const facts = { view: planned, link, plan, installment, news, isHolder: true, ...change };
  return composeInstallmentMail(facts, "en");
}

describe("a payment of a plan", () => {
  it("to come says amount, date, the card's digits, how to move and how to stop", () => {
    const { subject, text } = installmentMail("coming");

    expect(subject).toBe(
      "Next payment for invoice SL-1042 from Studio Lime: $413.34 on 21 December 2026",
    );
    expect(text).toContain(
      "On 21 December 2026, $413.34 is charged to your Visa ending in 4242 for invoice SL-1042",
    );
    expect(text).toContain("$1,240.00 is left in all, this payment included.");
    expect(text).toContain("We write because that is 3 days away. It is payment 1 of 3");
    expect(text).toContain("You can move this date once, to 4 January 2027 at the latest.");
    expect(text).toContain("You can stop automatic payments on the page at any time");
    expect(text).toContain(`View or move this payment:\n${link}\n`);
  });

  it("to come offers no move of a date that was moved", () => {
    const { movable: _, ...plan } = samplePlan(view);
    const { text } = installmentMail("coming", {}, { plan });

    expect(text).not.toContain("move this");
  });

  it("by reminder asks to be paid in any way, what is left of it", () => {
    const plan = samplePlan(view, { collection: "reminder" });
    const { text } = installmentMail("due", { paid: 10_000 }, { plan });

    expect(text).toContain("is $313.34, due by 21 December 2026.");
    expect(text).toContain(`View and pay $313.34:\n${link}\n`);
    expect(text).not.toContain("charged");
  });

  it("that nothing charges is asked for: no method yet, or none that is tried again", () => {
    const waiting = samplePlan(view, { waitsFor: ["method"] });

    for (const mail of [installmentMail("coming", {}, { plan: waiting }), installmentMail("due")]) {
      expect(mail.text).toContain("is $413.34, due by 21 December 2026.");
      expect(mail.text).not.toContain("is charged");
    }
  });

  it("that failed says that no money moved, what follows and what else can be done", () => {
    const { subject, text } = installmentMail("failed", {
      state: "retrying",
      declineCode: "insufficient_funds",
      nextTryDate: "2026-12-24",
    });

    expect(subject).toBe("About a payment for invoice SL-1042 from Studio Lime");
    expect(text).toContain("didn’t go through. No money has moved.");
    expect(text).toContain("That happens, and nothing is lost. We try once more on 24 December");
    expect(text).toContain("or simply leave it to that day.");
  });

  it("that failed for good is not tried again, and its reason is its holder's alone", () => {
    const first = { state: "missed", declineCode: "expired_card" } as const;

    expect(installmentMail("failed", first).text).toContain(
      "for instance when a card has been replaced; the new one helps. We don’t try it again",
    );
    expect(installmentMail("failed", first, { isHolder: false }).text).not.toContain("replaced");
  });

  it("that was missed gets an innocent reading first, then the day of the next letter", () => {
    const { text } = installmentMail(
      "missed",
      { state: "missed" },
      { nextLetterDate: "2026-12-28" },
    );

    expect(text).toMatch(/hasn’t reached us yet\.[^]*It may simply have slipped by/u);
    expect(text).toContain("Unless it comes, we write again on 28 December 2026.");
  });

  it("that moved shows all dates as they are now", () => {
    const { text } = installmentMail("moved", { movedFrom: "2026-12-14" });

    expect(text).toContain("moves from 14 December 2026 to 21 December 2026.");
    expect(text).toContain("21 December 2026: $413.34\n21 January 2027: $413.33\n");
  });
});

describe("a plan", () => {
  const compose = (
    change: Parameters<typeof samplePlan>[1],
    facts: Pick<Parameters<typeof composePlanMail>[0], "news" | "endsDate">,
  ) => {
    const plan = { ...planWithFirst(view, { state: "missed" }), ...change };
    const planned = withArrangements(view, { plan });
    return composePlanMail({ view: planned, link, plan, isHolder: true, ...facts }, "en").text;
  };

  it("past due names the consequence in one sentence after the options, with date and amount", () => {
    const text = compose({ isPastDue: true }, { news: "past-due", endsDate: "2027-01-20" });
    const consequence =
      "If neither payment nor a word has come by 20 January 2027, the plan ends and the $1,240.00 left is due.";

    expect(text).toContain(consequence);
    expect(text.indexOf(consequence)).toBeGreaterThan(text.indexOf("Other ways"));
  });

  it("past due that never ends by itself names none", () => {
    expect(compose({ isPastDue: true }, { news: "past-due" })).not.toContain("the plan ends");
  });

  it.each([
    ["missed", "since a payment of it hasn’t come."],
    ["not-started", "has not begun, as its first step wasn’t taken."],
    ["settled", "since nothing is left for it to collect."],
    ["stopped", "has been stopped, as you wished."],
  ] as const)("that ended as %s says why", (end, words) => {
    const ended = { status: "ended", end, endedAt: "2026-12-14T09:00:00.000Z" } as const;

    expect(compose(ended, { news: "ended" })).toContain(words);
  });

  it("without automatic payments goes on by reminder", () => {
    expect(compose({ collection: "reminder" }, { news: "autopay-stopped" })).toContain(
      "The plan goes on: you pay each amount yourself",
    );
  });
});
