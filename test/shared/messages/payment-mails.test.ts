import { describe, expect, it } from "vitest";
import { methodName } from "../../../shared/messages/catalog/en/methods.ts";
import { composeDisputeMail } from "../../../shared/messages/dispute-mail.ts";
import { composePaymentFailedMail } from "../../../shared/messages/payment-failed-mail.ts";
import { composePaymentProcessingMail } from "../../../shared/messages/payment-processing-mail.ts";
import { composePaymentReturnedMail } from "../../../shared/messages/payment-returned-mail.ts";
import { composeRefundMail } from "../../../shared/messages/refund-mail.ts";
import { sampleLink as link } from "./sample-mails.ts";
import { sampleDispute, sampleRefund } from "./sample-news.ts";
import { sampleDebit, samplePayment, sampleView, sampleViews } from "./sample-views.ts";

const payment = sampleDebit();

describe("a payment on its way", () => {
  const view = sampleView({ processing: 124_000, payments: [payment] });

  it("is told with what it is paid, when it arrives and what happens if it comes back", () => {
    const { subject, text } = composePaymentProcessingMail({ view, payment, link }, "en");

    expect(subject).toBe(
      "Your payment of $1,240.00 for invoice SL-1042 from Studio Lime is on its way",
    );
    expect(text).toBe(`Payment on its way, expected by 18 December 2026

Hello Maya,

Your payment of $1,240.00 by bank debit for invoice SL-1042, “Website redesign, second milestone”, is on its way. There is nothing more to do for it.

It is expected to arrive by 18 December 2026; then a receipt comes. Should it come back, nothing is lost: we write to you, and you can pay in another way.

Amount: $1,240.00
Paid with: Bank debit (ACH), Harbour Bank ending in 6789
Expected by: 18 December 2026
Reference: ${payment.id}

Please keep this mail until then; it isn’t a receipt yet.

View the invoice:
${link}

Thank you for taking care of it.

Anna Lim
Accounts, Studio Lime
+66 2 555 0143

—
A question? Reply to this mail; Anna Lim reads it.
Is this real? Call Studio Lime on a number you know. Bank details never come by mail.
`);
  });

  it("of a part says what is left beside it", () => {
    const part = sampleDebit({ amount: 40_000 });
    const { text } = composePaymentProcessingMail(
      { view: sampleViews.partlyOnItsWay, payment: part, link },
      "en",
    );

    expect(text).toContain("$1,240.00 is due by 21 December 2026. $400.00 of it is on its way");
  });

  it("promises no day that nobody knows", () => {
    const { expectedAt: _, ...undated } = payment;
    const { text } = composePaymentProcessingMail({ view, payment: undated, link }, "en");

    expect(text).toContain("When it has arrived, a receipt comes.");
    expect(text).not.toContain("Expected by");
  });
});

describe("a payment that failed after it was on its way", () => {
  const failed = sampleDebit({ status: "failed", declineCode: "insufficient_funds" });

  it("is told without its reason, with what can be done", () => {
    const { text } = composePaymentFailedMail(
      { view: sampleViews.manyWays, payment: failed, link },
      "en",
    );

    expect(text).toContain("by bank debit for invoice SL-1042");
    expect(text).toContain(
      "didn’t go through. No money has moved. The invoice is open now: $1,240.00 is due",
    );
    expect(text).toContain("you can try once more or choose another way.");
    expect(text).toContain("in the way that suits you and without a password.");
    expect(text).toContain(`View and pay $1,240.00:\n${link}\n`);
  });

  it("asks for nothing where nothing is left", () => {
    const { text } = composePaymentFailedMail(
      { view: sampleViews.voided, payment: failed, link },
      "en",
    );

    expect(text).not.toMatch(/choose another way|View and pay/u);
  });
});

describe("a payment that a bank took back", () => {
  const dispute = sampleDispute();

  it("is told kindly: since when, what is open now, and the ways on", () => {
    const { text } = composePaymentReturnedMail(
      { view: sampleViews.manyWays, payment, dispute, link },
      "en",
    );

    expect(text).toContain(
      "went back to your bank on 16 December 2026. The invoice is open now: " +
        "$1,240.00 is due by 21 December 2026.\n\nThat happens, for instance when",
    );
    expect(text).toContain("View and pay $1,240.00:");
  });

  it("names what the bank took, which may be less than the payment was", () => {
    const view = sampleViews.partlyPaid;
    const part = sampleDispute({ takenBack: 74_000 });
    const { text } = composePaymentReturnedMail({ view, payment, dispute: part, link }, "en");

    expect(text).toContain("\n\n$740.00 of your payment");
    expect(text).toContain("The invoice is open now: $740.00 is left of $1,240.00, due by");
  });

  it("tells the money on its way apart from another payment's", () => {
    const view = sampleViews.processing;
    const { text } = composePaymentReturnedMail({ view, payment, dispute, link }, "en");

    expect(text).toContain("Another payment of $1,240.00 is on its way");
    expect(text).not.toMatch(/View and pay|open now/u);
  });

  it("names no more than the payment was", () => {
    const part = sampleDebit({ amount: 40_000 });
    const facts = { view: sampleViews.manyWays, payment: part, dispute, link };

    expect(composePaymentReturnedMail(facts, "en").text).toContain("\n\n$400.00 of your payment");
  });
});

describe("a refund", () => {
  const facts = { view: sampleViews.paid, payment: samplePayment(), link };

  it("on its way says how much, where to and how long it takes", () => {
    const refund = sampleRefund({ amount: 4_000 });
    const { subject, text } = composeRefundMail({ ...facts, refund, news: "on-its-way" }, "en");

    expect(subject).toBe("Your refund of $40.00 for invoice SL-1042 from Studio Lime");
    expect(text).toContain("is on its way back to you. The invoice is paid in full.");
    expect(text).toContain("Banks usually take 5 to 10 business days to show it.");
    expect(text).toContain("Refund: $40.00\nGoes back to: Visa ending in 4242\n");
  });

  it.each([
    ["promptpay", "asks you by mail for the account", "Please answer that mail", "Paid with: "],
    ["konbini", "asks you by mail for the account", "Please answer that mail", "Paid with: "],
    ["bank_transfer", "may ask you by mail for the account", "Please keep this", "Paid with: "],
    ["crypto", "back to the wallet that it came from", "Please keep this", "Goes back to: "],
  ] as const)("of a payment by %s says how it goes back", (method, how, asks, label) => {
    const { paidWith: _, ...paid } = samplePayment({ method });
    const order = { ...facts, payment: paid, refund: sampleRefund(), news: "on-its-way" } as const;
    const { text } = composeRefundMail(order, "en");

    expect(text).toContain(how);
    expect(text).toContain(asks);
    expect(text).toContain(`${label}${methodName(method)}\n`);
    expect(text).not.toContain("5 to 10");
  });

  it("of what is owed again says what is open, and never that there is nothing to do", () => {
    const order = { ...facts, view: sampleViews.partlyPaid, refund: sampleRefund() };
    const { text } = composeRefundMail({ ...order, news: "on-its-way" }, "en");

    expect(text).toContain("The invoice is open now: $740.00 is left of $1,240.00");
    expect(text).not.toContain("nothing to do");
  });

  it("that came back is not lost, and a person will be in touch", () => {
    const refund = sampleRefund({ amount: 4_000, status: "failed" });
    const { text } = composeRefundMail({ ...facts, refund, news: "failed" }, "en");

    expect(text).toContain(
      "Nothing is lost: the money is with Studio Lime and counts for you, on the invoice or as " +
        "credit. Anna Lim will be in touch to agree with you on another way.",
    );
    expect(text).toContain("send no bank details by mail");
  });
});

describe("a dispute", () => {
  const facts = { payment: samplePayment(), dispute: sampleDispute(), link };

  it("that was opened accuses nobody and asks for a word", () => {
    const { text } = composeDisputeMail({ ...facts, view: sampleViews.paid, news: "opened" }, "en");

    expect(text).toContain("has a question about $1,240.00 of it.");
    expect(text).toContain("the invoice stays as it is.");
    expect(text).toContain("Please reply if something about the invoice isn’t right");
  });

  it("that was won leaves the invoice paid", () => {
    const { text } = composeDisputeMail({ ...facts, view: sampleViews.paid, news: "won" }, "en");

    expect(text).toContain("is settled: the payment stands. The invoice is paid in full.");
    expect(text).toContain("There is nothing left to do.");
  });

  it("that was won in part says what went back, and asks for what is open", () => {
    const dispute = sampleDispute({ status: "won", takenBack: 74_000 });
    const order = { ...facts, dispute, view: sampleViews.partlyPaid, news: "won" } as const;
    const { text } = composeDisputeMail(order, "en");

    expect(text).toContain("is settled: $740.00 went back to you, the rest stands.");
    expect(text).toContain("The invoice is open now: $740.00 is left of $1,240.00");
    expect(text).toContain("View and pay $740.00:");
  });

  it("that was lost opens the amount again, with the ways on", () => {
    const { text } = composeDisputeMail(
      { ...facts, view: sampleViews.manyWays, news: "lost" },
      "en",
    );

    expect(text).toContain("is settled: $1,240.00 went back to you. The invoice is open now:");
    expect(text).toContain("View and pay $1,240.00:");
  });
});
