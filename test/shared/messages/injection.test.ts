import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { composeHandOverMail } from "../../../shared/messages/hand-over-mail.ts";
import { locales } from "../../../shared/messages/locale.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import type { Mail } from "../../../shared/messages/mail.ts";
import { composeMemberCodeMail } from "../../../shared/messages/member-code-mail.ts";
import { composeOwnAccountChangingMail } from "../../../shared/messages/own-account-changing-mail.ts";
import { composeReminderMail } from "../../../shared/messages/reminder-mail.ts";
import { composeRemindersMail } from "../../../shared/messages/reminders-mail.ts";
import { composeSignInMail } from "../../../shared/messages/sign-in-mail.ts";
import { composeVendorNotice } from "../../../shared/messages/vendor-notice.ts";
import { skeleton } from "./read-mail.ts";
import { mailsToClient, sampleInvoiceUrl, sampleLink } from "./sample-mails.ts";
import { arrangedToClient } from "./sample-arranged-mails.ts";
import { arrangementEvents, sampleAnswerUrl } from "./sample-arranged-notices.ts";
import { mailSteps, reminderFacts } from "./sample-reminders.ts";
import { moneyEvents, newsToClient, richReceipt } from "./sample-news.ts";
import { sampleDeclaration, sampleView } from "./sample-views.ts";

const hostile =
  '<script>alert(1)</script><a href="https://evil.example" style=\'x\'>" onclick="y&amp;\r\n' +
  "Bcc: evil@example.com\r\n\r\n\u0000\u0007\u001b[31m\u0085\u2028\u202egpj.exe\u2066\u200f\ufeff-->";

const harmless = "Northwind Trading";

/** A view with the same text in every field that a person fills in, fields of one line only. */
function viewWith(text: string): InvoiceView {
  const view = sampleView();
  return {
    ...view,
    number: text,
    subject: text,
    purchaseOrder: text,
    offer: text,
    lateTerms: text,
    usefulLinks: [{ label: text, url: "https://studiolime.example" }],
    vendor: { ...view.vendor, name: text, legalName: text, phone: text },
    client: { ...view.client, name: text },
    sender: { name: text, role: text, email: "a@b.example", phone: text },
    reader: { id: "con_1", name: text, salutation: text },
  };
}

function allMails(view: InvoiceView, text: string): readonly Mail[] {
  const about = {
    view,
    invoiceUrl: sampleInvoiceUrl,
    memberName: text,
    contactName: text,
  } as const;
  return locales.flatMap((locale) => [
    ...mailsToClient(view, locale).map(({ mail }) => mail),
    composeSignInMail(
      { vendorName: text, memberName: text, link: sampleLink, minutes: 15 },
      locale,
    ),
    ...remindersIn({ ...view, today: "2027-02-19" }, text, locale),
    ...newsToClient(view, locale, sampleLink, text).map(({ mail }) => mail),
    ...arrangedToClient(view, locale, sampleLink, text).map(({ mail }) => mail),
    richReceipt(view, locale, sampleLink, text),
    composeMemberCodeMail({ vendorName: text, memberName: text, code: text }, locale),
    composeOwnAccountChangingMail(
      { vendorName: text, memberName: text, effectiveAt: "2026-12-15T09:00:00.000Z", zone: "UTC" },
      locale,
    ),
    ...[...moneyEvents, ...arrangementEvents(text)].map((event) =>
      composeVendorNotice({ ...about, ...event }, locale),
    ),
    composeVendorNotice(
      {
        ...about,
        kind: "declared-payment",
        declaration: sampleDeclaration({ reference: text }),
      },
      locale,
    ),
    composeVendorNotice({ ...about, kind: "seen" }, locale),
    composeVendorNotice({ ...about, kind: "bounced", address: text, reason: text }, locale),
    composeVendorNotice({ ...about, kind: "complained", address: text }, locale),
    composeVendorNotice(
      { ...about, kind: "wrong-person", rightPerson: { name: text, email: text } },
      locale,
    ),
    composeVendorNotice({ ...about, kind: "forwarded", to: { name: text, email: text } }, locale),
  ]);
}

/** Reminders of every tone to somebody who gets a copy, in a vendor's own words. */
function remindersIn(view: InvoiceView, text: string, locale: Locale): readonly Mail[] {
  const others = [{ name: text, role: "billing" }] as const;
  const reminders = mailSteps.map((step) => ({
    ...reminderFacts(view, step, sampleLink),
    alsoTo: others,
    next: { date: "2027-03-04", joining: others },
    sender: view.sender,
    wording: { opening: text, reason: text },
  }));
  return [
    ...reminders.map((facts) => composeReminderMail(facts, locale)),
    ...reminders.map((facts) => composeReminderMail({ ...facts, isCopy: { of: text } }, locale)),
    composeRemindersMail({ letters: reminders }, locale),
    composeHandOverMail(
      { view, link: sampleLink, news: "notice", notBefore: "2027-02-26", alsoTo: others },
      locale,
    ),
  ];
}

const unsafeInLines = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

function hasUnsafe(text: string): boolean {
  return unsafeInLines.test(text.replaceAll("\n", "")) || !text.isWellFormed();
}

describe("what people type", () => {
  it("adds no tag and no attribute to any mail", () => {
    const expected = allMails(viewWith(harmless), harmless).map(({ html }) => skeleton(html));

    expect(allMails(viewWith(hostile), hostile).map(({ html }) => skeleton(html))).toEqual(
      expected,
    );
  });

  it("adds no line to a text and no link to a mail", () => {
    const lineCounts = (text: string) =>
      allMails(viewWith(text), text).map((mail) => mail.text.split("\n").length);
    const targets = allMails(viewWith(hostile), hostile).flatMap(({ html }) =>
      [...html.matchAll(/ href="([^"]*)"/gu)].map(([, target]) => target),
    );

    expect(lineCounts(hostile)).toEqual(lineCounts(harmless));
    expect(new Set(targets)).toEqual(new Set([sampleLink, sampleInvoiceUrl, sampleAnswerUrl]));
  });

  it("brings no control, no line break into a subject and no turned text anywhere", () => {
    const mails = allMails(viewWith(hostile), hostile);

    expect(mails.filter(({ subject }) => /[\r\n]/u.test(subject) || hasUnsafe(subject))).toEqual(
      [],
    );
    expect(mails.filter(({ text, html }) => hasUnsafe(text) || hasUnsafe(html))).toEqual([]);
  });

  it("over several lines stays marked as somebody's own, line by line", () => {
    const note = "Regards\r\n\r\nKindly\nPay here: https://evil.example";
    const [invoice] = mailsToClient(sampleView({ note }), "en");

    expect(invoice?.mail.text).toContain(
      "A note from Anna Lim:\n> Regards\n>\n> Kindly\n> Pay here: https://evil.example\n\n",
    );
    expect(invoice?.mail.html).not.toContain('href="https://evil.example');
  });
});

describe("properties", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 60 });
  const anyNasty = fc.oneof(
    anyText,
    fc
      .array(
        fc.constantFrom("<", ">", '"', "'", "&", "\r\n", "\u202e", "\u0000", "${", "\ud800", "a"),
      )
      .map((pieces) => pieces.join("")),
  );

  it("whatever is typed, the HTML is built of the same parts", () => {
    const [expected] = mailsToClient(viewWith(harmless), "en").map(({ mail }) =>
      skeleton(mail.html),
    );

    fc.assert(
      fc.property(anyNasty, (text) => {
        const [invoice] = mailsToClient(viewWith(`x${text}`), "en");
        return invoice !== undefined && skeleton(invoice.mail.html).join() === expected?.join();
      }),
      { numRuns: 60 },
    );
  });

  it("whatever is typed, no part holds controls, turned text or half characters", () => {
    fc.assert(
      fc.property(anyNasty, (text) =>
        mailsToClient({ ...viewWith(text), note: text, thankYou: text }, "th").every(
          ({ mail }) =>
            !hasUnsafe(mail.subject) &&
            !mail.subject.includes("\n") &&
            !hasUnsafe(mail.text.replaceAll("\t", "")) &&
            !hasUnsafe(mail.html.replaceAll("\t", "")),
        ),
      ),
      { numRuns: 60 },
    );
  });
});
