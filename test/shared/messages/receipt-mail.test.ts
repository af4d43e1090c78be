import { describe, expect, it } from "vitest";
import type { PlanView } from "../../../shared/contract/arrangement-view.ts";
import type { PaymentView } from "../../../shared/contract/invoice-view.ts";
import { composeReceiptMail } from "../../../shared/messages/receipt-mail.ts";
import { samplePlan, withArrangements } from "./sample-arrangements.ts";
import { sampleLink as link } from "./sample-mails.ts";
import {
  sampleCheque,
  sampleDebit,
  samplePayment,
  sampleViews,
  sampleWithholding,
} from "./sample-views.ts";

const compose = (
  view: keyof typeof sampleViews,
  payment: PaymentView = samplePayment(),
  surplus = 0,
) =>
  composeReceiptMail(
    { view: sampleViews[view], link, payment, surplus, hasAttachment: true },
    "en",
  );

const composePlanned = (change: Partial<PlanView>) => {
  const view = sampleViews.partlyPaid;
  const planned = withArrangements(view, { plan: samplePlan(view, change) });
  const facts = { view: planned, link, payment: samplePayment(), surplus: 0, hasAttachment: true };
  return composeReceiptMail(facts, "en").text;
};

describe("a receipt in a plan", () => {
  const rest = "The rest can be paid on the same page.";
  const oneStep = "One step is left for the plan: authorizing its charges on the same page.";

  it("asks nobody for what is charged by itself", () => {
    expect(composePlanned({})).not.toContain(rest);
    expect(composePlanned({})).not.toContain(oneStep);
  });

  it("says that its charges are still to be authorized", () => {
    expect(composePlanned({ waitsFor: ["method"] })).toContain(oneStep);
  });

  it("says where the rest is paid by reminder", () => {
    expect(composePlanned({ collection: "reminder" })).toContain(rest);
  });
});

describe("a receipt", () => {
  it("thanks, says what was paid and how, and that all is done", () => {
    const { subject, text } = compose("paid");

    expect(subject).toBe("Receipt for invoice SL-1042 from Studio Lime: $1,240.00");
    expect(text).toBe(`Paid, thank you

Hello Maya,

Thank you: your payment of $1,240.00 for invoice SL-1042, “Website redesign, second milestone”, has arrived. The invoice is paid in full.

Amount paid: $1,240.00
Date: 14 December 2026
Paid with: Visa ending in 4242
Left to pay: $0.00
Reference: ${samplePayment().id}

Please keep this receipt for your records; it is attached as a PDF.

View the receipt:
${link}

Anna Lim
Accounts, Studio Lime
+66 2 555 0143

—
There is nothing left to do, and no reminder will come for this invoice.
A question? Reply to this mail; Anna Lim reads it.
Is this real? Call Studio Lime on a number you know. Bank details never come by mail.
`);
  });

  it("of a part says what is left and where it can be paid", () => {
    const { text } = compose("partlyPaid", samplePayment({ amount: 50_000 }));

    expect(text).toContain(
      "has arrived. $740.00 is left of $1,240.00, due by 21 December 2026.\n\n" +
        "The rest can be paid on the same page.",
    );
    expect(text).toContain("Left to pay: $740.00");
    expect(text).not.toContain("nothing left to do");
  });

  it("says where a surplus went and how to have it back", () => {
    expect(compose("paid", samplePayment({ amount: 126_000 }), 2000).text).toContain(
      "$20.00 more came than was left. It is kept as your credit with Studio Lime; if you’d rather have it back, reply.",
    );
  });

  it("for money that came although nothing was to be paid keeps all of it as credit", () => {
    const { text } = compose("voided", samplePayment(), 124_000);

    expect(text).toContain("The invoice has been withdrawn, so there is nothing to pay.");
    expect(text).toContain("$1,240.00 more came than was left.");
    expect(text).not.toContain("The rest can be paid");
  });

  it("ends with the vendor's own thanks where it has some", () => {
    const { text } = compose("paidWithThanks");

    expect(text).toContain("\n\nYour payment of $1,240.00");
    expect(text).toContain("\n\nYou made our week. Thank you.\n\nAnna Lim\n");
  });

  it("names no card that the processor didn't name", () => {
    const { paidWith: _paidWith, ...payment } = samplePayment();

    expect(compose("paid", payment).text).toContain("Paid with: Card\n");
    expect(
      compose("paid", samplePayment({ paidWith: { brand: "unknown", lastDigits: "1881" } })).text,
    ).toContain("Paid with: Card ending in 1881\n");
  });

  it("names every way that was paid, with what the processor or the vendor noted of it", () => {
    const cheque = compose("paid", sampleCheque()).text;

    expect(cheque).toContain("Paid with: Cheque\nDetails: 1881\n");
    expect(compose("paid", sampleDebit({ status: "succeeded" })).text).toContain(
      "Paid with: Bank debit (ACH), Harbour Bank ending in 6789\n",
    );
  });

  it("says what was let off for the way it was paid", () => {
    const { text } = compose("paid", sampleCheque({ amount: 121_520, discount: 2_480 }));

    expect(text).toContain("Amount paid: $1,215.20\nDiscount: $24.80\n");
  });

  it("counts tax withheld, and waits for its certificate until that has come", () => {
    const payment = samplePayment({ amount: 120_280, withheld: 3_720 });
    const awaited = compose("paid", payment).text;
    const received = composeReceiptMail(
      {
        view: {
          ...sampleViews.paid,
          withholdings: [sampleWithholding({ certificate: { status: "received" } })],
        },
        link,
        payment,
        surplus: 0,
        hasAttachment: true,
      },
      "en",
    ).text;

    expect(awaited).toContain("$37.20 of tax that you withheld counts towards the invoice");
    expect(awaited).toContain("We await its certificate, which you can add");
    expect(awaited).toContain("Tax withheld: $37.20\n");
    expect(received).not.toContain("certificate");
  });

  it("says of which larger payment it is a part", () => {
    const together = { invoiceCount: 3, amount: 310_000 };

    expect(compose("paid", samplePayment({ together })).text).toContain(
      "It was paid together with others: $3,100.00 over 3 invoices in one payment.",
    );
  });

  it("dates the payment by the invoice's own calendar", () => {
    const payment = samplePayment({ at: "2026-12-15T07:30:00.000Z" });

    expect(compose("paid", payment).text).toContain("Date: 14 December 2026");
    expect(compose("tokyo", payment).text).toContain("Date: 15 December 2026");
  });
});
