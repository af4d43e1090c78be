import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { asVendor, creditOf, freshKey, payOnPage, problemOf } from "../stand/paying.ts";
import { chargesOf } from "../stand/stripe-page.ts";
import { aLineOf, openDesk } from "../stand/vendor-desk.ts";

// Known mistakes of products like this one: sums and currencies. Dividing amounts (PB-57, PB-64) is
// shown in test/shared/values.
const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

async function anInvoiceOf(price: string, currency: string) {
  const desk = await openDesk(stand);
  const visitor = await desk.opened({ lines: [aLineOf(price)], currency });
  return { desk, visitor };
}

describe.skipIf(!hasLocalWorld)("arithmetic: what can't happen", () => {
  it.each([
    ["PB-58: yen are not multiplied by a hundred", "6000", "JPY", 6_000],
    ["PB-58: won are not multiplied by a hundred", "60000", "KRW", 60_000],
    ["PB-59: dinars have three decimals", "12.340", "KWD", 12_340],
    ["PB-59: krónur have none here, and two at Stripe", "5000", "ISK", 500_000],
  ])("%s", async (_, price, currency, atStripe) => {
    const { visitor } = await anInvoiceOf(price, currency);

    await payOnPage(stand, visitor);

    expect((await visitor.view()).status).toBe("paid");
    const [charge] = await chargesOf(stand, visitor.invoiceId);
    expect(charge).toMatchObject({ amount: atStripe, currency: currency.toLowerCase() });
  });

  it("PB-59: the last digit of dinars that can't be charged is closed by rule", async () => {
    const { visitor } = await anInvoiceOf("12.345", "KWD");

    await payOnPage(stand, visitor);

    expect((await visitor.view()).status).toBe("paid");
    expect((await chargesOf(stand, visitor.invoiceId))[0]?.amount).toBe(12_340);
    const other = await anInvoiceOf("12.345", "KWD");
    const off = await other.visitor.pay(freshKey(), { amount: 5_005 });
    expect(problemOf(off)).toBe("amount-off-step");
  });

  it("PB-60: nobody is left with a rest that is too little to be paid", async () => {
    const { visitor } = await anInvoiceOf("100.00", "USD");

    expect(problemOf(await visitor.pay(freshKey(), { amount: 9_970 }))).toBe(
      "amount-leaves-too-little",
    );
    await payOnPage(stand, visitor, { amount: 9_950 });
    await payOnPage(stand, visitor);
    expect((await visitor.view()).status).toBe("paid");
  });

  it("PB-60: a rest below what can be charged, however it came about, is closed by rule", async () => {
    const { desk, visitor } = await anInvoiceOf("100.00", "USD");

    await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/payments`, {
      method: "own_account",
      amount: 9_980,
    });

    expect((await visitor.view()).status).toBe("paid");
  });

  it("PB-61: more than was due is a credit that everybody sees", async () => {
    const { desk, visitor } = await anInvoiceOf("100.00", "USD");

    const recorded = await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/payments`, {
      method: "cash",
      amount: 12_500,
    });

    expect(recorded.status).toBe(201);
    expect(await creditOf(stand, desk.clientId)).toBe(2_500);
    const credit = await desk.done("GET", `/clients/${desk.clientId}/credit`);
    expect(credit.credits).toEqual([{ amount: 2_500, currency: "USD" }]);
  });

  it("PB-62: parts that don't add up to the whole don't make it paid", async () => {
    const { visitor } = await anInvoiceOf("100.00", "USD");

    await payOnPage(stand, visitor, { amount: 3_000 });
    await payOnPage(stand, visitor, { amount: 3_000 });
    expect((await visitor.view()).status).toBe("open");
    await payOnPage(stand, visitor, { amount: 4_000 });

    expect((await visitor.view()).status).toBe("paid");
  });

  it("PB-63: credit of 30 on an invoice of 50 leaves 20, and no credit", async () => {
    const { desk, visitor: first } = await anInvoiceOf("100.00", "USD");
    await asVendor(stand, desk, `/invoices/${first.invoiceId}/payments`, {
      method: "cash",
      amount: 13_000,
    });
    const visitor = await desk.opened({ lines: [aLineOf("50.00")] });

    await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/store-credit`);

    expect((await visitor.view()).amounts).toMatchObject({ paid: 3_000, remaining: 2_000 });
    expect(await creditOf(stand, desk.clientId)).toBe(0);
  });
});
