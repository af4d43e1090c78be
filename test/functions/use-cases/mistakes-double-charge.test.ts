import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree, ledgerOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import {
  asVendor,
  atStripe,
  creditOf,
  elevate,
  finishPage,
  freshKey,
  payOnPage,
  problemOf,
} from "../stand/paying.ts";
import { deliverSigned } from "../stand/signed-event.ts";
import { chargesOf, stripeEvents, stripeRequests } from "../stand/stripe-page.ts";
import { aLineOf, openDesk } from "../stand/vendor-desk.ts";

// Known mistakes of products like this one: charging twice, counting one payment twice. Others of
// the kind are shown elsewhere: a charge that was tried again after an error (PB-01, PB-04) in
// card-on-file.test.ts, two tabs (PB-10) in start-payment.test.ts, a code that can't succeed without
// the payer (PB-17) there too.
const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

const isCreating = ({ method, path }: { method: string; path: string }) =>
  method === "POST" && (path === "/v1/checkout/sessions" || path.startsWith("/v1/payment_intents"));

describe.skipIf(!hasLocalWorld)("charged twice: what can't happen", () => {
  it("PB-01: a start that ended in an error, tried again, is the same attempt at Stripe", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await stand.stripeFault("POST /v1/checkout/sessions", "timeout-after");
    const key = freshKey();

    const first = await visitor.pay(key);
    const again = await visitor.pay(key);
    await finishPage(stand, again);
    await stand.idle();

    expect([first.status, again.status]).toEqual([503, 201]);
    expect(await chargesOf(stand, visitor.invoiceId)).toHaveLength(1);
    expect((await visitor.view()).payments).toHaveLength(1);
  });

  it("PB-03: a webhook makes no charge, whatever it tells", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await stand.local("POST", "/stripe/hold", {});
    await finishPage(stand, await visitor.pay(freshKey()));
    const before = (await stripeRequests(stand)).filter(isCreating).length;
    const events = await stripeEvents(stand);
    const [{ id }] = (await visitor.view()).payments;

    await Promise.all([
      ...events.slice(-4).map((event) => deliverSigned(stand, event)),
      visitor.ask("POST", `/payments/${id}/refresh`, {}),
    ]);
    await stand.local("POST", "/stripe/release", {});
    await stand.idle();

    expect((await stripeRequests(stand)).filter(isCreating)).toHaveLength(before);
    expect(await chargesOf(stand, visitor.invoiceId)).toHaveLength(1);
  });

  it("PB-08: two payments that arrive together leave no negative balance, but credit", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await visitor.ask("POST", "/transfer-details", {});
    const client = await stand.ports.receivables.readClient(desk.clientId);
    const started = await visitor.pay(freshKey());

    await Promise.all([
      finishPage(stand, started),
      stand.local("POST", "/stripe/transfers", {
        customer: client?.stripeCustomerId ?? "",
        amount: 124_000,
        currency: "usd",
      }),
    ]);
    await stand.idle();

    expect((await visitor.view()).amounts).toMatchObject({ paid: 124_000, remaining: 0 });
    expect(await creditOf(stand, desk.clientId)).toBe(124_000);
  });

  it("PB-09: two parts recorded at once are both counted", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened({ lines: [aLineOf("100.00")] });
    const path = `/invoices/${visitor.invoiceId}/payments`;
    const part = { method: "cheque", amount: 8_000 };

    await Promise.all([asVendor(stand, desk, path, part), asVendor(stand, desk, path, part)]);

    expect((await visitor.view()).amounts).toMatchObject({ paid: 10_000, remaining: 0 });
    expect(await creditOf(stand, desk.clientId)).toBe(6_000);
  });

  it("PB-10: a triple click on “record payment” records one", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const headers = { "idempotency-key": freshKey() };
    const click = () =>
      desk.ask(
        "POST",
        `/invoices/${visitor.invoiceId}/payments`,
        { method: "cash", amount: 50_000 },
        headers,
      );

    const clicks = await Promise.all([click(), click(), click()]);
    await stand.idle();

    expect(clicks.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await visitor.view()).amounts.paid).toBe(50_000);
    expect(await ledgerOf(stand, visitor.invoiceId)).toHaveLength(2);
  });

  it("PB-11: the payer who returns and the webhook settle it once", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await stand.local("POST", "/stripe/hold", {});
    await finishPage(stand, await visitor.pay(freshKey()));
    const event = (await stripeEvents(stand)).at(-1);
    const [{ id }] = (await visitor.view()).payments;
    const refresh = () => visitor.ask("POST", `/payments/${id}/refresh`, {});

    await Promise.all([refresh(), deliverSigned(stand, event), refresh()]);
    await stand.local("POST", "/stripe/release", {});
    await stand.idle();

    const ledger = await ledgerOf(stand, visitor.invoiceId);
    expect(ledger.filter(({ kind }) => kind === "payment")).toHaveLength(1);
  });

  it("PB-13: an invoice that was settled from credit has no page left that would charge", async () => {
    const desk = await openDesk(stand);
    const first = await desk.opened({ lines: [aLineOf("100.00")] });
    await asVendor(stand, desk, `/invoices/${first.invoiceId}/payments`, {
      method: "cash",
      amount: 134_000,
    });
    const visitor = await desk.opened();
    const started = await visitor.pay(freshKey());

    const used = await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/store-credit`);
    const tooLate = await finishPage(stand, started);
    await stand.idle();

    expect(used.status).toBe(200);
    expect((await visitor.view()).status).toBe("paid");
    expect(tooLate.status).toBe(400);
    expect(await chargesOf(stand, visitor.invoiceId)).toEqual([]);
  });

  it("PB-17: what can't succeed without the payer is not tried again by itself", async () => {
    const desk = await openDesk(stand);
    const first = await desk.opened();
    const card = "pm_card_authenticationRequired";
    await payOnPage(stand, first, {}, { with: card, save: true });
    const visitor = await desk.opened();
    await elevate(stand, visitor);
    const [method] = (await visitor.ask("GET", "/account")).body.methods;
    await visitor.pay(freshKey(), { methodOnFileId: method.id });
    const confirms = async () =>
      (await stripeRequests(stand)).filter(({ path }) => String(path).endsWith("/confirm")).length;
    const before = await confirms();

    await stand.moveBy("P2D");

    expect(await confirms()).toBe(before);
    expect(await chargesOf(stand, visitor.invoiceId)).toEqual([]);
  });

  it("PB-18: a payment whose starter died is found by what it carries at Stripe", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    // Stripe opens the page; who asked for it never hears of that.
    await stand.stripeFault("POST /v1/checkout/sessions", "timeout-after");
    await visitor.pay(freshKey());
    const sessions = (await stripeEvents(stand)).filter(({ type }) => type.startsWith("checkout"));
    const open = await stand.ports.processor.findCheckout(
      { invoiceId: visitor.invoiceId, paymentId: (await visitor.view()).payments[0].id },
      (await stand.ports.receivables.readClient(desk.clientId))?.stripeCustomerId ?? "",
      new Date(Date.parse(stand.now()) - 60_000).toISOString(),
    );

    await atStripe(stand, `/checkout/${open?.sessionId ?? ""}/complete`, {});

    expect(sessions).toBeDefined();
    expect((await visitor.view()).status).toBe("paid");
  });
});

describe.skipIf(!hasLocalWorld)("a second start while one is being confirmed", () => {
  it("is refused by name, and leaves the first alone", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await payOnPage(
      stand,
      visitor,
      { method: "us_bank_account" },
      { with: "pm_usBankAccount_processing" },
    );

    const second = await visitor.pay(freshKey());

    expect([second.status, problemOf(second)]).toEqual([409, "payment-in-progress"]);
  });
});
