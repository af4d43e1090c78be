import { afterEach, describe, expect, it } from "vitest";
import type { Json } from "../stand/ask.ts";
import { expectBooksToAgree, ledgerOf, timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { schedulesOf, subjectsTo } from "../stand/mails.ts";
import { deliverSigned } from "../stand/signed-event.ts";
import { completePage, sessionOf, stripeEvents } from "../stand/stripe-page.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();

type Started = {
  readonly visitor: Visitor;
  readonly session: string;
  readonly emails: VendorDesk["emails"];
};

/** A payment whose page is open, of which no event will be heard until they are released. */
async function startedUnheard(): Promise<Started> {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const started = await visitor.pay("key");
  await stand.idle();
  await stand.local("POST", "/stripe/hold", {});
  return { visitor, session: sessionOf(started), emails: desk.emails };
}

/** The events that Stripe has made of one attempt, oldest first. */
async function eventsOf(visitor: Visitor): Promise<readonly Json[]> {
  const events = await stripeEvents(stand);
  return events.filter(({ data }) => data.object.metadata?.kindly_invoice === visitor.invoiceId);
}

async function expectPaidOnce({ visitor, emails }: Started, told = 1): Promise<void> {
  expect((await visitor.view()).status).toBe("paid");
  const ledger = await ledgerOf(stand, visitor.invoiceId);
  expect(ledger.map(({ kind }) => kind).toSorted()).toEqual(["charge", "payment"]);
  expect(await subjectsTo(stand, emails.client)).toHaveLength(1);
  expect(await subjectsTo(stand, emails.vendor)).toHaveLength(told);
  expect(await schedulesOf(stand, visitor.invoiceId)).toEqual([]);
}

afterEach(async () => {
  if (!hasLocalWorld) return;
  await stand.local("POST", "/stripe/release", {});
  await stand.idle();
  await expectBooksToAgree(stand);
});

describe.skipIf(!hasLocalWorld)("events of a payment", () => {
  it("that come many times, one after the other and at once, are booked once", async () => {
    const started = await startedUnheard();
    const { visitor, session } = started;
    await completePage(stand, session);
    const events = await eventsOf(visitor);
    const completed: Json = events.at(-1);

    const atOnce = await Promise.all([1, 2, 3, 4, 5].map(() => deliverSigned(stand, completed)));
    for (const event of events) await deliverSigned(stand, event);
    await deliverSigned(stand, completed);
    await stand.idle();

    expect(atOnce.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await expectPaidOnce(started);
  });

  it("that come in the opposite order end in the same state", async () => {
    const started = await startedUnheard();
    const { visitor, session } = started;
    await completePage(stand, session, "pm_card_visa_chargeDeclined");
    await completePage(stand, session);

    for (const event of (await eventsOf(visitor)).toReversed()) {
      expect((await deliverSigned(stand, event)).status).toBe(200);
    }
    await stand.idle();

    await expectPaidOnce(started);
  });

  it("that come days after it was settled change nothing", async () => {
    const started = await startedUnheard();
    const { visitor, session } = started;
    await completePage(stand, session);
    await stand.local("POST", "/stripe/release", {});
    await stand.idle();
    const before = await stand.ports.receivables.readInvoice(visitor.invoiceId);
    await stand.moveBy("P2D");

    for (const event of await eventsOf(visitor)) await deliverSigned(stand, event);
    await stand.idle();

    expect(await stand.ports.receivables.readInvoice(visitor.invoiceId)).toEqual(before);
    await expectPaidOnce(started);
  });

  it("that never come are made up for within five minutes of the start", async () => {
    const started = await startedUnheard();
    const { visitor, session } = started;
    await completePage(stand, session);

    await stand.moveBy("PT4M");
    expect((await visitor.view()).status).toBe("open");
    await stand.moveBy("PT2M");

    await expectPaidOnce(started);
  });

  it("that never come are made up for after an hour when the payer took ten minutes", async () => {
    const started = await startedUnheard();
    const { visitor, session } = started;
    await stand.moveBy("PT10M");
    await completePage(stand, session);

    await stand.moveBy("PT49M");
    expect((await visitor.view()).status).toBe("open");
    await stand.moveBy("PT2M");

    await expectPaidOnce(started);
  });

  it("that never come are asked for an hour after the start also when Stripe was down", async () => {
    const started = await startedUnheard();
    const { session } = started;
    await stand.stripeFault("GET /v1/checkout/sessions/:id", "500");
    await stand.moveBy("PT10M");
    await completePage(stand, session);

    await stand.moveBy("PT51M");

    await expectPaidOnce(started);
  });

  it("that find Stripe or the table down come again and are booked once", async () => {
    const started = await startedUnheard();
    const { visitor, session } = started;
    await completePage(stand, session);
    const completed: Json = (await eventsOf(visitor)).at(-1);
    await stand.stripeFault("GET /v1/checkout/sessions/:id", "500");
    expect((await deliverSigned(stand, completed)).status).toBe(503);
    const lost = { service: "dynamodb", match: "TransactWriteItems", fault: "timeout-before" };
    await stand.fault({ ...lost, times: 4 });
    expect((await deliverSigned(stand, completed)).status).toBe(503);

    await deliverSigned(stand, completed);
    await stand.idle();

    await expectPaidOnce(started);
  });
});

describe.skipIf(!hasLocalWorld)("a page on which the card is declined", () => {
  it("tells the vendor, and takes another card", async () => {
    const started = await startedUnheard();
    const { visitor, session, emails } = started;
    await stand.local("POST", "/stripe/release", {});

    const declined = await completePage(stand, session, "pm_card_visa_chargeDeclined");
    await stand.idle();

    expect(declined.status).toBe(402);
    const [payment] = (await visitor.view()).payments;
    expect(payment).toMatchObject({ status: "requires_action", declineCode: expect.any(String) });
    expect(await subjectsTo(stand, emails.vendor)).toHaveLength(1);
    expect(await subjectsTo(stand, emails.client)).toEqual([]);

    await completePage(stand, session);
    await stand.idle();

    await expectPaidOnce(started, 2);
    expect((await visitor.view()).payments[0]).not.toHaveProperty("declineCode");
    expect(await timelineOf(stand, visitor.invoiceId)).toEqual(
      expect.arrayContaining(["payment-failed", "payment-succeeded"]),
    );
  });

  it("tells the vendor once, however often the same decline is told", async () => {
    const started = await startedUnheard();
    const { visitor, session, emails } = started;
    await completePage(stand, session, "pm_card_visa_chargeDeclined");

    for (const event of await eventsOf(visitor)) {
      await deliverSigned(stand, event);
      await deliverSigned(stand, event);
    }
    await stand.idle();

    expect(await subjectsTo(stand, emails.vendor)).toHaveLength(1);
  });
});

describe.skipIf(!hasLocalWorld)("a page that nobody pays", () => {
  it("ends the attempt when it closes, without a word to anybody", async () => {
    const { visitor, emails } = await startedUnheard();
    await stand.local("POST", "/stripe/release", {});

    await stand.moveBy("PT36M");

    const [payment] = (await visitor.view()).payments;
    expect(payment).toMatchObject({ status: "canceled", isUnfinished: false });
    expect((await visitor.view()).status).toBe("open");
    expect(await subjectsTo(stand, emails.client)).toEqual([]);
    expect(await subjectsTo(stand, emails.vendor)).toEqual([]);
    const schedules = await schedulesOf(stand, visitor.invoiceId);
    expect(schedules.filter(({ name }) => name.startsWith("settle"))).toEqual([]);
  });

  it("is found closed an hour after the start when its event was lost", async () => {
    const { visitor } = await startedUnheard();

    await stand.moveBy("PT61M");

    expect((await visitor.view()).payments[0].status).toBe("canceled");
  });

  it("can be looked up by the payer who waits", async () => {
    const started = await startedUnheard();
    const { visitor, session } = started;
    const [{ id }] = (await visitor.view()).payments;
    const refresh = async () =>
      (await visitor.ask("POST", `/payments/${id}/refresh`, {})).body.payment.status as string;

    expect(await refresh()).toBe("requires_action");
    await completePage(stand, session);
    expect(await refresh()).toBe("succeeded");
    await stand.idle();

    await expectPaidOnce(started);
  });
});
