import { describe, expect, it } from "vitest";
import type { NoticeEvent } from "../../../shared/messages/notice-parts.ts";
import { composeVendorNotice } from "../../../shared/messages/vendor-notice.ts";
import { sampleInvoiceUrl as invoiceUrl } from "./sample-mails.ts";
import { samplePayment, sampleViews } from "./sample-views.ts";

const compose = (event: NoticeEvent, view: keyof typeof sampleViews = "weekBefore") =>
  composeVendorNotice(
    { ...event, view: sampleViews[view], invoiceUrl, memberName: "Anna Lim" },
    "en",
  );

const contactName = "Maya Chen";

describe("a notice to the vendor", () => {
  it("of a payment says how much, from whom, and that nothing is to be done", () => {
    const mail = compose({ kind: "paid", payment: samplePayment(), surplus: 0 }, "paid");

    expect(mail.subject).toBe("Invoice SL-1042: $1,240.00 paid by Northwind Trading");
    expect(mail.text).toBe(`Paid

Hello Anna Lim,

Northwind Trading has paid $1,240.00 for invoice SL-1042, “Website redesign, second milestone”. The invoice is paid in full.

Paid with: Visa ending in 4242.

There is nothing to do. A receipt with a thank-you goes to the client.

View the invoice:
${invoiceUrl}

Kindly
`);
  });

  it("of a payment in excess says that the rest is the client's credit", () => {
    const payment = samplePayment({ amount: 126_000 });

    expect(compose({ kind: "paid", payment, surplus: 2000 }, "paid").text).toContain(
      "$20.00 more came than was left; it is kept as the client’s credit.",
    );
  });

  it("of a failed payment says that no money moved, and nothing about the payer's means", () => {
    const payment = samplePayment({ status: "failed", declineCode: "insufficient_funds" });
    const { text } = compose({ kind: "payment-failed", payment });

    expect(text).toContain("and it didn’t go through. No money has moved. $1,240.00 is due by");
    expect(text).toContain("The client’s bank declined it. Only the client can ask the bank why.");
  });

  it("of an opened invoice leaves reminders out once nothing is asked for", () => {
    expect(compose({ kind: "seen", contactName }).text).toContain("Reminders go out as planned");
    expect(compose({ kind: "seen", contactName }, "paid").text).not.toContain("Reminders");
  });

  it("names a person once who is the client", () => {
    const contact = sampleViews.thai.client.name;

    expect(compose({ kind: "seen", contactName: contact }, "thai").text).toContain(
      `\n\n${contact} has opened invoice`,
    );
  });

  it("of mail that came back says what the other server said and what to mend", () => {
    const { text } = compose({
      kind: "bounced",
      contactName,
      address: "maya@northwind.example",
      reason: "550 5.1.1\r\nuser unknown",
    });

    expect(text).toContain(
      "No more mail goes to this address.\n\nThe mail server’s answer:\n> 550 5.1.1 user unknown",
    );
    expect(text).toContain("Please correct the address, or choose another contact");
  });

  it("of mail that came back without a word leaves the answer out", () => {
    const event = { kind: "bounced", contactName, address: "maya@northwind.example", reason: "" };

    expect(compose(event as NoticeEvent).text).not.toContain("The mail server’s answer");
  });

  it("of mail to a removed contact goes without an address", () => {
    const event = { kind: "complained", contactName, address: "" } as const;

    expect(compose(event).text).toContain("\n\nMaya Chen marked our mail about invoice");
  });

  it("of a complaint asks for a talk", () => {
    expect(
      compose({ kind: "complained", contactName, address: "maya@northwind.example" }).text,
    ).toContain("Please speak with them in person");
  });

  it("of a wrong person passes on what they wrote and whom they named", () => {
    const { text } = compose({
      kind: "wrong-person",
      contactName,
      message: "I left in May.\nTry Tom.",
      rightPerson: { email: "tom@northwind.example" },
    });

    expect(text).toContain("They named tom@northwind.example.");
    expect(text).toContain(
      "They wrote:\n> I left in May.\n> Try Tom.\n\nPlease check this with a call",
    );
  });

  it("of a wrong person who wrote nothing says so much and no more", () => {
    const { text } = compose({ kind: "wrong-person", contactName });

    expect(text).not.toContain("They named");
    expect(text).not.toContain("They wrote");
  });

  it("of an invoice sent on says to whom", () => {
    const to = { name: "Accounts Payable", email: "ap@northwind.example" };

    expect(compose({ kind: "forwarded", contactName, to }).text).toContain(
      "sent on to Accounts Payable (ap@northwind.example). They have a link of their own.",
    );
  });
});
