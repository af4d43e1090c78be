import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FrozenPart } from "../../../shared/flexibility/question.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { paymentOptions } from "../../../shared/payments/payment-options.ts";
import { decidePaymentStart } from "../../../shared/payments/start-payment.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { aShare, shared } from "../builders/a-share.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const paymentPolicy = aPolicy({
  methods: ["card", "us_bank_account"],
  enabledAtStripe: ["card", "us_bank_account"],
  preferred: { method: "us_bank_account", discountPercent: "2" },
  smallestParts: { USD: 5_000 },
});

/** An invoice of $1,240.00 of which so much is in question. */
function frozen(...amounts: readonly (number | undefined)[]): IssuedInvoice {
  const invoice = anIssuedInvoice({ paymentPolicy });
  const parts = amounts.map((amount, place): FrozenPart => ({
    questionId: anId("qst", `${place}`),
    ...(amount === undefined ? {} : { amount }),
  }));
  return { ...invoice, arrangements: { frozen: parts } };
}

const byDebit = (invoice: IssuedInvoice) =>
  paymentOptions(invoice).find(({ method }) => method === "us_bank_account");

describe("what a way to pay asks for first", () => {
  it("is everything, less what is let off for it, where nothing waits", () => {
    expect(byDebit(frozen())).toMatchObject({ amount: 121_520, discount: 2_480, largest: 121_520 });
  });

  it("is what is not in question; all of it can still be paid, and then it costs less", () => {
    const invoice = frozen(30_000);

    expect(byDebit(invoice)).toMatchObject({ amount: 94_000, largest: 121_520 });
    expect(byDebit(invoice)?.discount).toBeUndefined();
    const wish = { method: "us_bank_account", amount: 121_520 } as const;
    expect(decidePaymentStart(invoice, [], wish)).toMatchObject({ discount: 2_480 });
  });

  it.each([
    ["all of it is in question", [undefined]],
    ["the parts in question are more than there is", [100_000, 24_000]],
    ["what is left is less than a part may be", [119_001]],
  ])("is everything where %s", (_, amounts) => {
    expect(byDebit(frozen(...amounts))).toMatchObject({ amount: 121_520, discount: 2_480 });
  });

  it("leaves enough to be paid later", () => {
    const card = paymentOptions(frozen(30)).find(({ method }) => method === "card");

    expect(card?.amount).toBe(123_950);
  });

  it("is everything where that costs less than what is not in question", () => {
    expect(byDebit(frozen(1_000))).toMatchObject({ amount: 121_520, discount: 2_480 });
  });

  it("is one's own part where others are asked for theirs", () => {
    const invoice = shared(frozen(), aShare(), aShare({ id: anId("shr", "b"), amount: 20_000 }));

    expect(byDebit(invoice)).toMatchObject({ amount: 64_000, largest: 121_520 });
  });

  it("waits for shares no more once they have ended, are paid or on their way", () => {
    const moves = [{ paymentId: anId("pay"), amount: 40_000, isOnItsWay: true }] as const;
    const invoice = shared(
      frozen(),
      aShare({ endedAt: "2026-12-02T09:00:00.000Z" }),
      aShare({ paid: 40_000 }),
      aShare({ moves }),
    );

    expect(byDebit(invoice)?.amount).toBe(121_520);
  });

  it("is what is not in question where others are asked for all the rest", () => {
    const invoice = shared(frozen(30_000), aShare({ amount: 94_000 }));

    expect(byDebit(invoice)?.amount).toBe(94_000);
  });
});

describe("the payer of a share", () => {
  const start = (wish: object, share = 40_000) =>
    decidePaymentStart(frozen(), [], { method: "card", share, ...wish });

  it("pays it, or a part of it, and no more", () => {
    expect(start({})).toMatchObject({ amount: 40_000, discount: 0 });
    expect(start({ amount: 10_000 })).toMatchObject({ amount: 10_000 });
    expect(start({ amount: 40_001 })).toMatchObject({
      refusal: { reason: "amount-exceeds-startable", startable: 40_000 },
    });
  });

  it("leaves nothing of it that is too little to be paid, and pays a small rest", () => {
    expect(start({ amount: 39_990 })).toMatchObject({
      refusal: { reason: "amount-leaves-too-little", rest: 10 },
    });
    expect(start({ amount: 4_999 })).toMatchObject({
      refusal: { reason: "amount-below-minimum", minimum: 5_000 },
    });
    expect(start({}, 300)).toMatchObject({ amount: 300 });
  });

  it("pays all that is left where that is their share, whatever is in question", () => {
    const wish = { method: "card", share: 124_000 } as const;

    expect(decidePaymentStart(frozen(30_000), [], wish)).toMatchObject({ amount: 124_000 });
  });

  it("has nothing to pay where it is paid, and keeps no tax back", () => {
    expect(start({}, 0)).toMatchObject({
      refusal: { reason: "amount-exceeds-startable", startable: 0 },
    });
    const invoice = anIssuedInvoice({
      paymentPolicy: { ...paymentPolicy, withholdingPercent: "3" },
    });
    expect(
      decidePaymentStart(invoice, [], { method: "card", share: 40_000, withheld: 1 }),
    ).toMatchObject({ refusal: { reason: "withholding-exceeds-share", allowed: 0 } });
  });
});

describe("properties", () => {
  it("what is asked for first can be paid, by the amount as by no amount", () => {
    const parts = fc.array(fc.option(fc.nat(124_000), { nil: undefined }), { maxLength: 3 });
    const shares = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 3 });
    fc.assert(
      fc.property(parts, shares, (amounts, wished) => {
        const others = wished.map((amount, place) =>
          aShare({ id: anId("shr", `${place}`), amount }),
        );
        const invoice = shared(frozen(...amounts), ...others);
        for (const { method, amount, discount = 0, largest } of paymentOptions(invoice)) {
          if (method !== "card" && method !== "us_bank_account") continue;
          const open = decidePaymentStart(invoice, [], { method });
          expect(open).toMatchObject({ outcome: "done", amount, discount });
          expect(decidePaymentStart(invoice, [], { method, amount })).toEqual(open);
          expect(decidePaymentStart(invoice, [], { method, amount: largest }).outcome).toBe("done");
        }
      }),
    );
  });
});
