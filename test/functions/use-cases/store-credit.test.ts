import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails } from "../stand/mails.ts";
import {
  asVendor,
  creditOf,
  elevate,
  freshKey,
  openTaskKinds,
  payOnPage,
  problemOf,
} from "../stand/paying.ts";
import { aLineOf, openDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

/** A client who has 60 dollars to their credit, and an invoice of 50 and one of 40. */
async function withCredit() {
  const desk = await openDesk(stand);
  const settled = await desk.opened({ lines: [aLineOf("100.00")] });
  const at = (invoiceId: string, path: string) => `/invoices/${invoiceId}/${path}`;
  await asVendor(stand, desk, at(settled.invoiceId, "payments"), {
    method: "cash",
    amount: 16_000,
  });
  const one = await desk.opened({ lines: [aLineOf("50.00")] });
  const other = await desk.opened({ lines: [aLineOf("40.00")] });
  const use = (invoiceId: string, body: object = {}) =>
    asVendor(stand, desk, at(invoiceId, "store-credit"), body);
  return { desk, settled, one, other, use, at };
}

describe.skipIf(!hasLocalWorld)("store credit", () => {
  it("is used on any invoice of the client, as far as it goes", async () => {
    const { desk, one, other, use } = await withCredit();

    await use(one.invoiceId);
    await use(other.invoiceId);

    expect((await one.view()).status).toBe("paid");
    expect((await other.view()).amounts).toMatchObject({ paid: 1_000, remaining: 3_000 });
    expect(await creditOf(stand, desk.clientId)).toBe(0);
    expect(problemOf(await use(other.invoiceId))).toBe("no-credit");
  });

  it("used on two invoices at once is used once", async () => {
    const { desk, one, other, use } = await withCredit();

    await Promise.all([
      use(one.invoiceId, { amount: 5_000 }),
      use(other.invoiceId, { amount: 4_000 }),
    ]);

    const used = (await one.view()).amounts.paid + (await other.view()).amounts.paid;
    expect(used + (await creditOf(stand, desk.clientId))).toBe(6_000);
    expect(used).toBeLessThanOrEqual(6_000);
  });

  it("is used by its client after the mailed code, once for one key", async () => {
    const { desk, one } = await withCredit();
    const key = { "idempotency-key": freshKey() };
    expect(problemOf(await one.ask("POST", "/store-credit", {}, key))).toBe("code-required");
    await elevate(stand, one);

    const used = await one.ask("POST", "/store-credit", { amount: 2_000 }, key);
    await one.ask("POST", "/store-credit", { amount: 2_000 }, key);

    expect(used.body).toEqual({ applied: 2_000 });
    expect(await creditOf(stand, desk.clientId)).toBe(4_000);
  });

  it("is paid out by the vendor, once for one key and never more than there is", async () => {
    const { desk } = await withCredit();
    const path = `/clients/${desk.clientId}/credit/pay-out`;
    const wish = { amount: 4_000, currency: "USD", reference: "Bank transfer of 4 November" };
    const key = { "idempotency-key": freshKey() };

    await desk.ask("POST", path, wish, key);
    await desk.ask("POST", path, wish, key);
    const more = await asVendor(stand, desk, path, wish);

    expect(await creditOf(stand, desk.clientId)).toBe(2_000);
    expect(problemOf(more)).toBe("credit-exceeded");
  });
});

describe.skipIf(!hasLocalWorld)("a credit note", () => {
  const reason = "Less work than planned";

  it("below what remains lowers it, and the client is told", async () => {
    const { desk, one, at } = await withCredit();
    const before = (await mails(stand)).length;

    await asVendor(stand, desk, at(one.invoiceId, "credit-notes"), { amount: 2_000, reason });

    expect((await one.view()).amounts).toMatchObject({ due: 3_000, remaining: 3_000 });
    expect((await mails(stand)).length).toBe(before + 1);
  });

  it("above what remains makes the rest the client's credit", async () => {
    const { desk, settled, at } = await withCredit();

    await asVendor(stand, desk, at(settled.invoiceId, "credit-notes"), { amount: 3_000, reason });

    expect((await settled.view()).status).toBe("paid");
    expect(await creditOf(stand, desk.clientId)).toBe(9_000);
  });

  it("above what was asked for is refused by name", async () => {
    const { desk, one, at } = await withCredit();

    const refused = await asVendor(stand, desk, at(one.invoiceId, "credit-notes"), {
      amount: 5_001,
      reason,
    });

    expect(problemOf(refused)).toBe("credit-exceeds-due");
  });
});

describe.skipIf(!hasLocalWorld)("what is written off", () => {
  it("is asked for no more, and money that comes for it after all is counted", async () => {
    const { desk, one, at } = await withCredit();
    const page = await one.pay(freshKey());
    expect(page.status).toBe(201);

    await asVendor(stand, desk, at(one.invoiceId, "write-off"), { reason: "They closed" });
    expect((await one.view()).status).toBe("uncollectible");
    expect(problemOf(await one.pay(freshKey()))).toBe("invoice-not-open");
    await asVendor(stand, desk, at(one.invoiceId, "payments"), { method: "cash", amount: 5_000 });

    expect((await one.view()).status).toBe("paid");
    expect(await creditOf(stand, desk.clientId)).toBe(6_000);
  });
});

describe.skipIf(!hasLocalWorld)("an invoice in another currency", () => {
  it("has nothing to do with credit of this one", async () => {
    const { desk, use } = await withCredit();
    const euros = await desk.opened({ lines: [aLineOf("20.00")], currency: "EUR" });

    expect(problemOf(await use(euros.invoiceId))).toBe("no-credit");
    await payOnPage(stand, euros);
    expect((await euros.view()).status).toBe("paid");
    expect(await openTaskKinds(desk)).toEqual([]);
  });
});
