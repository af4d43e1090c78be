import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import {
  asVendor,
  atStripe,
  creditOf,
  finishPage,
  freshKey,
  payByDebit,
  payOnPage,
  problemOf,
  storedPayment,
} from "../stand/paying.ts";
import { deliverSigned } from "../stand/signed-event.ts";
import { chargesOf, stripeEvents } from "../stand/stripe-page.ts";
import { openDesk } from "../stand/vendor-desk.ts";

// Known mistakes of products like this one: the invoice changes while somebody pays. A page that is
// paid after the invoice was voided is in start-payment.test.ts.
const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

/** An invoice of $1,240.00, and what a vendor does to it. */
async function anInvoice() {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const at = `/invoices/${visitor.invoiceId}`;
  const credit = (amount: number) =>
    asVendor(stand, desk, `${at}/credit-notes`, { amount, reason: "Less work than planned" });
  const record = (amount: number) =>
    asVendor(stand, desk, `${at}/payments`, { method: "cash", amount });
  return { desk, visitor, at, credit, record };
}

describe.skipIf(!hasLocalWorld)("changed while somebody pays: what can't happen", () => {
  it("PB-33: closing pages leaves a good payment alone, whatever is told again", async () => {
    const { desk, visitor, credit } = await anInvoice();
    const { id } = await payOnPage(stand, visitor, { amount: 100_000 });
    await credit(10_000);
    const events = await stripeEvents(stand);

    for (const event of events.slice(-6)) await deliverSigned(stand, event);
    await stand.idle();

    expect((await storedPayment(stand, visitor.invoiceId, id)).status).toBe("succeeded");
    const { items } = await desk.done("GET", "/payments");
    expect(items[0].payment.refunds).toEqual([]);
  });

  it("PB-34: a page of the old amount is not used again after a credit note", async () => {
    const { visitor, credit } = await anInvoice();
    const first = await visitor.pay(freshKey());
    await credit(40_000);

    const second = await visitor.pay(freshKey());
    const late = await finishPage(stand, first);
    await finishPage(stand, second);
    await stand.idle();

    expect(second.body.payment.amount).toBe(84_000);
    expect(late.status).toBe(400);
    const charged = (await chargesOf(stand, visitor.invoiceId)).map(({ amount }) => amount);
    expect(charged).toEqual([84_000]);
  });

  it("PB-35: what was paid at an old price is booked as what it is, the rest is credit", async () => {
    const { desk, visitor, credit } = await anInvoice();
    const started = await visitor.pay(freshKey());
    // Stripe doesn't hear in time that the page is to be closed.
    await stand.stripeFault("POST /v1/checkout/sessions/:id/expire", "500", 4);
    await credit(24_000);
    await finishPage(stand, started);
    await stand.moveBy("PT1H");

    expect((await visitor.view()).status).toBe("paid");
    expect(await creditOf(stand, desk.clientId)).toBe(24_000);
  });

  it("PB-36: what a mailed link asks for is what is left, and what is charged", async () => {
    const { visitor, record } = await anInvoice();
    await record(50_000);

    const payment = await payOnPage(stand, visitor);

    expect(payment.amount).toBe(74_000);
    const charged = (await chargesOf(stand, visitor.invoiceId)).map(({ amount }) => amount);
    expect(charged).toEqual([74_000]);
    expect((await visitor.view()).status).toBe("paid");
  });

  it("PB-37: a second payment of the same invoice adds to the first", async () => {
    const { visitor } = await anInvoice();

    await payOnPage(stand, visitor, { amount: 40_000 });
    await payOnPage(stand, visitor, { amount: 60_000 });

    const view = await visitor.view();
    expect(view.amounts).toMatchObject({ paid: 100_000, remaining: 24_000 });
    expect(view.payments).toHaveLength(2);
  });

  it("PB-38: a debit on its way that is overtaken by a credit note becomes credit", async () => {
    const { desk, visitor, credit } = await anInvoice();
    await payByDebit(stand, visitor);
    const answer = await credit(124_000);
    expect([answer.status, problemOf(answer)]).toEqual([201, undefined]);

    await stand.moveBy("P7D");

    expect((await visitor.view()).amounts).toMatchObject({ due: 0, remaining: 0 });
    expect(await creditOf(stand, desk.clientId)).toBe(124_000);
  });

  it("PB-39: voiding gives back the credit that was used; a paid invoice is not voided", async () => {
    const { desk, record } = await anInvoice();
    await record(174_000);
    const other = await desk.opened();
    await asVendor(stand, desk, `/invoices/${other.invoiceId}/store-credit`);
    expect(await creditOf(stand, desk.clientId)).toBe(0);

    const voided = await asVendor(stand, desk, `/invoices/${other.invoiceId}/void`, {
      reason: "Not ordered",
    });

    expect(voided.status).toBe(200);
    expect((await other.view()).status).toBe("void");
    expect(await creditOf(stand, desk.clientId)).toBe(50_000);
    const third = await desk.opened();
    await payOnPage(stand, third, { amount: 20_000 });
    const refused = await asVendor(stand, desk, `/invoices/${third.invoiceId}/void`, {
      reason: "Not ordered",
    });
    expect(problemOf(refused)).toBe("invoice-has-payments");
  });
});

describe.skipIf(!hasLocalWorld)("an invoice that nobody may pay", () => {
  it.each([
    ["void", "invoice-not-open"],
    ["paid", "invoice-not-open"],
  ])("that is %s answers so", async (status, reason) => {
    const { desk, visitor, at, record } = await anInvoice();
    if (status === "void") await asVendor(stand, desk, `${at}/void`, { reason: "Mistake" });
    else await record(124_000);

    expect(problemOf(await visitor.pay(freshKey()))).toBe(reason);
  });

  it.each([
    [{ amount: 124_001 }, "amount-exceeds-startable"],
    [{ amount: 49 }, "amount-below-minimum"],
    [{ amount: 0 }, "invalid-request"],
    [{ amount: -1 }, "invalid-request"],
    [{ amount: 123_970 }, "amount-leaves-too-little"],
    [{ method: "crypto" }, "method-not-offered"],
    [{ method: "promptpay" }, "method-not-offered"],
    [{ currency: "EUR" }, "invalid-request"],
  ])("%o is refused by name", async (wish, reason) => {
    const { visitor } = await anInvoice();

    expect(problemOf(await visitor.pay(freshKey(), wish))).toBe(reason);
    expect(await atStripe(stand, "/release")).toBeDefined();
  });
});
