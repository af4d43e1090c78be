import { describe, expect, it } from "vitest";
import { invoiceViewSchema } from "../../../shared/contract/invoice-view.ts";
import { validate } from "../../../shared/contract/validate.ts";
import { presentForPayer } from "../../../shared/invoicing/present-for-payer.ts";
import { presentInvoice } from "../../../shared/invoicing/present-invoice.ts";
import { decidePaymentStart } from "../../../shared/payments/start-payment.ts";
import { shareStartable } from "../../../shared/flexibility/share-amounts.ts";
import type { CheckoutMethodKind } from "../../../shared/payments/payment-method.ts";
import type { PayerShare } from "../../../shared/flexibility/payer-share.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { aLine } from "../builders/a-draft.ts";
import { aPayment } from "../builders/a-payment.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { aQuestion } from "../builders/a-question.ts";
import { aShare, shared } from "../builders/a-share.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const now = "2026-12-15T09:00:00.000Z";
const lines = [aLine()];

const written = {
  purchaseOrder: "NW-2244",
  note: "Thank you for a good spring, Maya.",
  offer: "Book the next milestone.",
  lateTerms: "Nothing is added.",
};

const everything = () =>
  shared(
    anIssuedInvoice({
      written,
      paymentPolicy: aPolicy({
        methods: ["card", "us_bank_account", "bank_transfer", "cheque", "own_account"],
        enabledAtStripe: ["card", "us_bank_account", "bank_transfer"],
        preferred: { method: "us_bank_account", discountPercent: "2" },
        ownAccount: {
          currency: "USD",
          bankName: "Bank of Ari",
          accountNumber: "0123456789",
        } as never,
        withholdingPercent: "3",
      }),
    }),
    aShare(),
    aShare({
      id: anId("shr", "b"),
      payerId: anId("con", "q"),
      name: "Other",
      email: "o@x.example",
    }),
  );

const payments = [
  aPayment({
    id: anId("pay", "m"),
    status: "succeeded",
    paidWith: { brand: "visa", lastDigits: "1881" },
  }),
  aPayment({
    id: anId("pay", "n"),
    amount: 10_000,
    contactId: anId("con", "p"),
    shareId: aShare().id,
  }),
];

const view = (invoice: IssuedInvoice, share: PayerShare = aShare()) =>
  presentForPayer({ invoice, lines, payments, share }, { now, lineLimit: 200 });

describe("the invoice as a payer of a share sees it", () => {
  it("is the lines, the share and their own payments", () => {
    const seen = view(everything());

    expect(validate(invoiceViewSchema, seen)).toMatchObject({ isValid: true });
    expect(seen.lines).toHaveLength(1);
    expect(seen.payments.map(({ id }) => id)).toEqual([anId("pay", "n")]);
    expect(seen.amounts).toEqual({
      due: 40_000,
      paid: 0,
      processing: 0,
      remaining: 40_000,
      startable: 40_000,
    });
    expect(seen.arrangements).toEqual({
      ownShare: { id: aShare().id, amount: 40_000, paid: 0, sharedBy: "Maya Chen" },
    });
  });

  it("tells nothing else: no events, tax ids, notes, other people or their payments", () => {
    const invoice = everything();
    const told = JSON.stringify(view(invoice));
    const secrets = [
      ...invoice.client.taxIdentifiers.map(({ value }) => value),
      ...invoice.vendor.taxIdentifiers.map(({ value }) => value),
      invoice.client.address?.lines[0] ?? "",
      invoice.sender.email,
      invoice.contacts[0]?.email ?? "",
      ...Object.values(written),
      "studiolime.example/northwind",
      "o@x.example",
      "Other",
      "1881",
      "0123456789",
    ];

    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
    expect(
      JSON.stringify(presentInvoice(invoice, lines, payments, { now, lineLimit: 1 })),
    ).toContain("0123456789");
    expect(view(invoice).events).toEqual([]);
  });

  it("names what it shows, so that a new member of the client's view is not in it", () => {
    const known = Object.keys(invoiceViewSchema.entries);
    const missing = known.filter((name) => !(name in view(everything())));

    expect(missing.toSorted()).toEqual([
      "creditApplied",
      "creditNotes",
      "declarations",
      "lateTerms",
      "nextLineCursor",
      "note",
      "offer",
      "ownAccount",
      "paidAt",
      "purchaseOrder",
      "thankYou",
      "voided",
      "withholding",
      "withholdings",
      "writtenOff",
    ]);
  });

  it("is paid when the share is, whatever is left of the invoice", () => {
    const paid = aShare({ paid: 40_000 });
    const invoice = withEntries(shared(everything(), paid), anEntry({ amount: -40_000 }));

    expect(view(invoice, paid)).toMatchObject({ status: "paid", options: [] });
  });
});

describe("the ways to pay a share", () => {
  it("end at Stripe's page, ask for the share, and let nothing off", () => {
    const { options } = view(everything());

    expect(options.map(({ method }) => method).toSorted()).toEqual(["card", "us_bank_account"]);
    for (const { amount, largest, discount } of options) {
      expect([amount, largest, discount]).toEqual([40_000, 40_000, undefined]);
    }
  });

  it("ask for what can still be started where that is less, with what is let off for all of it", () => {
    const invoice = withEntries(everything(), anEntry({ amount: -100_000 }));
    const { options, amounts } = view(invoice);

    expect(amounts.startable).toBe(24_000);
    expect(options.find(({ method }) => method === "us_bank_account")).toMatchObject({
      amount: 23_520,
      discount: 480,
    });
  });

  it.each([0, 84_000, 100_000])("are what a payment of it is, after %d was paid", (amount) => {
    const plain = everything();
    const invoice = amount === 0 ? plain : withEntries(plain, anEntry({ amount: -amount }));
    for (const option of view(invoice).options) {
      const wish = { method: option.method as CheckoutMethodKind, share: shareStartable(aShare()) };

      expect(decidePaymentStart(invoice, [], wish)).toMatchObject({
        outcome: "done",
        amount: option.amount,
        discount: option.discount ?? 0,
      });
    }
  });

  it("are none where the share has ended, or the invoice is void", () => {
    const ended = aShare({ endedAt: now });
    const isVoid = { ...everything(), voided: { at: now, reason: "Mistake" } };

    expect(view(shared(everything(), ended), ended).options).toEqual([]);
    expect(view(isVoid)).toMatchObject({ status: "void", options: [], amounts: { startable: 0 } });
  });

  it("do not wait for what others ask about", () => {
    const invoice = everything();
    const frozen = [{ questionId: aQuestion().id }];
    const asked = { ...invoice, arrangements: { ...invoice.arrangements, frozen } };

    expect(view(asked).options[0]?.amount).toBe(40_000);
  });
});
