import { describe, expect, it } from "vitest";
import type { NoticeEvent } from "../../../shared/messages/notice-parts.ts";
import { composeVendorNotice } from "../../../shared/messages/vendor-notice.ts";
import { sampleInvoiceUrl as invoiceUrl } from "./sample-mails.ts";
import { richPayment, sampleDispute, sampleRefund } from "./sample-news.ts";
import {
  sampleDebit,
  sampleDeclaration,
  samplePayment,
  sampleViews,
  sampleWithholding,
} from "./sample-views.ts";

const compose = (event: NoticeEvent, view: keyof typeof sampleViews = "weekBefore") =>
  composeVendorNotice(
    { ...event, view: sampleViews[view], invoiceUrl, memberName: "Anna Lim" },
    "en",
  );

const payment = sampleDebit();

describe("a notice to the vendor of money that came", () => {
  it("says with what it was paid and everything beside it", () => {
    const { text } = compose({ kind: "paid", payment: richPayment, surplus: 1_000 }, "paid");

    expect(text).toContain(
      "Paid with: Cheque.\n\n$24.80 was let off for this way to pay.\n\n" +
        "$37.20 of tax was withheld; its certificate is to come.\n\n" +
        "It is part of one payment of $3,100.00 over 3 invoices.\n\n$10.00 more came",
    );
  });

  it("on its way says when it is expected", () => {
    const { subject, text } = compose({ kind: "payment-processing", payment }, "processing");

    expect(subject).toBe("Invoice SL-1042: $1,240.00 from Northwind Trading is on its way");
    expect(text).toContain("has paid $1,240.00 by bank debit for invoice SL-1042");
    expect(text).toContain("It is expected to arrive by 18 December 2026.");
  });

  it("differently than asked says what was asked and what came", () => {
    const anomaly = { differs: "currency", amount: 120_000, currency: "EUR" } as const;
    const { text } = compose({
      kind: "payment-anomaly",
      payment: samplePayment(),
      asked: 124_000,
      anomaly,
    });

    expect(text).toContain("Stripe reports €1,200.00 from Northwind Trading");
    expect(text).toContain("where $1,240.00 was asked for.");
    expect(text).toContain("The currency differs, so it was set aside and isn’t booked.");
  });

  it("for a closed invoice says that it is credit and can go back", () => {
    const { text } = compose(
      { kind: "payment-on-closed-invoice", payment: samplePayment() },
      "voided",
    );

    expect(text).toContain("which asks for nothing any more.");
    expect(text).toContain("It is kept as the client’s credit");
    expect(text).toContain("Please refund it if it was a mistake");
  });
});

describe("a notice to the vendor of money that went back", () => {
  const refund = sampleRefund({ amount: 4_000 });
  const dispute = sampleDispute();

  it("asks of a refund made at Stripe whether it is still owed", () => {
    const { subject, text } = compose({ kind: "refund-question", payment, refund }, "paid");

    expect(subject).toBe("Invoice SL-1042: does Northwind Trading still owe $40.00?");
    expect(text).toContain("$40.00 of what Northwind Trading paid for invoice SL-1042");
    expect(text).toContain("Until you answer, nothing is asked for again.");
  });

  it.each([
    ["refunded", "$40.00 goes back to Northwind Trading", "The client hears of it from us"],
    ["refund-failed", "$40.00 could not go back", "the client knows that you will be in touch"],
  ] as const)("of kind %s says what became of it", (kind, subject, words) => {
    const mail = compose({ kind, payment, refund }, "paid");

    expect(mail.subject).toContain(subject);
    expect(mail.text).toContain(words);
  });

  it("that Stripe never sent says that nothing moved, and that the client knows nothing of it", () => {
    const { text } = compose({ kind: "refund-failed", payment, refund, isRefused: true }, "paid");

    expect(text).toContain("Stripe didn’t make the refund of $40.00");
    expect(text).toContain("No money has moved.");
    expect(text).toContain("The client hasn’t been told of it.");
    expect(text).not.toMatch(/came back|credit/u);
  });

  it("warns of no second refund where the bank only asks", () => {
    const inquiry = sampleDispute({ status: "inquiry", isBankReturn: false });
    const { text } = compose({ kind: "dispute-opened", payment, dispute: inquiry }, "paid");

    expect(text).toContain("no money is held");
    expect(text).toContain("Please answer at Stripe; a refund can settle it too.");
  });

  it("says what went back of a dispute that was won in part", () => {
    const won = sampleDispute({ status: "won", takenBack: 50_000, isBankReturn: false });
    const { subject, text } = compose({ kind: "dispute-won", payment, dispute: won });

    expect(subject).toBe(
      "Invoice SL-1042: the bank of Northwind Trading has decided about a payment",
    );
    expect(text).toContain("has decided: $500.00, paid for invoice SL-1042");
    expect(text).not.toContain("$1,240.00, paid");
  });

  it("names the day until which the bank takes an answer, where it is known", () => {
    const opened = { kind: "dispute-opened", payment, dispute } as const;
    const dated = compose({ ...opened, answerBy: "2026-12-22T20:00:00.000Z" }, "paid");

    expect(dated.text).toContain("Please answer at Stripe by 22 December 2026, and refund nothing");
    expect(compose(opened, "paid").text).toContain("Please answer at Stripe, and refund nothing");
  });

  it.each([
    ["payment-returned", "took back $1,240.00, paid by bank debit"],
    ["dispute-won", "stays with you."],
    ["dispute-lost", "went back."],
  ] as const)("of kind %s says what the bank did", (kind, words) => {
    expect(compose({ kind, payment, dispute }).text).toContain(words);
  });
});

describe("a notice to the vendor of what the client says", () => {
  it("was paid says how, how much, when and with which reference", () => {
    const declaration = sampleDeclaration({ slipId: "slp_1" });
    const { subject, text } = compose({ kind: "declared-payment", declaration }, "declared");

    expect(subject).toBe("Invoice SL-1042: Northwind Trading says that $1,240.00 is paid");
    expect(text).toContain("tells us of a payment of $1,240.00 by cheque for invoice SL-1042");
    expect(text).toContain("It is reported as paid and being checked.");
    expect(text).toContain("A slip is attached to it on the page.");
    expect(text).toContain("Paid on: 11 December 2026\nReference: 1881\n");
    expect(text).toContain("then confirm or decline it on the page.");
  });

  it("was withheld says whether the law's share allows it, and what of the certificate", () => {
    const within = compose({ kind: "withholding", withholding: sampleWithholding() }).text;
    const above = compose({
      kind: "withholding",
      withholding: sampleWithholding({
        status: "proposed",
        amount: 9_000,
        certificate: { status: "received" },
      }),
    }).text;

    expect(within).toContain("so it counts as paid. The certificate hasn’t come yet.");
    expect(within).not.toContain("Please");
    expect(above).toContain("The law’s share would be $37.20, so it waits for you");
    expect(above).toContain("Please accept or decline it on the page.");
  });

  it("asks to check a certificate that has come", () => {
    const withholding = sampleWithholding({ certificate: { status: "received" } });

    expect(compose({ kind: "withholding", withholding }).text).toContain(
      "Please check the certificate on the page.",
    );
  });
});

it("a notice of differences between the books counts them", () => {
  const differences = (count: number) =>
    compose({ kind: "reconciliation-difference", count }).subject;

  expect(differences(1)).toBe("Invoice SL-1042: 1 difference from Stripe’s book");
  expect(differences(3)).toBe("Invoice SL-1042: 3 differences from Stripe’s book");
});
