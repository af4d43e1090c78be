import { describe, expect, it } from "vitest";
import type { NoticeEvent } from "../../../shared/messages/notice-parts.ts";
import { composeVendorNotice } from "../../../shared/messages/vendor-notice.ts";
import {
  everyBreach,
  sampleAnswerUrl as answerUrl,
  storedPlan,
  storedPromise,
  storedQuestion,
  storedRequest,
} from "./sample-arranged-notices.ts";
import { sampleInvoiceUrl as invoiceUrl } from "./sample-mails.ts";
import { sampleViews } from "./sample-views.ts";

const contactName = "Maya Chen";

const compose = (event: NoticeEvent) =>
  composeVendorNotice(
    { ...event, view: sampleViews.weekBefore, invoiceUrl, memberName: "Anna Lim" },
    "en",
  );

describe("the notice of a request", () => {
  it("says who asks for what beyond which rule, quotes them, and opens the answer", () => {
    const { subject, text } = compose({
      kind: "request-asked",
      contactName,
      answerUrl,
      request: storedRequest(),
    });

    expect(subject).toBe(
      "Invoice SL-1042: Maya Chen asks for a plan of 3 payments until 21 February 2027",
    );
    expect(text).toBe(`Due in 7 days

Hello Anna Lim,

Maya Chen of Northwind Trading asks for a plan of 3 payments until 21 February 2027, on invoice SL-1042, “Website redesign, second milestone”. $1,240.00 is due by 21 December 2026.

Your settings grant plans of up to 2 payments at once.

They ask for: a plan of 3 payments until 21 February 2027
21 December 2026: $413.34
21 January 2027: $413.33
21 February 2027: $413.33
In all: $1,240.00
How: charged automatically, by card

Maya Chen wrote:
> Two big orders are paid to us in January.

Please answer by 21 December 2026: agree, suggest something else, or say no with a word.

Answer the request:
${answerUrl}

Kindly

—
Reminders to the client rest until you answer.
A reply to this mail reaches Maya Chen.
The button opens this one request without a sign-in, so keep it to yourself.
`);
  });

  it.each(everyBreach)("has words for $rule with what would be granted", (breach) => {
    const request = storedRequest({ breaches: [breach] });
    const { text } = compose({ kind: "request-asked", contactName, answerUrl, request });

    expect(text).toMatch(/\n\n[^\n]*[Yy]our settings[^\n]*\.\n\nThey ask for/u);
    expect(text).not.toMatch(/undefined|NaN/u);
  });

  it("says what goes with it: hardship that was told, and the wish for later invoices", () => {
    const request = storedRequest({ isHardship: true, proposal: { forLater: true } });
    const { text } = compose({ kind: "request-asked", contactName, answerUrl, request });

    expect(text).toContain("They have told you that it is hard for them right now.");
    expect(text).toContain("They would like the same for later invoices.");
  });
});

describe("the notice of a question", () => {
  it("quotes the client, names the line, and says what waits", () => {
    const { subject, text } = compose({
      kind: "question-asked",
      contactName,
      question: storedQuestion(),
      lineDescription: "Workshop with your team",
      frozen: 28_000,
    });

    expect(subject).toBe("Invoice SL-1042: Maya Chen sees something differently");
    expect(text).toContain("It is about the line “Workshop with your team”.");
    expect(text).toContain("$280.00 of it waits until you answer");
    expect(text).toContain("Maya Chen wrote:\n> The workshop was cut short.");
  });

  it("of hardship keeps it out of the subject and suggests a kind answer", () => {
    const { subject, text } = compose({
      kind: "hardship-told",
      contactName,
      question: storedQuestion({ kind: "hardship" }),
      frozen: 0,
    });

    expect(subject).toBe("Invoice SL-1042: Maya Chen has written to you");
    expect(text).toContain("Their words are for you alone");
    expect(text).toContain("A kind answer could be: “Thank you for telling me.");
    expect(text).toContain("> The workshop was cut short.");
  });
});

describe("the notice of what a client arranged", () => {
  it.each([
    [
      { kind: "agreement-made", contactName, agreed: storedPlan() },
      "21 December 2026: $413.34\n21 January 2027: $413.33\n21 February 2027: $413.33",
    ],
    [
      { kind: "installment-failed", plan: storedPlan(), number: 1 },
      "It is not tried again by itself",
    ],
    [
      { kind: "installment-failed", plan: storedPlan(), number: 2 },
      "$413.33, planned by Northwind Trading for 21 January 2027",
    ],
    [{ kind: "plan-past-due", plan: storedPlan() }, "Please call the client"],
    [
      { kind: "promise-broken", contactName, promise: storedPromise, arrived: 0 },
      "$500.00 that Maya Chen of Northwind Trading promised",
    ],
    [
      { kind: "bill-shared", contactName, shares: [{ name: "Tom Reed", amount: 62_000 }] },
      "Tom Reed: $620.00",
    ],
    [{ kind: "terms-for-later" }, "Please say under “To do” whether you keep these"],
    [{ kind: "pause-taken", contactName, until: "2026-12-28" }, "until 28 December 2026."],
  ] as const satisfies readonly (readonly [NoticeEvent, string])[])(
    "%o says so",
    (event, words) => {
      expect(compose(event).text).toContain(words);
    },
  );
});
