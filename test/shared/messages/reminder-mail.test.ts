import { describe, expect, it } from "vitest";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { composeReminderMail } from "../../../shared/messages/reminder-mail.ts";
import { reminderCatalog } from "../../../shared/messages/reminder-catalog.ts";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";
import type { CadenceStep, MilestoneKind } from "../../../shared/milestones/cadence.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { sampleLink as link } from "./sample-mails.ts";
import { mailSteps, reminderFacts } from "./sample-reminders.ts";
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

Thank you,

Anna Lim
Accounts, Studio Lime
+66 2 555 0143

—
Unless it is paid, we write again on 24 December 2026.
Pause or stop reminders there; the due date stays.
Is this real? Call a number you know.
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

      expect(english.text).toContain(`${reminderCatalog("en").options} We write because`);
      expect(thai.text).toContain(`${reminderCatalog("th").options} เราติดต่อมา`);
      expect(compose("three-days-late", sampleViews.late).text).not.toContain(
        reminderCatalog("en").options,
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

describe("each later tone", () => {
  const late = (kind: string, locale: "en" | "th" | "ne" = "en") => {
    const step = mailSteps.find((candidate) => candidate.kind === kind);
    invariant(step !== undefined, "There is such a step.");
    return composeReminderMail(reminderFacts(sampleViews.veryLate, step, link), locale).text;
  };
  const agreed = "After 30 days 1% a month is added, as agreed on 3 March 2026.";

  it("adds how often we wrote, what was agreed and who reads along, when firm", () => {
    const text = late("thirty-days-late");

    expect(text).toContain("We write a 6th time because that was 60 days ago.");
    expect(text).toContain(`Agreed for late payment:\n> ${agreed}\n`);
    expect(text).toContain("Also sent to Tom Reed (billing) and Anna Berg (leadership).");
    expect(text).toContain("Nora Vale\nDirector, Studio Lime\n+66 2 555 0100");
    expect(text).not.toContain("slipped by");
  });

  it("says what was agreed behind the options, one sentence of it, and never when warm or clear", () => {
    const text = late("thirty-days-late");

    expect(text.indexOf("Other ways")).toBeLessThan(text.indexOf(agreed));
    expect(text).not.toContain("A word to us");
    expect(late("three-days-late")).not.toContain(agreed);
    expect(late("fourteen-days-late")).not.toContain(agreed);
  });

  it("points to the page for an agreement that is too long to quote", () => {
    const lateTerms = `After 30 days ${"and then some more ".repeat(8)}is added.`;
    const view = { ...sampleViews.veryLate, lateTerms };
    const step = mailSteps.find(({ tone }) => tone === "firm");
    invariant(step !== undefined, "There is a firm step.");

    expect(composeReminderMail(reminderFacts(view, step, link), "en").text).toContain(
      "- What was agreed about paying after the due date is on its page.",
    );
  });

  it("offers three ways on when formal, and other ones where it levels", () => {
    expect(late("formal")).toMatch(/Dear Maya Chen,[^]*Three ways on\n- Pay in full or in part\./u);
    expect(late("sixty-days-late")).toMatch(
      /Three ways on\n- Restructure[^]*retainer[^]*- End: pay what is delivered\.[^]*leadership are welcome/u,
    );
  });

  it("invites no finance and leadership of a person", () => {
    const { client } = sampleViews.veryLate;
    const view = { ...sampleViews.veryLate, client: { ...client, kind: "person" as const } };
    const step = mailSteps.find(({ message }) => message === "level-set");
    invariant(step !== undefined, "There is a level-set.");

    const { text } = composeReminderMail(reminderFacts(view, step, link), "en");

    expect(text).not.toMatch(/leadership|Anna Berg|Tom Reed/u);
  });

  it("announces one step before who will read along", () => {
    expect(late("fourteen-days-late")).toMatch(
      /Unless it is paid, our next message, on .* 2027, also goes to Anna Berg \(leadership\)\./u,
    );
    expect(late("seven-days-late")).toMatch(/our next message, on .*, also goes to Tom Reed/u);
    expect(late("thirty-days-late")).toContain("Unless it is paid, we write again on");
  });

  it("tells who gets a copy to whom it went", () => {
    const step = mailSteps.find(({ circle }) => circle === "billing");
    invariant(step !== undefined, "There is a step to billing.");
    const facts = reminderFacts(sampleViews.late, step, link);

    const { text } = composeReminderMail({ ...facts, isCopy: { of: "Maya Chen" } }, "en");

    expect(text).toContain("You get a copy; it went to Maya Chen and Tom Reed (billing).");
    expect(text).not.toContain("Also sent to");
  });
});

describe("other reasons", () => {
  const step = { ...stepOf("upcoming"), anchor: "promise", offsetDays: -2 } as const;
  const composeFor = (view: InvoiceView, change: Partial<CadenceStep> = {}) =>
    composeReminderMail({ view, link, step: { ...step, ...change }, alsoTo: [] }, "en").text;
  const madeAt = "2026-12-10T03:00:00.000Z";
  const promise = {
    id: "prm_1",
    status: "open",
    date: "2026-12-16",
    amount: 124_000,
    madeAt,
  } as const;

  it("are the date that the client gave", () => {
    const promised = { ...sampleViews.weekBefore, arrangements: { promise } };

    expect(composeFor(promised)).toContain(
      "We write because the date that you gave, 16 December 2026, is 2 days away.",
    );
    expect(composeFor({ ...promised, today: "2026-12-16" })).toContain(
      "We write because today, 16 December 2026, is the date that you gave.",
    );
  });

  it("are the end of the month", () => {
    expect(composeFor(sampleViews.late, { anchor: "month-end" })).toContain(
      "We write because our month closes on 31 December 2026.",
    );
  });

  it("fall back to the due date where they no longer hold", () => {
    expect(composeFor(sampleViews.weekBefore)).toContain("We write because that is a week away.");
    expect(
      composeFor({ ...sampleViews.late, today: "2027-01-02" }, { anchor: "month-end" }),
    ).toContain("We write because that was 12 days ago.");
  });
});

describe("a vendor's own words", () => {
  it("stand in place of ours, with the facts of the invoice", () => {
    const { text } = composeReminderMail(
      {
        view: sampleViews.late,
        link,
        step: stepOf("three-days-late"),
        alsoTo: [],
        wording: {
          opening: "{contact}, a word about {purpose} ({number}).",
          reason: "{amount} was due {daysLate} days ago.",
          thanks: "Thank you,\nfrom all at {vendor}",
        },
      },
      "en",
    );

    expect(text).toContain(
      "Maya, a word about Website redesign, second milestone (SL-1042). $1,240.00 was due by 21 December 2026.\n\n$1,240.00 was due 3 days ago.\n",
    );
    expect(text).toContain("Thank you,\nfrom all at Studio Lime\n");
    expect(text).not.toContain("slipped by");
  });
});
