import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import {
  asVendor,
  atStripe,
  creditOf,
  openTasks,
  payOnPage,
  problemOf,
  storedPayment,
} from "../stand/paying.ts";
import { openDesk } from "../stand/vendor-desk.ts";

// Known mistakes of products like this one: refunds and payments that are undone. Shown elsewhere:
// refunds in parts (PB-47) and at once (PB-54) in refund.test.ts, disputes beside refunds (PB-52,
// PB-53) in dispute.test.ts.
const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

describe.skipIf(!hasLocalWorld)("money that goes back: what can't happen", () => {
  it("PB-48: a full refund of a charge beside credit is a full refund of that charge", async () => {
    const desk = await openDesk(stand);
    const first = await desk.opened();
    const at = `/invoices/${first.invoiceId}/payments`;
    await asVendor(stand, desk, at, { method: "cash", amount: 164_000 });
    const visitor = await desk.opened();
    await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/store-credit`);
    const { id } = await payOnPage(stand, visitor);

    await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/payments/${id}/refunds`);

    expect(await storedPayment(stand, visitor.invoiceId, id)).toMatchObject({
      amount: 84_000,
      refunds: [{ amount: 84_000, status: "succeeded" }],
    });
    const { items } = await desk.done("GET", "/payments");
    const own = items.find(({ payment }: { payment: { id: string } }) => payment.id === id);
    expect(own.payment.refundable.amount).toBe(0);
  });

  it("PB-49: a refund from Stripe's dashboard is seen, and somebody is asked", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id, paymentIntentId } = await payOnPage(stand, visitor);

    await atStripe(stand, "/refunds", { payment_intent: paymentIntentId });

    expect((await storedPayment(stand, visitor.invoiceId, id)).refunds).toMatchObject([
      { amount: 124_000, origin: "processor" },
    ]);
    expect(await openTasks(desk)).toMatchObject([{ kind: "refund-question" }]);
  });

  it("PB-55: an invoice whose recorded payment was none is open again", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const at = `/invoices/${visitor.invoiceId}/payments`;
    await asVendor(stand, desk, at, { method: "cheque", amount: 130_000, reference: "1042" });
    const [{ id }] = (await visitor.view()).payments;
    expect([(await visitor.view()).status, await creditOf(stand, desk.clientId)]).toEqual([
      "paid",
      6_000,
    ]);

    await asVendor(stand, desk, `${at}/${id}/reverse`, { reason: "The cheque bounced" });

    expect((await visitor.view()).amounts).toMatchObject({ paid: 0, remaining: 124_000 });
    expect(await creditOf(stand, desk.clientId)).toBe(0);
    const again = await asVendor(stand, desk, `${at}/${id}/reverse`, { reason: "Once more" });
    expect(problemOf(again)).toBe("payment-already-reversed");
  });
});
