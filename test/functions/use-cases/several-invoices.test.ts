import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { subjectsTo } from "../stand/mails.ts";
import {
  asVendor,
  atStripe,
  creditOf,
  elevate,
  finishPage,
  freshKey,
  openTaskKinds,
  payOnPage,
  problemOf,
  storedPayment,
} from "../stand/paying.ts";
import { chargesOf } from "../stand/stripe-page.ts";
import { aLineOf, openDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

/** A client with three open invoices, of 100, 50 and 30 dollars, who entered the mailed code. */
async function threeInvoices() {
  const desk = await openDesk(stand);
  const open = (price: string, netDays: number) =>
    desk.opened({ lines: [aLineOf(price)], paymentTerms: { netDays } });
  const first = await open("100.00", 30);
  const second = await open("50.00", 40);
  const third = await open("30.00", 50);
  await elevate(stand, first);
  const others = { otherInvoices: [{ id: second.invoiceId }, { id: third.invoiceId }] };
  const statuses = async () => [
    (await first.view()).status,
    (await second.view()).status,
    (await third.view()).status,
  ];
  return { desk, first, second, third, others, statuses };
}

describe.skipIf(!hasLocalWorld)("several invoices with one payment", () => {
  it("are all settled by one charge, with one receipt", async () => {
    const { desk, first, others, statuses } = await threeInvoices();
    const before = (await subjectsTo(stand, desk.emails.client)).length;

    await payOnPage(stand, first, others);

    expect(await statuses()).toEqual(["paid", "paid", "paid"]);
    const charged = (await chargesOf(stand, first.invoiceId)).map(({ amount }) => amount);
    expect(charged).toEqual([18_000]);
    expect((await subjectsTo(stand, desk.emails.client)).length).toBe(before + 1);
  });

  it("need the one-time code, and are the client's own", async () => {
    const { first, second, others } = await threeInvoices();
    const stranger = await (await openDesk(stand)).opened();

    expect(problemOf(await second.pay(freshKey(), others))).toBe("code-required");
    const foreign = { otherInvoices: [{ id: stranger.invoiceId }] };
    expect(problemOf(await first.pay(freshKey(), foreign))).toBe("invoices-differ");
  });

  it("get the amounts that the client names", async () => {
    const { first, second, third } = await threeInvoices();

    await payOnPage(stand, first, {
      amount: 2_000,
      otherInvoices: [{ id: second.invoiceId, amount: 5_000 }, { id: third.invoiceId }],
    });

    expect((await first.view()).amounts.remaining).toBe(8_000);
    expect([(await second.view()).status, (await third.view()).status]).toEqual(["paid", "paid"]);
  });

  it("are taken over by whoever pays one of them, and then there is one charge", async () => {
    const { first, second, others, statuses } = await threeInvoices();
    const together = await first.pay(freshKey(), others);

    await payOnPage(stand, second);
    const late = await finishPage(stand, together);
    await stand.idle();

    expect(late.status).toBe(400);
    expect(await statuses()).toEqual(["open", "paid", "open"]);
    const payment = await storedPayment(stand, first.invoiceId, together.body.payment.id);
    expect(payment.status).toBe("canceled");
  });

  it("of which one was paid meanwhile leave its share to the client's credit", async () => {
    const { desk, first, second, others, statuses } = await threeInvoices();
    const together = await first.pay(freshKey(), others);
    await stand.stripeFault("POST /v1/checkout/sessions/:id/expire", "500", 4);
    await asVendor(stand, desk, `/invoices/${second.invoiceId}/payments`, {
      method: "cash",
      amount: 5_000,
    });

    await finishPage(stand, together);
    await stand.idle();

    expect(await statuses()).toEqual(["paid", "paid", "paid"]);
    expect(await creditOf(stand, desk.clientId)).toBe(5_000);
    await stand.moveBy("PT1H");
  });

  it("are all owed again when the bank takes the whole payment back", async () => {
    const { desk, first, others, statuses } = await threeInvoices();
    const wish = { method: "us_bank_account", ...others };
    const paid = await payOnPage(stand, first, wish, { with: "pm_usBankAccount_success" });
    await stand.moveBy("P7D");
    expect(await statuses()).toEqual(["paid", "paid", "paid"]);

    await atStripe(stand, "/disputes", { payment_intent: paid.paymentIntentId });

    expect(await statuses()).toEqual(["open", "open", "open"]);
    expect(await openTaskKinds(desk)).toContain("payment-returned");
  });

  it("are all asked about when the whole payment is refunded in Stripe's dashboard", async () => {
    const { first, second, third, others, statuses } = await threeInvoices();
    const paid = await payOnPage(stand, first, others);

    await atStripe(stand, "/refunds", { payment_intent: paid.paymentIntentId });

    expect(await statuses()).toEqual(["paid", "paid", "paid"]);
    const refunded = await Promise.all(
      [first, second, third].map(async ({ invoiceId }) => {
        const { refunds = [] } = await storedPayment(stand, invoiceId, paid.id);
        return refunds.map(({ amount }) => amount);
      }),
    );
    expect(refunded).toEqual([[10_000], [5_000], [3_000]]);
  });

  it("can be refunded one by one", async () => {
    const { desk, first, second, others, statuses } = await threeInvoices();
    const { id } = await payOnPage(stand, first, others);

    const path = `/invoices/${second.invoiceId}/payments/${id}/refunds`;
    const refunded = await asVendor(stand, desk, path, { isStillOwed: true });

    expect(refunded.status).toBe(201);
    expect(await statuses()).toEqual(["paid", "open", "paid"]);
    expect((await storedPayment(stand, second.invoiceId, id)).refunds).toMatchObject([
      { amount: 5_000, status: "succeeded" },
    ]);
  });
});
