import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { atStripe, elevate, openTaskKinds, payOnPage, storedPayment } from "../stand/paying.ts";
import { aLineOf, openDesk } from "../stand/vendor-desk.ts";
import type { VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

/** Two invoices of a client, of 100 and 50 dollars, paid together. */
async function twoPaidTogether(desk: VendorDesk, paying: { method: string; with: string }) {
  const first = await desk.opened({ lines: [aLineOf("100.00")], paymentTerms: { netDays: 30 } });
  const second = await desk.opened({ lines: [aLineOf("50.00")], paymentTerms: { netDays: 40 } });
  await elevate(stand, first);
  const { method } = paying;
  const wish = { method, otherInvoices: [{ id: second.invoiceId }] };
  await payOnPage(stand, first, wish, { with: paying.with });
  await stand.moveBy("P7D");
  const [{ id }] = (await first.view()).payments;
  const { paymentIntentId } = await storedPayment(stand, first.invoiceId, id);
  const remaining = async () => [
    (await first.view()).amounts.remaining,
    (await second.view()).amounts.remaining,
  ];
  return { first, second, paymentIntentId, remaining };
}

const debit = { method: "us_bank_account", with: "pm_usBankAccount_success" };
const card = { method: "card", with: "pm_card_visa" };

describe.skipIf(!hasLocalWorld)("money of several invoices that goes back in one", () => {
  it("a debit that comes back leaves none of its invoices paid", async () => {
    const desk = await openDesk(stand);
    const paid = await twoPaidTogether(desk, debit);
    expect(await paid.remaining()).toEqual([0, 0]);

    await atStripe(stand, "/disputes", { payment_intent: paid.paymentIntentId });

    expect(await paid.remaining()).toEqual([10_000, 5_000]);
    expect(await openTaskKinds(desk)).toEqual(["payment-returned", "payment-returned"]);
  });

  it("a refund of all of it is not the vendor's loss: each invoice asks whether it is owed", async () => {
    const desk = await openDesk(stand);
    const paid = await twoPaidTogether(desk, card);

    await atStripe(stand, "/refunds", { payment_intent: paid.paymentIntentId });

    const [{ id }] = (await paid.second.view()).payments;
    const shares = [
      await storedPayment(stand, paid.first.invoiceId, id),
      await storedPayment(stand, paid.second.invoiceId, id),
    ];
    expect(shares.map(({ refunds }) => refunds?.[0]?.taken)).toEqual([
      { fromCredit: 0, fromReceivable: 10_000, beyond: 0 },
      { fromCredit: 0, fromReceivable: 5_000, beyond: 0 },
    ]);
    expect(await openTaskKinds(desk)).toEqual(["refund-question", "refund-question"]);
  });

  it("a dispute that is lost in part takes what stayed away, first from the first", async () => {
    const desk = await openDesk(stand);
    const paid = await twoPaidTogether(desk, card);

    const dispute = await atStripe(stand, "/disputes", {
      payment_intent: paid.paymentIntentId,
    });
    await atStripe(stand, `/disputes/${String(dispute.id)}/close`, {
      status: "won",
      reinstated: 3_000,
    });

    expect(await paid.remaining()).toEqual([10_000, 2_000]);
  });
});
