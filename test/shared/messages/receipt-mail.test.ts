import { describe, expect, it } from "vitest";
import type { PaymentView } from "../../../shared/contract/invoice-view.ts";
import { composeReceiptMail } from "../../../shared/messages/receipt-mail.ts";
import { sampleLink as link } from "./sample-mails.ts";
import { samplePayment, sampleViews } from "./sample-views.ts";

const compose = (
  view: keyof typeof sampleViews,
  payment: PaymentView = samplePayment(),
  surplus = 0,
) =>
  composeReceiptMail(
    { view: sampleViews[view], link, payment, surplus, hasAttachment: true },
    "en",
  );

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
      "$20.00 of it is more than was left. It is kept as your credit with Studio Lime; if you’d rather have it back, reply.",
    );
  });

  it("for money that came although nothing was to be paid keeps all of it as credit", () => {
    const { text } = compose("voided", samplePayment(), 124_000);

    expect(text).toContain("The invoice has been withdrawn, so there is nothing to pay.");
    expect(text).toContain("$1,240.00 of it is more than was left.");
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

  it("dates the payment by the invoice's own calendar", () => {
    const payment = samplePayment({ at: "2026-12-15T07:30:00.000Z" });

    expect(compose("paid", payment).text).toContain("Date: 14 December 2026");
    expect(compose("tokyo", payment).text).toContain("Date: 15 December 2026");
  });
});
