import type { PaymentShare } from "../../../shared/payments/payment.ts";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree, ledgerOf, timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { subjectsTo } from "../stand/mails.ts";
import {
  asVendor,
  atStripe,
  creditOf,
  elevate,
  openTasks,
  openTaskKinds,
  problemOf,
  storedPayment,
} from "../stand/paying.ts";
import { deliverSigned } from "../stand/signed-event.ts";
import { bookAtStripe, completePage, sessionOf, stripeEvents } from "../stand/stripe-page.ts";
import { standTable } from "../stand/table-dump.ts";
import { aLineOf, openDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

/** Makes the stored attempt another one than Stripe was asked for. */
async function alterAttempt(
  invoiceId: string,
  paymentId: string,
  change: { readonly amount: number; readonly shares?: readonly PaymentShare[] },
) {
  const { amount, shares } = change;
  const table = standTable();
  const payment = await storedPayment(stand, invoiceId, paymentId);
  await table.documents.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { PK: invoiceId, SK: `V#4#PAYMENT#${paymentId}` },
      UpdateExpression: "SET payment = :payment",
      ExpressionAttributeValues: {
        ":payment": {
          ...payment,
          ...(payment.request === undefined ? {} : { request: { ...payment.request, amount } }),
          ...(shares === undefined ? {} : { shares }),
        },
      },
    }),
  );
}

/** A payment of $1,240.00 of which our own record says that it was to be another amount. */
async function setAside(asked = 200_000) {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const started = await visitor.pay("key");
  const paymentId = String(started.body.payment.id);
  await alterAttempt(visitor.invoiceId, paymentId, { amount: asked });
  await completePage(stand, sessionOf(started));
  await stand.idle();
  const resolve = (resolution: string) =>
    asVendor(stand, desk, `/invoices/${visitor.invoiceId}/payments/${paymentId}/anomaly`, {
      resolution,
    });
  return { desk, visitor, paymentId, resolve };
}

describe.skipIf(!hasLocalWorld)("a payment that is not what was asked for", () => {
  it("is booked nowhere, and a person is told to look (PB-27)", async () => {
    const { desk, visitor, paymentId } = await setAside();

    const view = await visitor.view();
    expect(view.status).toBe("open");
    expect(view.amounts.remaining).toBe(124_000);
    expect(await ledgerOf(stand, visitor.invoiceId)).toHaveLength(1);
    expect(await subjectsTo(stand, desk.emails.client)).toEqual([]);
    expect(await subjectsTo(stand, desk.emails.vendor)).toHaveLength(1);
    expect(await openTasks(desk)).toMatchObject([{ kind: "payment-anomaly", paymentId }]);
    expect(await timelineOf(stand, visitor.invoiceId)).toContain("payment-anomaly");
    expect(stand.log.about("payment-anomaly").at(0)).toMatchObject({
      level: "error",
      invoiceId: visitor.invoiceId,
      paymentId,
    });
  });

  it("is noted once for an event, however often that comes", async () => {
    const { visitor } = await setAside();
    const before = await timelineOf(stand, visitor.invoiceId);
    const event = (await stripeEvents(stand)).at(-1);

    const answers = await Promise.all([1, 2, 3].map(() => deliverSigned(stand, event)));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await timelineOf(stand, visitor.invoiceId)).toEqual(before);
  });

  it("lets nobody pay a second time as long as nobody looked", async () => {
    const { visitor } = await setAside();

    expect(problemOf(await visitor.pay("other"))).toBe("payment-in-progress");
  });

  it.each([
    ["more was asked for", 200_000],
    ["less was asked for", 100],
  ])("counts for what it was once the vendor accepts it: %s", async (_, asked) => {
    const { desk, visitor, resolve } = await setAside(asked);

    expect((await resolve("accepted")).status).toBe(200);

    expect((await visitor.view()).status).toBe("paid");
    expect(await openTaskKinds(desk)).toEqual([]);
    expect(problemOf(await resolve("accepted"))).toBe("anomaly-resolved");
    expect(problemOf(await resolve("dismissed"))).toBe("anomaly-resolved");
  });

  it("is sent back at Stripe by hand without a trace in the ledger", async () => {
    const { visitor, paymentId, resolve } = await setAside();
    const { movements } = await bookAtStripe(stand);
    const capture = movements.find(
      ({ kind, metadata }) => kind === "capture" && metadata.kindly_payment === paymentId,
    );
    await resolve("dismissed");

    await atStripe(stand, "/refunds", { payment_intent: capture?.paymentIntent });

    expect(await ledgerOf(stand, visitor.invoiceId)).toHaveLength(1);
    expect((await visitor.view()).amounts).toMatchObject({ paid: 0, remaining: 124_000 });
  });

  it("counts for nothing when the vendor dismisses it, and the invoice can be paid", async () => {
    const { desk, visitor, resolve } = await setAside();

    expect((await resolve("dismissed")).status).toBe(200);

    expect((await visitor.view()).amounts).toMatchObject({ remaining: 124_000 });
    expect(await openTaskKinds(desk)).toEqual([]);
    const again = await visitor.pay("other");
    await completePage(stand, sessionOf(again));
    await stand.idle();
    expect((await visitor.view()).status).toBe("paid");
  });
});

describe.skipIf(!hasLocalWorld)(
  "a payment over several invoices that is not what was asked",
  () => {
    it("is divided as it was meant to be when the vendor accepts it, the rest is credit", async () => {
      const desk = await openDesk(stand);
      const first = await desk.opened({ lines: [aLineOf("100.00")] });
      const second = await desk.opened({
        lines: [aLineOf("50.00")],
        paymentTerms: { netDays: 60 },
      });
      await elevate(stand, first);
      const started = await first.pay("key", { otherInvoices: [{ id: second.invoiceId }] });
      const paymentId = String(started.body.payment.id);
      const shares = [
        { invoiceId: first.invoiceId, amount: 10_000 },
        { invoiceId: second.invoiceId, amount: 4_000 },
      ];
      for (const { invoiceId } of shares) {
        await alterAttempt(invoiceId, paymentId, { amount: 14_000, shares });
      }
      await completePage(stand, sessionOf(started));
      await stand.idle();

      const path = `/invoices/${second.invoiceId}/payments/${paymentId}/anomaly`;
      const accepted = await asVendor(stand, desk, path, { resolution: "accepted" });

      expect(accepted.status).toBe(200);
      // $150.00 came: $100.00 and $40.00 as they were meant, and $10.00 more for the first, which is paid.
      expect((await first.view()).status).toBe("paid");
      expect((await second.view()).amounts).toMatchObject({ paid: 4_000, remaining: 1_000 });
      expect(await creditOf(stand, desk.clientId)).toBe(1_000);
      expect(await openTaskKinds(desk)).toEqual([]);
    });
  },
);
