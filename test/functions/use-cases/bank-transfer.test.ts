import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails, subjectsTo } from "../stand/mails.ts";
import { atStripe, creditOf, openTaskKinds, openTasks } from "../stand/paying.ts";
import { bookAtStripe, stripeEvents } from "../stand/stripe-page.ts";
import { deliverSigned } from "../stand/signed-event.ts";
import { aLineOf, openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

/** A client with an invoice, and with an account of its own at Stripe's bank. */
async function aClientWhoTransfers() {
  const desk = await openDesk(stand);
  await stand.idle();
  const visitor = await desk.opened();
  const details = await visitor.ask("POST", "/transfer-details", {});
  const client = await stand.ports.receivables.readClient(desk.clientId);
  return { desk, visitor, details, customer: client?.stripeCustomerId ?? "" };
}

const send = (customer: string, amount: number, reference?: string) =>
  atStripe(stand, "/transfers", { customer, amount, currency: "usd", reference });

const statusOf = async (visitor: Visitor) => (await visitor.view()).status as string;

/** A further invoice, which is due later than the usual one. */
async function anotherOf(desk: VendorDesk, price: string, netDays = 40): Promise<Visitor> {
  return desk.opened({ lines: [aLineOf(price)], paymentTerms: { netDays } });
}

describe.skipIf(!hasLocalWorld)("a bank transfer", () => {
  it("goes to an account that is the client's alone, and stays the same", async () => {
    const { visitor, details } = await aClientWhoTransfers();

    expect(details.status).toBe(200);
    expect(details.body.lines.map(({ label }: { label: string }) => label)).toContain(
      "account-number",
    );
    expect((await visitor.ask("POST", "/transfer-details", {})).body).toEqual(details.body);
  });

  it("in two goes settles the invoice with the second, each with a receipt", async () => {
    const { desk, visitor, customer } = await aClientWhoTransfers();

    await send(customer, 100_000);
    expect((await visitor.view()).amounts).toMatchObject({ paid: 100_000, remaining: 24_000 });
    await send(customer, 24_000);

    expect(await statusOf(visitor)).toBe("paid");
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(2);
  });

  it("is drawn by a job, once, and Stripe keeps nothing of it back", async () => {
    const { customer } = await aClientWhoTransfers();

    await send(customer, 124_000);
    await stand.moveBy("P1D");

    const { totals, movements } = await bookAtStripe(stand);
    const captured = movements.filter((one) => one.kind === "capture" && one.customer === customer);
    expect(captured.map(({ amount }) => amount)).toEqual([124_000]);
    expect(totals["usd"]?.cash).toBe(0);
  });

  it("beyond what is owed leaves the rest to the client's credit", async () => {
    const { desk, visitor, customer } = await aClientWhoTransfers();

    await send(customer, 130_000);

    expect(await statusOf(visitor)).toBe("paid");
    expect(await creditOf(stand, desk.clientId)).toBe(6_000);
  });

  it("goes to the invoice that its sender named, though another is older", async () => {
    const { desk, visitor, customer } = await aClientWhoTransfers();
    const later = await anotherOf(desk, "1240.00");
    const { number } = await later.view();

    await send(customer, 100_000, `Payment for ${String(number).replace("-", " ").toLowerCase()}`);

    expect((await visitor.view()).amounts.paid).toBe(0);
    expect((await later.view()).amounts.paid).toBe(100_000);
  });

  it("for several invoices pays them, the oldest first, with one payment", async () => {
    const { desk, visitor, customer } = await aClientWhoTransfers();
    const second = await anotherOf(desk, "500.00");
    const third = await anotherOf(desk, "300.00", 50);

    await send(customer, 124_000 + 50_000 + 10_000);

    expect([await statusOf(visitor), await statusOf(second), await statusOf(third)]).toEqual([
      "paid",
      "paid",
      "open",
    ]);
    expect((await third.view()).amounts.paid).toBe(10_000);
    const { items } = await desk.done("GET", "/payments");
    expect(new Set(items.map(({ payment }: { payment: { id: string } }) => payment.id)).size).toBe(
      1,
    );
  });

  it("without an open invoice is the client's credit, and the vendor is asked to look", async () => {
    const { desk, visitor, customer } = await aClientWhoTransfers();
    await send(customer, 124_000);

    await send(customer, 50_000);

    expect(await statusOf(visitor)).toBe("paid");
    expect(await creditOf(stand, desk.clientId)).toBe(50_000);
    const [task] = await openTasks(desk);
    expect(task).toMatchObject({ kind: "payment-on-closed-invoice", facts: { amount: 50_000 } });
  });

  it("is booked once, however often Stripe tells of it", async () => {
    const { visitor, customer } = await aClientWhoTransfers();
    await send(customer, 100_000);
    const events = (await stripeEvents(stand)).filter(
      ({ type, data }) =>
        type === "customer_cash_balance_transaction.created" && data.object.customer === customer,
    );

    for (const event of events.toReversed()) {
      await Promise.all([deliverSigned(stand, event), deliverSigned(stand, event)]);
    }
    await stand.idle();

    expect((await visitor.view()).amounts.paid).toBe(100_000);
  });

  it("of which no event came is found by the daily comparison", async () => {
    const { desk, visitor, customer } = await aClientWhoTransfers();
    await stand.local("POST", "/stripe/hold", {});
    await stand.local("POST", "/stripe/transfers", { customer, amount: 124_000, currency: "usd" });
    await stand.moveBy("PT2H");
    expect(await statusOf(visitor)).toBe("open");

    await stand.moveBy("P1D");

    expect(await statusOf(visitor)).toBe("paid");
    expect(await openTaskKinds(desk)).toEqual([]);
    await stand.local("POST", "/stripe/release", {});
    await stand.idle();
    expect((await visitor.view()).amounts).toMatchObject({ paid: 124_000 });
  });
});

describe.skipIf(!hasLocalWorld)("a bank transfer that the sender's bank takes back", () => {
  // What was drawn can't be taken back, so that the draw is kept from happening first.
  beforeEach(() => stand.stripeFault("POST /v1/payment_intents", "500", 4));

  it("is owed again, both are told, and nothing is drawn any more", async () => {
    const { desk, visitor, customer } = await aClientWhoTransfers();
    const transfer = await send(customer, 124_000);
    expect(await statusOf(visitor)).toBe("paid");
    const before = (await mails(stand)).length;

    await atStripe(stand, `/transfers/${String(transfer.id)}/reverse`);

    expect(await statusOf(visitor)).toBe("open");
    expect((await visitor.view()).amounts).toMatchObject({ remaining: 124_000 });
    expect((await mails(stand)).length).toBe(before + 2);
    expect(await openTaskKinds(desk)).toEqual(["payment-returned"]);
    await stand.moveBy("P1D");
    expect(await openTaskKinds(desk)).toContain("job-needs-attention");
  });

  it("is undone though its return was told before it was", async () => {
    const { desk, visitor, customer } = await aClientWhoTransfers();
    await stand.local("POST", "/stripe/hold", {});
    const transfer = await send(customer, 124_000);
    await atStripe(stand, `/transfers/${String(transfer.id)}/reverse`);
    const told = (await stripeEvents(stand)).filter(
      ({ type, data }) =>
        type === "customer_cash_balance_transaction.created" && data.object.customer === customer,
    );

    for (const event of told.toReversed())
      expect((await deliverSigned(stand, event)).status).toBe(200);
    await stand.local("POST", "/stripe/release", {});
    await stand.moveBy("P2D");

    expect(await statusOf(visitor)).toBe("open");
    expect((await visitor.view()).amounts).toMatchObject({ remaining: 124_000 });
    expect(await creditOf(stand, desk.clientId)).toBe(0);
  });

  it("that is undone weeks later is no difference between the books", async () => {
    const { desk, visitor, customer } = await aClientWhoTransfers();
    const transfer = await send(customer, 124_000);
    expect(await statusOf(visitor)).toBe("paid");
    await stand.moveBy("P10D");

    await atStripe(stand, `/transfers/${String(transfer.id)}/reverse`);
    await stand.moveBy("P2D");

    expect(await statusOf(visitor)).toBe("open");
    expect(await openTaskKinds(desk)).not.toContain("reconciliation-difference");
  });
});
