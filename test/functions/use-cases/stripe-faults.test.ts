import { afterEach, describe, expect, it } from "vitest";
import type { Json } from "../stand/ask.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { chargesOf, completePage, sessionOf, stripeRequests } from "../stand/stripe-page.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();
const creation = "POST /v1/checkout/sessions";
const unavailable = "urn:kindly:problem:temporarily-unavailable";

/** What goes wrong while a page is opened, and may go better the next time. */
const faults = [
  ["a request that is lost", "timeout-before"],
  ["an answer that is lost", "timeout-after"],
  ["too many requests", "429"],
] as const;

/** What Stripe says again, for a day, to every repeat under the same key. */
const failures = [
  ["an error of Stripe", "500"],
  ["an error of Stripe after it was done", "500-after"],
] as const;

async function aVisitor(): Promise<Visitor> {
  return (await openDesk(stand)).opened();
}

async function attemptsOf(visitor: Visitor): Promise<readonly Json[]> {
  return (await visitor.view()).payments as readonly Json[];
}

afterEach(async () => {
  if (!hasLocalWorld) return;
  await stand.idle();
  await expectBooksToAgree(stand);
});

describe.skipIf(!hasLocalWorld).each(faults)("%s when a page is opened", (_, fault) => {
  it("leaves an attempt that is known, and the same key leads to its page", async () => {
    const visitor = await aVisitor();
    await stand.stripeFault(creation, fault);

    const cut = await visitor.pay("key");
    expect([cut.status, cut.body.type]).toEqual([503, unavailable]);
    const [attempt] = await attemptsOf(visitor);
    expect(attempt).toMatchObject({ status: "requires_action", amount: 124_000 });

    const again = await visitor.pay("key");

    expect(again.status).toBe(201);
    expect(again.body.payment.id).toBe(attempt.id);
    expect((await completePage(stand, sessionOf(again))).status).toBe(200);
    await stand.idle();
    expect(await chargesOf(stand, visitor.invoiceId)).toHaveLength(1);
    expect((await visitor.view()).status).toBe("paid");
  });

  it("locks nobody out: another key takes over, and its page is the one that is paid", async () => {
    const visitor = await aVisitor();
    await stand.stripeFault(creation, fault);
    await visitor.pay("one");

    const other = await visitor.pay("other");

    expect(other.status).toBe(201);
    expect((await completePage(stand, sessionOf(other))).status).toBe(200);
    await stand.idle();
    expect(await chargesOf(stand, visitor.invoiceId)).toHaveLength(1);
    const statuses = (await attemptsOf(visitor)).map(({ status }) => String(status));
    expect(statuses.toSorted()).toEqual(["canceled", "succeeded"]);
  });

  it("is over an hour later, when nobody came back", async () => {
    const visitor = await aVisitor();
    await stand.stripeFault(creation, fault);
    await visitor.pay("key");

    await stand.moveBy("PT62M");

    expect((await attemptsOf(visitor))[0].status).toBe("canceled");
    expect((await visitor.pay("later")).status).toBe(201);
  });
});

describe.skipIf(!hasLocalWorld).each(failures)("%s when a page is opened", (_, fault) => {
  it("locks nobody out: pressing again with the same key leads to a page", async () => {
    const visitor = await aVisitor();
    await stand.stripeFault(creation, fault);
    await visitor.pay("key");

    const again = await visitor.pay("key");

    expect(again.status).toBe(201);
    expect((await completePage(stand, sessionOf(again))).status).toBe(200);
    await stand.idle();
    expect(await chargesOf(stand, visitor.invoiceId)).toHaveLength(1);
    expect((await visitor.view()).status).toBe("paid");
  });

  it("locks nobody out when a client's record is made either", async () => {
    const visitor = await aVisitor();
    await stand.stripeFault("POST /v1/customers", fault, 2);

    const cut = await visitor.pay("key");
    const again = await visitor.pay("key");

    expect([cut.status, again.status]).toEqual([503, 201]);
  });
});

describe.skipIf(!hasLocalWorld)("an error of Stripe after it was done", () => {
  it("does not hide the page: its list of pages shows it", async () => {
    const visitor = await aVisitor();
    await stand.stripeFault(creation, "500-after");

    const started = await visitor.pay("key");

    expect(started.status).toBe(201);
    expect((await completePage(stand, sessionOf(started))).status).toBe(200);
  });

  it("does not hide it from whoever takes over, and there is one charge", async () => {
    const visitor = await aVisitor();
    await stand.stripeFault(creation, "500-after");
    await stand.stripeFault("GET /v1/checkout/sessions", "timeout-before");
    expect((await visitor.pay("one")).status).toBe(503);

    const other = await visitor.pay("other");

    expect(other.status).toBe(201);
    await completePage(stand, sessionOf(other));
    await stand.idle();
    expect(await chargesOf(stand, visitor.invoiceId)).toHaveLength(1);
    const statuses = (await attemptsOf(visitor)).map(({ status }) => String(status));
    expect(statuses.toSorted()).toEqual(["canceled", "succeeded"]);
  });
});

describe.skipIf(!hasLocalWorld)("an answer that is lost once", () => {
  it("is made up for by the SDK, which repeats the request with its key", async () => {
    const visitor = await aVisitor();
    await stand.stripeFault(creation, "timeout-after", 1);

    const started = await visitor.pay("key");

    expect(started.status).toBe(201);
    const requests = (await stripeRequests(stand)).filter(
      ({ idempotencyKey }) => idempotencyKey === `${started.body.payment.id}:checkout`,
    );
    expect(requests.map(({ replayed }) => replayed as boolean)).toEqual([false, true]);
  });
});

describe.skipIf(!hasLocalWorld)("Stripe that stays down", () => {
  it("keeps an attempt open and known, until it can be said that nobody will pay it", async () => {
    const visitor = await aVisitor();
    await stand.stripeFault(creation, "timeout-before", 6);
    await visitor.pay("key");

    await stand.moveBy("PT8M");
    expect((await attemptsOf(visitor))[0].status).toBe("requires_action");

    await stand.moveBy("PT54M");
    expect((await attemptsOf(visitor))[0].status).toBe("canceled");
  });

  it("while a page is taken over starts no second one", async () => {
    const visitor = await aVisitor();
    const first = await visitor.pay("one");
    await stand.stripeFault("POST /v1/checkout/sessions/:id/expire", "timeout-before");

    const second = await visitor.pay("other");

    expect(second.status).toBe(503);
    expect(await attemptsOf(visitor)).toHaveLength(1);
    expect((await completePage(stand, sessionOf(first))).status).toBe(200);
  });

  it("after a page was closed, but not heard of, is asked again", async () => {
    const visitor = await aVisitor();
    await visitor.pay("one");
    await stand.stripeFault("POST /v1/checkout/sessions/:id/expire", "timeout-after");
    expect((await visitor.pay("other")).status).toBe(503);

    const other = await visitor.pay("other");

    expect(other.status).toBe(201);
    expect((await completePage(stand, sessionOf(other))).status).toBe(200);
  });

  it("while a client's record is made lets the payer try again", async () => {
    const visitor = await aVisitor();
    await stand.stripeFault("POST /v1/customers", "timeout-after");
    expect((await visitor.pay("key")).status).toBe(503);
    expect(await attemptsOf(visitor)).toEqual([]);

    expect((await visitor.pay("key")).status).toBe(201);
  });
});

describe.skipIf(!hasLocalWorld)("what Stripe refuses for good", () => {
  it("ends the attempt, says so by name, and the next one is free", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened({ currency: "USD" });
    const { receivables } = stand.ports;
    const record = await receivables.readInvoice(visitor.invoiceId);
    if (record?.invoice.stage !== "issued") throw new Error("It is issued.");
    const invoice = { ...record.invoice, stripeCustomerId: "cus_gone" };
    await receivables.commitInvoice({ revision: record.revision, invoice });

    const refused = await visitor.pay("key");

    expect([refused.status, refused.body.type]).toEqual([
      409,
      "urn:kindly:problem:method-not-available",
    ]);
    expect((await attemptsOf(visitor))[0].status).toBe("canceled");
  });
});
