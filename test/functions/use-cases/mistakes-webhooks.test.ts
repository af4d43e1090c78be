import { afterEach, describe, expect, it } from "vitest";
import type { Json } from "../stand/ask.ts";
import { expectBooksToAgree, ledgerOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import {
  asVendor,
  finishPage,
  freshKey,
  openTaskKinds,
  payOnPage,
  storedPayment,
} from "../stand/paying.ts";
import { deliverSigned } from "../stand/signed-event.ts";
import { stripeEvents } from "../stand/stripe-page.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

// Known mistakes of products like this one: webhooks in another order, lost, or not to be trusted.
// Shown elsewhere: foreign events (PB-25) and signatures (PB-29, PB-30) in http/webhook.test.ts, a
// genuine payment of another amount (PB-27) in payment-anomaly.test.ts, refunds beside one another
// (PB-31) in refund.test.ts.
const stand = localStand();

afterEach(async () => {
  if (!hasLocalWorld) return;
  await stand.local("POST", "/stripe/release", {});
  await stand.idle();
  await expectBooksToAgree(stand);
});

async function eventsOf({ invoiceId }: Visitor): Promise<readonly Json[]> {
  const events = await stripeEvents(stand);
  return events.filter(({ data }) => JSON.stringify(data).includes(invoiceId));
}

const deliverAll = async (events: readonly Json[]) => {
  for (const event of events) await deliverSigned(stand, event);
  await stand.idle();
};

describe.skipIf(!hasLocalWorld)("events out of order: what can't happen", () => {
  it.each(["the webhook first", "the payer first"])(
    "PB-20: %s, the end is the same, and the return itself changes nothing",
    async (order) => {
      const desk = await openDesk(stand);
      const visitor = await desk.opened();
      await stand.local("POST", "/stripe/hold", {});
      await finishPage(stand, await visitor.pay(freshKey()));
      const returns = () => fetch(`${visitor.link.split("#")[0]}?returned=1`);
      if (order === "the payer first") {
        await returns();
        expect((await visitor.view()).status).toBe("open");
      }

      await deliverAll(await eventsOf(visitor));
      await returns();

      const view = await visitor.view();
      expect([view.status, view.payments.length]).toEqual(["paid", 1]);
      expect(await ledgerOf(stand, visitor.invoiceId)).toHaveLength(2);
    },
  );

  it("PB-21: a job that comes late doesn't take a paid invoice back to open", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id } = await payOnPage(stand, visitor);
    const before = await stand.ports.receivables.readInvoice(visitor.invoiceId);
    const { lookUpPayment } = await import("../../../functions/use-cases/look-up-payment.ts");
    const { expireCheckout } = await import("../../../functions/use-cases/expire-checkout.ts");

    await lookUpPayment(stand.ports, visitor.invoiceId, id);
    const expired = await expireCheckout(stand.ports, visitor.invoiceId, id);
    await stand.moveBy("P1D");

    expect(expired).toEqual({ status: "skipped", reason: "ended" });
    expect(await stand.ports.receivables.readInvoice(visitor.invoiceId)).toEqual(before);
  });

  it("PB-22: a late “paid” for what was refunded brings nothing to life again", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id } = await payOnPage(stand, visitor);
    await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/payments/${id}/refunds`);
    const before = await ledgerOf(stand, visitor.invoiceId);

    await deliverAll(await eventsOf(visitor));

    expect(await ledgerOf(stand, visitor.invoiceId)).toEqual(before);
  });

  it("PB-24: an event that failed half way is applied when it comes again", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await stand.local("POST", "/stripe/hold", {});
    await finishPage(stand, await visitor.pay(freshKey()));
    const event = (await eventsOf(visitor)).at(-1);
    const lost = { service: "dynamodb", match: "TransactWriteItems", fault: "timeout-before" };
    await stand.fault({ ...lost, times: 4 });

    const failed = await deliverSigned(stand, event);
    const again = await deliverSigned(stand, event);
    await stand.idle();

    expect([failed.status, again.status]).toEqual([503, 200]);
    expect((await visitor.view()).status).toBe("paid");
  });

  it("PB-26: opening the address of success by hand pays nothing", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const started = await visitor.pay(freshKey());
    const { id } = started.body.payment;

    await fetch(`${visitor.link.split("#")[0]}?payment=${String(id)}&returned=1`);
    await visitor.ask("POST", `/payments/${String(id)}/refresh`, {});

    expect((await visitor.view()).amounts).toMatchObject({ paid: 0, remaining: 124_000 });
  });

  it("a refund that is told of before its payment ends as if it had come after", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await stand.local("POST", "/stripe/hold", {});
    await finishPage(stand, await visitor.pay(freshKey()));
    const paid = await eventsOf(visitor);
    const { paymentIntentId } = await intentOf(paid);
    await stand.local("POST", "/stripe/refunds", { payment_intent: paymentIntentId });
    const all = await eventsOf(visitor);
    const refunded = (await stripeEvents(stand)).filter(({ type }) => /refund/u.test(type));

    await deliverAll([...refunded, ...all.toReversed()]);

    const [{ id }] = (await visitor.view()).payments;
    const payment = await storedPayment(stand, visitor.invoiceId, id);
    expect(payment).toMatchObject({
      status: "succeeded",
      refunds: [{ taken: { fromReceivable: 124_000, fromCredit: 0, beyond: 0 } }],
    });
    expect(await openTaskKinds(desk)).toEqual(["refund-question"]);
  });
});

async function intentOf(events: readonly Json[]) {
  const succeeded = events.find(({ type }) => type === "payment_intent.succeeded");
  return { paymentIntentId: String(succeeded.data.object.id) };
}
