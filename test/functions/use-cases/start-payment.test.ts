import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree, timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { subjectsTo } from "../stand/mails.ts";
import { chargesOf, completePage, sessionOf, stripeRequests } from "../stand/stripe-page.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

describe.skipIf(!hasLocalWorld)("two tabs that pay the same invoice", () => {
  afterEach(() => expectBooksToAgree(stand));

  it("end in one charge: the page of the first is closed when the second begins", async () => {
    const desk = await openDesk(stand);
    const one = await desk.opened();
    const other = await desk.visitor(one.invoiceId);

    const first = await one.pay("one");
    const second = await other.pay("other");
    const paidLate = await completePage(stand, sessionOf(first));
    const paid = await completePage(stand, sessionOf(second));
    await stand.idle();

    expect([first.status, second.status, paid.status]).toEqual([201, 201, 200]);
    expect(paidLate.status).toBe(400);
    expect(await chargesOf(stand, one.invoiceId)).toHaveLength(1);
    expect((await one.view()).status).toBe("paid");
  });

  it("end in one charge when they begin at the same moment", async () => {
    const desk = await openDesk(stand);
    const one = await desk.opened();
    const other = await desk.visitor(one.invoiceId);

    const started = await Promise.all([one.pay("one"), other.pay("other")]);
    const pages = started.filter(({ status }) => status === 201).map(sessionOf);
    const paid = await Promise.all(pages.map((session) => completePage(stand, session)));
    await stand.idle();

    expect(started.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    expect(paid.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await chargesOf(stand, one.invoiceId)).toHaveLength(1);
    expect((await one.view()).status).toBe("paid");
  });

  it("are told that it is paid when the first was faster", async () => {
    const desk = await openDesk(stand);
    const one = await desk.opened();
    const other = await desk.visitor(one.invoiceId);
    const first = await one.pay("one");
    await stand.local("POST", "/stripe/hold", {});
    await completePage(stand, sessionOf(first));

    const second = await other.pay("other");
    await stand.local("POST", "/stripe/release", {});
    await stand.idle();

    expect(second.status).toBe(409);
    expect(second.body.type).toBe("urn:kindly:problem:payment-completed");
    expect((await one.view()).status).toBe("paid");
    expect(await chargesOf(stand, one.invoiceId)).toHaveLength(1);
  });
});

describe.skipIf(!hasLocalWorld)("a double click", () => {
  afterEach(() => expectBooksToAgree(stand));

  it("leads to the same page, one after the other or both at once", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();

    const clicks = await Promise.all([visitor.pay("key"), visitor.pay("key"), visitor.pay("key")]);
    const later = await visitor.pay("key");

    expect([...clicks, later].map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set([...clicks, later].map(sessionOf)).size).toBe(1);
    await completePage(stand, sessionOf(later));
    await stand.idle();
    expect(await chargesOf(stand, visitor.invoiceId)).toHaveLength(1);
  });

  it("after the payment says that it has gone through", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await completePage(stand, sessionOf(await visitor.pay("key")));
    await stand.idle();

    const again = await visitor.pay("key");

    expect([again.status, again.body.type]).toEqual([409, "urn:kindly:problem:payment-completed"]);
  });

  it("with another amount is another request, and refused", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await visitor.pay("key", { amount: 50_000 });

    const other = await visitor.pay("key", { amount: 50_001 });

    expect([other.status, other.body.type]).toEqual([422, "urn:kindly:problem:key-reused"]);
  });

  it("on another contact's link is that contact's own", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const [, second] = (await desk.done("GET", `/clients/${desk.clientId}`)).contacts;
    const colleague = await desk.visitor(visitor.invoiceId, second.id);

    const [one, other] = [await visitor.pay("key"), await colleague.pay("key")];

    expect(sessionOf(one)).not.toBe(sessionOf(other));
  });
});

describe.skipIf(!hasLocalWorld)("an unfinished attempt", () => {
  afterEach(() => expectBooksToAgree(stand));

  it("locks nobody out: whoever comes next takes over, for another amount too", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const first = await visitor.pay("1", { amount: 24_000 });

    const second = await visitor.pay("2", { amount: 100_000 });
    await completePage(stand, sessionOf(second));
    await stand.idle();

    expect((await completePage(stand, sessionOf(first))).status).toBe(400);
    const view = await visitor.view();
    expect(view.amounts).toMatchObject({ paid: 100_000, remaining: 24_000 });
    expect(view.payments.map((payment: { status: string }) => payment.status).toSorted()).toEqual([
      "canceled",
      "succeeded",
    ]);
  });

  it("starts anew under its own key when another tab has replaced it", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const first = await visitor.pay("mine");
    await visitor.pay("other-tab");

    const again = await visitor.pay("mine");

    expect(again.status).toBe(201);
    expect(sessionOf(again)).not.toBe(sessionOf(first));
    expect((await completePage(stand, sessionOf(again))).status).toBe(200);
    await stand.idle();
  });

  it("starts anew under its own key when its page has closed by time", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await stand.local("POST", "/stripe/hold", {});
    const first = await visitor.pay("mine");
    await stand.moveBy("PT36M");

    const again = await visitor.pay("mine");
    await stand.local("POST", "/stripe/release", {});

    expect(again.status).toBe(201);
    expect(sessionOf(again)).not.toBe(sessionOf(first));
    expect((await completePage(stand, sessionOf(again))).status).toBe(200);
    await stand.idle();
    expect(await chargesOf(stand, visitor.invoiceId)).toHaveLength(1);
  });
});

describe.skipIf(!hasLocalWorld)("a client's first payment", () => {
  afterEach(() => expectBooksToAgree(stand));

  it("makes one record at Stripe, and the next payment uses it", async () => {
    const desk = await openDesk(stand);
    const first = await desk.opened();
    const second = await desk.opened();
    const before = (await stripeRequests(stand)).length;

    await first.pay("1");
    await second.pay("2");

    const requests = (await stripeRequests(stand)).slice(before);
    expect(requests.filter(({ path }) => path === "/v1/customers")).toHaveLength(1);
    const customers = requests
      .filter(({ path }) => path === "/v1/checkout/sessions")
      .map(({ parameters }) => parameters.customer as string);
    expect(new Set(customers).size).toBe(1);
  });

  it("is not refused because a colleague's was cut short before", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const [, second] = (await desk.done("GET", `/clients/${desk.clientId}`)).contacts;
    const colleague = await desk.visitor(visitor.invoiceId, second.id);
    await stand.stripeFault("POST /v1/customers", "timeout-after");

    const cut = await visitor.pay("1");
    const started = await colleague.pay("2");

    expect([cut.status, started.status]).toEqual([503, 201]);
  });

  it("survives a change of the client that was made at the same time", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const path = `/clients/${desk.clientId}`;
    const version = { "if-match": '"1"' };

    const [started, changed] = await Promise.all([
      visitor.pay("1"),
      desk.ask("PATCH", path, { name: "Northwind" }, version),
    ]);

    expect([started.status, changed.status]).toEqual([201, 200]);
    const client = await stand.ports.receivables.readClient(desk.clientId);
    expect(client).toMatchObject({ name: "Northwind", stripeCustomerId: expect.any(String) });
  });
});

describe.skipIf(!hasLocalWorld)("a payment that is completed anyway", () => {
  afterEach(() => expectBooksToAgree(stand));

  it("becomes store credit, and everybody is told, when the vendor voided meanwhile", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const started = await visitor.pay("key");
    await stand.local("POST", "/stripe/hold", {});
    await completePage(stand, sessionOf(started));

    await desk.done("POST", `/invoices/${visitor.invoiceId}/void`, { reason: "Mistake" });
    await stand.idle();
    await stand.local("POST", "/stripe/release", {});
    await stand.idle();

    const invoice = await desk.done("GET", `/invoices/${visitor.invoiceId}`);
    expect(invoice.status).toBe("void");
    expect(invoice.amountRemaining.amount).toBe(0);
    expect(await timelineOf(stand, visitor.invoiceId)).toEqual(
      expect.arrayContaining(["voided", "payment-succeeded"]),
    );
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(1);
    expect(await subjectsTo(stand, desk.emails.vendor)).toHaveLength(1);
  });

  it("pays what remains and credits the rest, when less is owed by then", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const first = await visitor.pay("1", { amount: 100_000 });
    await stand.local("POST", "/stripe/hold", {});
    await completePage(stand, sessionOf(first));
    // The row of the first attempt is as it was before the webhook; only Stripe knows better.
    const second = await visitor.pay("2", { amount: 124_000 });
    await stand.local("POST", "/stripe/release", {});
    await stand.idle();

    expect(second.body.type).toBe("urn:kindly:problem:payment-completed");
    expect((await visitor.view()).amounts).toMatchObject({ paid: 100_000, remaining: 24_000 });
  });
});

describe.skipIf(!hasLocalWorld)("paying while the vendor voids", () => {
  afterEach(() => expectBooksToAgree(stand));

  it("never charges for a void invoice without crediting it", async () => {
    const desk = await openDesk(stand);
    for (const _ of [1, 2, 3]) {
      const visitor = await desk.opened();
      const [started] = await Promise.all([
        visitor.pay("key"),
        desk.ask("POST", `/invoices/${visitor.invoiceId}/void`, { reason: "Mistake" }),
      ]);
      if (started.status === 201) await completePage(stand, sessionOf(started));
      await stand.idle();

      const invoice = await desk.done("GET", `/invoices/${visitor.invoiceId}`);
      expect(invoice.status).toBe("void");
      expect(started.status).toBeLessThan(500);
    }
  });

  it("closes the page that was open when the invoice was voided", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const started = await visitor.pay("key");
    await desk.done("POST", `/invoices/${visitor.invoiceId}/void`, { reason: "Mistake" });
    await stand.idle();

    expect((await completePage(stand, sessionOf(started))).status).toBe(400);
    expect((await visitor.pay("other")).body.type).toBe("urn:kindly:problem:invoice-not-open");
  });
});
