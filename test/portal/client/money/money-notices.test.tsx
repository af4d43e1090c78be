import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import type { InvoiceView, PaymentView } from "../../../../shared/contract/invoice-view.ts";
import { sampleInvoice, samplePayment } from "../sample-invoice.ts";
import type { Sample } from "../sample-invoice.ts";
import { answerRequests, letEverythingBeInSight, showInvoice } from "../show-invoice.tsx";

const at = "2026-12-15T17:00:00.000Z";

beforeEach(() => {
  letEverythingBeInSight();
  history.replaceState(null, "", "/i/inv_1");
});

function withPayment(change: Partial<PaymentView>, sample: Sample = {}): InvoiceView {
  return sampleInvoice({ payments: [samplePayment(change)], ...sample });
}

const refund = (status: "succeeded" | "pending" | "failed", amount = 20_000) => ({
  refunds: [{ id: "ref_1", amount, status, at }],
});
const dispute = (status: "open" | "lost", isBankReturn: boolean) => ({
  disputes: [{ id: "dsp_1", amount: 124_000, status, isBankReturn, at }],
});
const declaration = {
  id: "dec_8xk2m4qaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  status: "open" as const,
  method: "cheque" as const,
  amount: 64_000,
  paidDate: "2026-12-12",
  at,
};
const withholding = {
  id: "whd_8xk2m4qaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  status: "booked" as const,
  amount: 3_000,
  allowed: 3_000,
  certificate: { status: "awaited" as const },
  at,
};

const told: readonly (readonly [string, InvoiceView, RegExp])[] = [
  [
    "on its way",
    withPayment(
      { status: "processing", method: "us_bank_account", amount: 60_000, expectedAt: at },
      { processing: 60_000 },
    ),
    /\$600\.00 by bank debit is on its way.*by 15 December 2026\. .*meanwhile: \$640\.00/u,
  ],
  ["sent back", withPayment(dispute("lost", true)), /^The bank sent \$1,240\.00 back$/u],
  [
    "questioned",
    withPayment(dispute("open", false)),
    /has a question about \$1,240\.00 that was paid, and looks into it/u,
  ],
  [
    "refunded in part",
    withPayment(refund("succeeded"), { status: "paid", paid: 124_000 }),
    /\$200\.00 of a payment of \$1,240\.00 was refunded on 15 December 2026/u,
  ],
  [
    "refunded whole",
    withPayment(refund("succeeded", 124_000), { status: "paid", paid: 124_000 }),
    /A payment of \$1,240\.00 was refunded in full/u,
  ],
  ["being refunded", withPayment(refund("pending")), /\$200\.00 is on its way back, the way/u],
  [
    "being refunded to an account that nobody knows yet",
    withPayment({ ...refund("pending"), method: "promptpay" }),
    /\$200\.00 is on its way back\. Stripe.*asks the payer by mail for the account/u,
  ],
  ["not refunded", withPayment(refund("failed")), /didn’t reach you.*the money is not lost/u],
  [
    "told of",
    sampleInvoice({ declarations: [declaration] }),
    /asked to confirm that \$640\.00 was paid by cheque on 12 December 2026/u,
  ],
  [
    "not found",
    sampleInvoice({
      declarations: [{ ...declaration, status: "declined", message: "No such cheque came." }],
    }),
    /Their word: No such cheque came\./u,
  ],
  [
    "withheld beyond the share",
    sampleInvoice({ withholdings: [{ ...withholding, status: "proposed" }] }),
    /more than the usual share, so Studio Thonglor was asked/u,
  ],
  [
    "withheld, with its certificate",
    sampleInvoice({
      withholdings: [
        {
          ...withholding,
          certificate: { status: "received", number: "WHT-7", date: "2026-12-12" },
        },
      ],
    }),
    /We have the certificate\. Thank you\. WHT-7, 12 December 2026/u,
  ],
  [
    "lowered by a credit note",
    sampleInvoice({
      creditNotes: [
        {
          id: "crn_8xk2m4qaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          number: "CN-3",
          amount: 20_000,
          reason: "Two templates fewer",
          toStoreCredit: 5_000,
          at,
        },
      ],
    }),
    /Credit note CN-3 of \$200\.00 \(Two templates fewer\)\. \$50\.00 of it is kept as your credit/u,
  ],
];

describe("money that did more than arrive", () => {
  it.each(told)("is told of when it is %s", async (_, view, text) => {
    showInvoice(view);

    const says = (_text: string, element: Element | null) =>
      element?.matches("p, strong") === true && text.test(element.textContent ?? "");
    expect(await screen.findByText(says)).toBeDefined();
  });

  it("is told of by each means with its amount", async () => {
    const second = samplePayment({
      id: "pay_8xk2m4qaddddddddddddddddddddddddd",
      method: "cheque",
      amount: 56_000,
    });
    const { paidWith: _, ...cheque } = second;
    showInvoice(
      sampleInvoice({
        status: "paid",
        paid: 124_000,
        payments: [samplePayment({ amount: 60_000 }), cheque],
        creditApplied: 5_000,
        withholdings: [withholding],
      }),
    );
    const heading = await screen.findByRole("heading", { name: "How it was paid" });

    const rows = [...(heading.nextElementSibling?.children ?? [])].map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ["Visa ending in 4242", "$600.00"],
      ["Cheque", "$560.00"],
      ["From your credit", "$50.00"],
      ["Tax withheld at source", "$30.00"],
    ]);
  });

  it("takes the certificate afterwards", async () => {
    const sent = answerRequests(() => ({ status: 200, body: withholding }));
    const { reloads } = showInvoice(sampleInvoice({ withholdings: [withholding] }));
    const send = await screen.findByRole("button", { name: "Send the certificate" });

    fireEvent.click(send);
    screen.getByText("Please give the number, or attach the certificate.");
    fireEvent.input(screen.getByLabelText("Number of the certificate"), {
      target: { value: "WHT-7" },
    });
    fireEvent.click(send);

    await expect.poll(reloads).toBe(1);
    expect(sent).toEqual([
      {
        method: "POST",
        path: expect.stringMatching(/\/withholdings\/whd_\w+\/certificate$/u),
        body: { number: "WHT-7" },
      },
    ]);
  });

  it("stands in the totals: credit notes and discounts told apart from payments", async () => {
    showInvoice(
      sampleInvoice({
        creditNotes: [
          {
            id: "crn_8xk2m4qaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            number: "CN-3",
            amount: 20_000,
            reason: "Two templates fewer",
            toStoreCredit: 5_000,
            at,
          },
        ],
        payments: [samplePayment({ discount: 2_480 })],
      }),
    );

    expect((await screen.findByText("Less credit note CN-3")).nextElementSibling?.textContent).toBe(
      "-$150.00",
    );
    expect(
      screen.getByText("Discount for the way it was paid").nextElementSibling?.textContent,
    ).toBe("-$24.80");
  });

  it("adds up after a refund that is not asked for again", async () => {
    const sample = sampleInvoice({ payments: [samplePayment({ refunded: 24_000 })] });
    const amounts = { ...sample.amounts, due: 100_000, paid: 100_000, remaining: 0, startable: 0 };
    showInvoice({ ...sample, status: "paid", amounts, options: [] });

    expect(
      (await screen.findByText("Refunded, no longer owed")).nextElementSibling?.textContent,
    ).toBe("-$240.00");
  });
});
