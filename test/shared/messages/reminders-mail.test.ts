import { describe, expect, it } from "vitest";
import { composeRemindersMail } from "../../../shared/messages/reminders-mail.ts";
import { composeReminderMail } from "../../../shared/messages/reminder-mail.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { sampleLink as link } from "./sample-mails.ts";
import { billing, mailSteps, reminderFacts } from "./sample-reminders.ts";
import { sampleView } from "./sample-views.ts";

const letter = (kind: string, view: InvoiceView) => {
  const step = mailSteps.find((candidate) => candidate.kind === kind);
  invariant(step !== undefined, "There is such a step.");
  return { ...reminderFacts(view, step, `${link}-${view.number}`), alsoTo: [] };
};

const upcoming = letter("upcoming", sampleView());
const weekLate = letter(
  "seven-days-late",
  sampleView({ number: "SL-1001", currency: "EUR", dueDate: "2026-12-07" }),
);
const kind = letter("three-days-late", sampleView({ number: "SL-1000", dueDate: "2026-12-11" }));

describe("one mail of a day", () => {
  it("has a line and a button for each invoice, the one that was due first above", () => {
    const { text } = composeRemindersMail({ letters: [upcoming, kind, weekLate] }, "en");

    expect(text.match(/^Invoice .*\n.*\n.*\n.*$/gmu)).toEqual([
      `Invoice SL-1001, “Website redesign, second milestone”
€1,240.00, was due 7 December 2026, 7 days ago
View and pay €1,240.00:
${link}-SL-1001`,
      `Invoice SL-1000, “Website redesign, second milestone”
$1,240.00, was due 11 December 2026, 3 days ago
View and pay $1,240.00:
${link}-SL-1000`,
      `Invoice SL-1042, “Website redesign, second milestone”
$1,240.00, due 21 December 2026
View and pay $1,240.00:
${link}-SL-1042`,
    ]);
  });

  it("adds up what is asked for, a sum for each currency", () => {
    const { text, subject } = composeRemindersMail({ letters: [upcoming, kind, weekLate] }, "en");

    expect(subject).toBe("About 3 invoices from Studio Lime");
    expect(text).toMatch(
      /^3 invoices, 2 past the due date\n\nHello Maya,\n\nThis is about 3 invoices, \$2,480\.00 and €1,240\.00 in all\./u,
    );
  });

  it("says amount and first date in the subject while none is late", () => {
    const later = letter("upcoming", sampleView({ number: "SL-1043", dueDate: "2026-12-24" }));
    const { text, subject } = composeRemindersMail({ letters: [later, upcoming] }, "en");

    expect(subject).toBe("2 invoices from Studio Lime: $2,480.00, the first due 21 December 2026");
    expect(text).toContain("We write because the first is due in 7 days.");
  });

  it("offers the innocent reading only where every late one is fresh", () => {
    const gentle = composeRemindersMail({ letters: [upcoming, kind] }, "en").text;
    const clearer = composeRemindersMail({ letters: [kind, weekLate] }, "en").text;

    expect(gentle).toContain(
      "We write because one of them was due. It may simply have slipped by.",
    );
    expect(clearer).not.toContain("slipped by");
  });

  it("names the next message, who reads along, and how to pause", () => {
    const letters = [
      { ...kind, alsoTo: [billing], next: { date: "2026-12-18", joining: [] } },
      { ...weekLate, alsoTo: [billing], next: { date: "2026-12-21", joining: [] } },
    ];

    expect(composeRemindersMail({ letters }, "en").text).toMatch(
      /Also sent to Tom Reed \(billing\)\.\nUnless they are paid, we write again on 18 December 2026\.\nPause or stop reminders on each page; the due dates stay\./u,
    );
  });

  it("is the usual reminder where there is one invoice alone", () => {
    expect(composeRemindersMail({ letters: [kind] }, "en")).toEqual(
      composeReminderMail(kind, "en"),
    );
  });

  it.each(["en", "th", "ne"] as const)("stays small with fifteen invoices in %s", (locale) => {
    const letters = Array.from({ length: 15 }, (_, index) => ({
      ...kind,
      view: { ...kind.view, number: `SL-20${index}`, locale },
    }));
    const { html, text } = composeRemindersMail({ letters }, locale);

    expect(new TextEncoder().encode(html).length).toBeLessThan(60_000);
    expect(text.match(/#Zk/gu)).toHaveLength(15);
  });
});

it("has as many buttons as invoices, each with its address below, and no other link", () => {
  const letters = [upcoming, kind, weekLate];
  const { html } = composeRemindersMail({ letters }, "en");
  const targets = [...html.matchAll(/href="([^"]*)"/gu)].map(([, target]) => target);

  expect(html.match(/class="button"/gu)).toHaveLength(3);
  expect(targets).toEqual([weekLate, kind, upcoming].flatMap((each) => [each.link, each.link]));
});
