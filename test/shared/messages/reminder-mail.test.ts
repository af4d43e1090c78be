import { describe, expect, it } from "vitest";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { composeReminderMail } from "../../../shared/messages/reminder-mail.ts";
import { mailCatalog } from "../../../shared/messages/mail-catalog.ts";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";
import type { CadenceStep, MilestoneKind } from "../../../shared/milestones/cadence.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { sampleLink as link } from "./sample-mails.ts";
import { sampleView, sampleViews } from "./sample-views.ts";

const stepOf = (milestone: MilestoneKind): CadenceStep => {
  const step = defaultCadence.find(({ kind }) => kind === milestone);
  invariant(step !== undefined, "The usual cadence has the step.");
  return step;
};

const compose = (milestone: MilestoneKind, view: InvoiceView, locale: "en" | "th" = "en") => {
  const next = { date: "2026-12-24", joining: [] };
  return composeReminderMail({ view, link, step: stepOf(milestone), alsoTo: [], next }, locale);
};

describe("a reminder", () => {
  it("of an upcoming due date is short and friendly", () => {
    expect(compose("upcoming", sampleViews.weekBefore).text).toBe(`Due in 7 days

Hello Maya,

This is about invoice SL-1042 for “Website redesign, second milestone”. $1,240.00 is due by 21 December 2026.

We write because that is a week away.

Please pay by card on its page.

View and pay $1,240.00:
${link}

Other ways
- Someone else pays? Send it on there.
- Not the right person? Say so there.
- A question, or another date? Just reply.
- The PDF is there too.

Thank you,

Anna Lim
Accounts, Studio Lime
+66 2 555 0143

—
Unless it is paid, we write again on 24 December 2026.
Is this real? Call Studio Lime on a number you know.
`);
  });

  it("after the due date assumes the best", () => {
    const view = sampleViews.late;
    const mail = composeReminderMail(
      { view, link, step: stepOf("three-days-late"), alsoTo: [] },
      "en",
    );

    expect(mail.subject).toBe("About invoice SL-1042 from Studio Lime");
    expect(mail.text).toContain(
      "$1,240.00 was due by 21 December 2026.\n\n" +
        "We write because that was 3 days ago. It may simply have slipped by.\n\n" +
        "Paid already? Tell us by reply.\n\n",
    );
    expect(mail.text).toContain("No further reminder is planned.");
  });

  it.each(["seven-days-late", "fourteen-days-late"] as const)(
    "%s begins with what else the page offers",
    (milestone) => {
      const english = compose(milestone, sampleViews.late);
      const thai = compose(milestone, sampleViews.thaiLate, "th");

      expect(english.text).toContain(`${mailCatalog("en").reminder.options} We write because`);
      expect(thai.text).toContain(`${mailCatalog("th").reminder.options} เราติดต่อมา`);
      expect(compose("three-days-late", sampleViews.late).text).not.toContain(
        mailCatalog("en").reminder.options,
      );
    },
  );

  it("asks for what is not in question", () => {
    const { amounts } = sampleViews.late;
    const frozen = 24_000;

    expect(amounts.startable).toBe(124_000);
    expect(
      compose("seven-days-late", { ...sampleViews.late, arrangements: { frozen } }).text,
    ).toContain("$1,000.00");
  });

  it("asks for what is not with those who share the bill, and says so", () => {
    const sharedAt = "2026-12-10T03:00:00.000Z";
    const share = { name: "Jo Park", email: "jo@example.com", paid: 10_000, sharedAt };
    const shares = [
      { ...share, id: "shr_a", amount: 50_000 },
      { ...share, id: "shr_b", amount: 30_000, isEnded: true },
    ];

    const { text } = compose("seven-days-late", {
      ...sampleViews.late,
      arrangements: { shares },
    });

    expect(text).toContain("$400.00 of it is with those who share the bill.");
    expect(text).toContain("View and pay $840.00");
  });

  it("in Thai has its own words for the same", () => {
    expect(compose("three-days-late", sampleViews.thaiLate, "th").text).toContain(
      "ยอด ฿17,569.40 ครบกำหนดเมื่อวันที่ 21 ธันวาคม พ.ศ. 2569\n\n" +
        "เราติดต่อมาเพราะวันครบกำหนดผ่านมา 3 วันแล้ว ช่วงที่งานยุ่ง เรื่องแบบนี้หลุดไปได้เป็นธรรมดา\n\n" +
        "หากชำระแล้ว แจ้งเราได้โดยตอบกลับอีเมลนี้\n\n",
    );
  });
});

describe("the reason for writing", () => {
  it.each([
    ["upcoming", "2026-12-16", "We write because that is 5 days away."],
    ["upcoming", "2026-12-20", "We write because that is tomorrow."],
    [
      "due-today",
      "2026-12-21",
      "We write because that is today; any time until midnight (Pacific Time) is on time.",
    ],
    ["three-days-late", "2026-12-22", "We write because that was yesterday."],
    ["three-days-late", "2026-12-27", "We write because that was 6 days ago."],
    ["not-opened", "2026-11-24", "We write because its page hasn’t been opened yet"],
    ["not-opened", "2026-12-23", "We write because its page hasn’t been opened yet"],
  ] as const)("of %s on %s is true that day", (milestone, today, reason) => {
    expect(compose(milestone, sampleView({ today })).text).toContain(reason);
  });

  it("follows the invoice's own day where the reader is a day ahead", () => {
    expect(compose("due-today", sampleView({ today: "2026-12-20" })).text).toContain(
      "We write because that is tomorrow.",
    );
  });
});

describe("the subject", () => {
  it("asks whether an unopened invoice arrived", () => {
    expect(compose("not-opened", sampleView({ today: "2026-11-24" })).subject).toBe(
      "Did invoice SL-1042 from Studio Lime reach you? $1,240.00, due 21 December 2026",
    );
  });

  it("is neutral once it is late, for whatever reason we write", () => {
    expect(compose("not-opened", sampleViews.late).subject).toBe(
      "About invoice SL-1042 from Studio Lime",
    );
  });
});
