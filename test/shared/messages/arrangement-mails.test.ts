import { describe, expect, it } from "vitest";
import {
  composeMoreTimeMail,
  composePlanAgreedMail,
} from "../../../shared/messages/agreement-mail.ts";
import { composePromiseMail } from "../../../shared/messages/promise-mail.ts";
import { composeQuestionMail } from "../../../shared/messages/question-mail.ts";
import { composeRequestMail } from "../../../shared/messages/request-mail.ts";
import { composeShareMail } from "../../../shared/messages/share-mail.ts";
import {
  laterTerms,
  payerView,
  samplePlan,
  sampleQuestion,
  sampleRequest,
  withArrangements,
} from "./sample-arrangements.ts";
import { sampleLink as link } from "./sample-mails.ts";
import { sampleView } from "./sample-views.ts";

const view = sampleView();

describe("an agreement", () => {
  const plan = samplePlan(view);
  const planned = withArrangements(view, { plan });
  const facts = { view: planned, link, plan, agreedBy: "Maya Chen", dueDateBefore: "2026-12-14" };

  it("on a plan is told with the whole schedule, how it is paid, how to stop and to whom it goes", () => {
    const { subject, text } = composePlanAgreedMail({ ...facts, isHolder: true }, "en");

    expect(subject).toBe("A payment plan for invoice SL-1042 from Studio Lime");
    expect(text).toBe(`Plan agreed, next payment 21 December 2026

Hello Maya,

A payment plan is agreed for invoice SL-1042, “Website redesign, second milestone”. $1,240.00 is left in all; by the plan, the next $413.34 is due by 21 December 2026.

Maya Chen agreed to it on 30 November 2026. Each amount is charged to your Visa ending in 4242 on its date, and announced 3 days before.

The plan can be stopped on the page at any time; the date before it, 14 December 2026, then holds again. Until the first payment it can also be taken back there, as if it had never been.

21 December 2026: $413.34
21 January 2027: $413.33
21 February 2027: $413.33

Please keep this for your records.

View the plan:
${link}

Thank you for settling it with us.

Anna Lim
Accounts, Studio Lime
+66 2 555 0143

—
This mail goes to all contacts of Northwind Trading for this invoice.
A question? Reply to this mail; Anna Lim reads it.
Is this real? Call Studio Lime on a number you know. Bank details never come by mail.
`);
  });

  it("on a plan shows a colleague no digits of the card", () => {
    const { text } = composePlanAgreedMail({ ...facts, isHolder: false }, "en");

    expect(text).toContain("Each amount is charged by card on its date");
    expect(text).not.toContain("4242");
  });

  it("on more time says from when to when, and that it can be taken back", () => {
    const moved = { view, link, from: "2026-12-14", to: "2026-12-21" };
    const asked = composeMoreTimeMail({ ...moved, agreedBy: "Maya", canTakeBack: true }, "en");
    const given = composeMoreTimeMail({ ...moved, canTakeBack: false }, "en");

    expect(asked.subject).toBe(
      "More time for invoice SL-1042 from Studio Lime: until 21 December 2026",
    );
    expect(asked.text).toContain("until 21 December 2026 instead of 14 December 2026.");
    expect(asked.text).toContain("it can be taken back on the page.");
    expect(given.text).toContain("Studio Lime gives you more time");
    expect(given.text).not.toContain("taken back");
  });
});

describe("a request", () => {
  const message = "Gladly, but by the end of January.";
  const terms = laterTerms(view, "2027-01-31");
  const request = sampleRequest(view, {
    message,
    counter: { proposal: { dueDate: "2027-01-31" }, terms },
  });
  const facts = { view, link, request, isAsker: true };

  it("received says what was asked and until when it is answered, the day before its end", () => {
    const { text } = composeRequestMail({ ...facts, news: "received" }, "en");

    expect(text).toContain("by 21 December 2026 at the latest; until then reminders rest.");
    expect(text).toContain("You asked for: a plan of 3 payments until 21 February 2027\n");
    expect(text).toContain("In all: $1,240.00\nHow: charged automatically, by card\n");
    expect(text).not.toContain("Two big orders");
  });

  it("countered shows the exact terms and the vendor's word, with one button to look", () => {
    const { text } = composeRequestMail({ ...facts, news: "countered" }, "en");

    expect(text).toContain("The suggestion: more time, until 31 January 2027\n");
    expect(text).toContain("31 January 2027: $1,240.00\n");
    expect(text).toContain(`A word from Studio Lime:\n> ${message}`);
    expect(text).toContain(`View the suggestion:\n${link}\n`);
  });

  it("answered goes to a colleague without the vendor's word, which is for who asked", () => {
    const mail = composeRequestMail({ ...facts, news: "declined", isAsker: false }, "en");

    expect(mail.text + mail.html).not.toContain("Gladly");
  });

  it("approved asks for the step that is still to be taken, and for none where there is none", () => {
    const starting = samplePlan(view, { status: "starting", waitsFor: ["first-payment"] });
    const approved = { ...facts, news: "approved" } as const;

    expect(composeRequestMail({ ...approved, plan: starting }, "en").text).toContain(
      "Please make the first payment of $413.34 on the page; with it the plan begins.",
    );
    expect(composeRequestMail(approved, "en").text).toContain("It is in force now");
  });

  it("that ran out is the vendor's to be sorry for, and a suggestion nobody's", () => {
    const { counter: _, ...unanswered } = request;
    const expired = (asked: typeof unanswered) =>
      composeRequestMail({ ...facts, request: asked, news: "expired" }, "en").text;

    expect(expired(unanswered)).toContain("ended on 21 December 2026 without an answer.");
    expect(expired(unanswered)).toContain("we are sorry");
    expect(expired(request)).toContain("The suggestion from Studio Lime");
    expect(expired(request)).not.toContain("sorry");
  });
});

describe("a promise", () => {
  const facts = { view, link, promise: { date: "2026-12-28", amount: 50_000 }, arrived: 20_000 };

  it.each([
    ["made", "We have noted that you will pay $500.00"],
    ["kept", "would come by 28 December 2026, and so it did."],
    ["partly-kept", "$200.00 of the $500.00 that you planned"],
    ["broken", "It may be on its way, or something came between. That happens."],
  ] as const)("%s says so", (news, words) => {
    expect(composePromiseMail({ ...facts, news }, "en").text).toContain(words);
  });

  it("made says until when reminders rest, broken asks again with all ways open", () => {
    expect(composePromiseMail({ ...facts, news: "made" }, "en").text).toContain(
      "Reminders rest until 28 December 2026",
    );
    expect(composePromiseMail({ ...facts, news: "broken" }, "en").text).toMatch(
      /Paid already\? [^]*Another date, a part now, smaller parts\?/u,
    );
  });
});

describe("a question", () => {
  const frozen = withArrangements(view, { frozen: 28_000 });
  const compose = (
    facts: Partial<Parameters<typeof composeQuestionMail>[0]>,
    question = sampleQuestion(),
  ) => composeQuestionMail({ view, link, question, news: "received", ...facts }, "en").text;

  it("received says what waits and that the rest can be paid", () => {
    expect(compose({ view: frozen })).toContain(
      "$280.00 of that waits until this is settled, and no reminder asks for it. " +
        "The rest can be paid now, as before.",
    );
  });

  it("answered quotes the vendor's latest words and says that what waited is open again", () => {
    const text = compose({ news: "answered" });

    expect(text).toContain(
      "A word from Studio Lime:\n> You are right, it ended at noon.\n> I have taken half of it off.",
    );
    expect(text).toContain("What was held back until now is open again, with the same due date.");
    expect(text).not.toContain("cut short");
  });

  it("answered while another one is open still says what waits", () => {
    expect(compose({ view: frozen, news: "answered" })).toContain("$280.00 of that waits");
  });

  it("of hardship is received without a word of it, gently, and asks for no payment", () => {
    const question = sampleQuestion({ kind: "hardship" });
    const mail = composeQuestionMail({ view, link, question, news: "received" }, "en");

    expect(mail.subject).toBe("Your message about invoice SL-1042 from Studio Lime");
    expect(mail.text).toContain("Your words are for Studio Lime alone");
    expect(mail.text).not.toMatch(/hardship|hard |cut short|View and pay/u);
  });
});

describe("a shared bill", () => {
  it("invites by the sharer's name, says what it is for, the share alone, and how to ignore it", () => {
    const payer = payerView(view);
    const share = payer.arrangements?.ownShare;
    if (share === undefined) throw new Error("A payer has a share.");
    const { subject, text } = composeShareMail({ view: payer, link, share, news: "invited" }, "en");

    expect(subject).toBe("Maya Chen shares invoice SL-1042 from Studio Lime with you");
    expect(text).toContain("Hello Tom,\n\nMaya Chen of Northwind Trading shares invoice SL-1042");
    expect(text).toContain("Your share is $620.00, due by 21 December 2026.");
    expect(text).toContain(`View and pay $620.00:\n${link}\n`);
    expect(text).toContain("You don’t know this? Then ignore it");
    expect(text).not.toContain("$1,240.00");
  });

  it("that is taken back opens nothing and asks for nothing", () => {
    const payer = payerView(view, { isEnded: true });
    const share = payer.arrangements?.ownShare;
    if (share === undefined) throw new Error("A payer has a share.");
    const { text, html } = composeShareMail({ view: payer, link, share, news: "ended" }, "en");

    expect(text).toContain("There is nothing to pay");
    expect(html).not.toContain("href=");
  });
});
