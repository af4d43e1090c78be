import { afterAll, describe, expect, it } from "vitest";
import type { Answer } from "../stand/ask.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import {
  asVendor,
  changeSettings,
  elevate,
  openTasks,
  payByDebit,
  payOnPage,
} from "../stand/paying.ts";
import { stripeRequests } from "../stand/stripe-page.ts";
import { aLineOf, openDesk } from "../stand/vendor-desk.ts";
import { openLink } from "../stand/visitor.ts";

const stand = localStand();

afterAll(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

const problem = (reason: string) => `urn:kindly:problem:${reason}`;
const typeOf = ({ status, body }: Answer) => [status, String(body?.type)];

/** How many payment pages were asked of Stripe. */
async function pagesAsked(): Promise<number> {
  const requests = await stripeRequests(stand);
  return requests.filter(({ path }) => path === "/v1/checkout/sessions").length;
}

describe.skipIf(!hasLocalWorld)("an amount that a payment can't have", () => {
  it.each([
    [
      "more than can be started",
      { amount: 124_001 },
      "amount-exceeds-startable",
      { startable: 124_000 },
    ],
    ["below what a card takes", { amount: 49 }, "amount-below-minimum", { minimum: 50 }],
    [
      "a rest too small to be paid",
      { amount: 123_999 },
      "amount-leaves-too-little",
      { rest: 1, minimum: 50 },
    ],
    ["zero", { amount: 0 }, "invalid-request", { errors: [{ pointer: "/amount" }] }],
    ["negative", { amount: -1 }, "invalid-request", { errors: [{ pointer: "/amount" }] }],
    ["a fraction", { amount: 100.5 }, "invalid-request", { errors: [{ pointer: "/amount" }] }],
    [
      "in a currency of its own",
      { currency: "EUR" },
      "invalid-request",
      { errors: [{ pointer: "/currency" }] },
    ],
    ["with all of it withheld", { withheld: 124_001 }, "withholding-exceeds-share", { allowed: 0 }],
  ])("(%s) is refused by its rule, and Stripe isn't asked", async (_, wish, reason, facts) => {
    const visitor = await (await openDesk(stand)).opened();
    const before = await pagesAsked();

    const answer = await visitor.pay("key", wish);

    expect(typeOf(answer)).toEqual([422, problem(reason)]);
    expect(answer.body).toMatchObject(facts);
    expect(await pagesAsked()).toBe(before);
  });

  it("is below the smallest part that the vendor allows, or right when it is all that is left", async () => {
    const desk = await openDesk(stand);
    await changeSettings(stand, desk, { smallestParts: { USD: 20_000 } });
    const visitor = await desk.opened();

    const answer = await visitor.pay("part", { amount: 19_999 });
    expect(typeOf(answer)).toEqual([422, problem("amount-below-minimum")]);
    expect(answer.body.minimum).toBe(20_000);

    await payOnPage(stand, visitor, { amount: 110_000 });
    expect((await visitor.pay("rest", { amount: 14_000 })).status).toBe(201);
  });

  it("is not on the currency's step: tenths of a fils", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened({ currency: "KWD", lines: [aLineOf("100.000")] });

    const answer = await visitor.pay("key", { amount: 50_005 });

    expect(typeOf(answer)).toEqual([422, problem("amount-off-step")]);
    expect(answer.body.step).toBe(10);
  });

  it("is more than one payment of its kind can be", async () => {
    const desk = await openDesk(stand);
    await changeSettings(stand, desk, { methods: ["card", "crypto", "us_bank_account"] });
    const visitor = await desk.opened({ lines: [aLineOf("20000")] });
    await stand.local("POST", "/stripe/account", {
      enabledPaymentMethods: ["card", "crypto", "us_bank_account"],
    });
    await desk.done("POST", "/payment-settings/check");
    await stand.idle();

    const answer = await visitor.pay("key", { method: "crypto", amount: 1_000_001 });

    await stand.local("POST", "/stripe/account", { country: "US" });
    expect(typeOf(answer)).toEqual([422, problem("amount-above-maximum")]);
    expect(answer.body.maximum).toBe(1_000_000);
  });
});

describe.skipIf(!hasLocalWorld)("a way to pay that", () => {
  it("the vendor does not take is refused, and why", async () => {
    const desk = await openDesk(stand);
    await changeSettings(stand, desk, { methods: ["us_bank_account", "cheque"] });
    const visitor = await desk.opened();

    const answers = [
      await visitor.pay("a"),
      await visitor.pay("b", { method: "sepa_debit" }),
      await visitor.money("/declarations", { method: "cash" }),
      await visitor.ask("POST", "/transfer-details"),
    ];

    for (const answer of answers) {
      expect(typeOf(answer)).toEqual([409, problem("method-not-offered")]);
      expect(answer.body.why).toBe("off");
    }
    expect((await visitor.view()).options.map(({ method }: { method: string }) => method)).toEqual([
      "us_bank_account",
      "cheque",
    ]);
  });

  it("the invoice's currency can't go is refused, and why", async () => {
    const visitor = await (await openDesk(stand)).opened({ currency: "EUR" });

    const answer = await visitor.pay("a", { method: "us_bank_account" });

    expect(typeOf(answer)).toEqual([409, problem("method-not-offered")]);
    expect(answer.body.why).toBe("currency");
  });

  it("Stripe no longer has switched on is named to the payer, and to the vendor as a task", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await stand.local("POST", "/stripe/account", { enabledPaymentMethods: ["card"] });

    const answer = await visitor.pay("key", { method: "us_bank_account" });
    await stand.idle();
    const tasks = await openTasks(desk);
    const checked = await desk.done("POST", "/payment-settings/check");
    await stand.idle();
    const options = (await visitor.view()).options as { method: string }[];
    await stand.local("POST", "/stripe/account", { country: "US" });

    expect(typeOf(answer)).toEqual([409, problem("method-not-enabled")]);
    expect(tasks).toMatchObject([
      { kind: "method-not-enabled", facts: { method: "us_bank_account" } },
    ]);
    expect(checked.notEnabled).toContain("us_bank_account");
    expect(options.map(({ method }) => method)).not.toContain("us_bank_account");
    expect((await visitor.pay("card")).status).toBe(201);
  });
});

describe.skipIf(!hasLocalWorld)("a payment is not started", () => {
  it("while all that is owed is on its way", async () => {
    const visitor = await (await openDesk(stand)).opened();
    await payByDebit(stand, visitor);

    const answer = await visitor.pay("again");

    expect(typeOf(answer)).toEqual([409, problem("payment-in-progress")]);
  });

  it("for more than is left beside what is on its way", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const debit = { method: "us_bank_account", amount: 100_000 };
    await payOnPage(stand, visitor, debit, { with: "pm_usBankAccount_success" });

    const answer = await visitor.pay("more", { amount: 24_001 });

    expect(typeOf(answer)).toEqual([422, problem("amount-exceeds-startable")]);
    expect(answer.body.startable).toBe(24_000);
  });

  it("of an invoice that is void, paid or written off; a draft has no page at all", async () => {
    const desk = await openDesk(stand);
    const [withdrawn, paid, hopeless] = [
      await desk.opened(),
      await desk.opened(),
      await desk.opened(),
    ];
    await desk.done("POST", `/invoices/${withdrawn.invoiceId}/void`, { reason: "Mistake" });
    await payOnPage(stand, paid);
    await desk.done("POST", `/invoices/${hopeless.invoiceId}/write-off`, { reason: "Insolvent" });
    const draft = await desk.draft();

    for (const visitor of [withdrawn, paid, hopeless]) {
      expect(typeOf(await visitor.pay("key"))).toEqual([409, problem("invoice-not-open")]);
      const declared = await visitor.money("/declarations", { method: "cheque", amount: 1 });
      expect(typeOf(declared)).toEqual([409, problem("invoice-not-open")]);
    }
    const link = `${stand.origin}/i/${draft.id}#${"x".repeat(43)}`;
    expect((await openLink(stand, link)).opening.status).toBe(404);
    expect(typeOf(await desk.ask("POST", `/invoices/${draft.id}/links`, {}))).toEqual([
      409,
      problem("invoice-not-issued"),
    ]);
  });

  it("under a key that asked for anything else before", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id } = await desk.issued();
    await elevate(stand, visitor);
    await visitor.pay("key", { amount: 50_000 });

    const others = [
      { amount: 60_000 },
      { amount: 50_000, method: "us_bank_account" },
      { amount: 50_000, withheld: 1 },
      { amount: 50_000, otherInvoices: [{ id }] },
    ];
    for (const wish of others) {
      expect(typeOf(await visitor.pay("key", wish))).toEqual([422, problem("key-reused")]);
    }
    expect((await visitor.pay("key", { amount: 50_000 })).status).toBe(201);
  });
});

describe.skipIf(!hasLocalWorld)("tax withheld at source", () => {
  it("beyond the law's share is refused with a payment, and says what is allowed", async () => {
    const desk = await openDesk(stand);
    await changeSettings(stand, desk, { withholdingPercent: "3" });
    const visitor = await desk.opened();

    const answer = await visitor.pay("key", { withheld: 3_721 });

    expect(typeOf(answer)).toEqual([422, problem("withholding-exceeds-share")]);
    expect(answer.body.allowed).toBe(3_720);
    expect((await visitor.pay("key", { withheld: 3_720 })).status).toBe(201);
  });

  it("beyond the law's share is kept as a proposal when it is declared; the vendor decides", async () => {
    const desk = await openDesk(stand);
    await changeSettings(stand, desk, { withholdingPercent: "3" });
    const visitor = await desk.opened();

    const declared = await visitor.money("/withholdings", { amount: 6_200 }, "key");
    const again = await visitor.money("/withholdings", { amount: 6_200 }, "key");
    const other = await visitor.money("/withholdings", { amount: 6_201 }, "key");

    expect([declared.status, declared.body.exceeds]).toEqual([201, true]);
    expect(declared.body.withholding).toMatchObject({ status: "proposed", allowed: 3_720 });
    expect(again.body).toEqual(declared.body);
    expect(typeOf(other)).toEqual([422, problem("key-reused")]);
    expect((await visitor.view()).amounts.remaining).toBe(124_000);
    const path = `/invoices/${visitor.invoiceId}/withholdings/${declared.body.withholding.id}/answer`;
    const checked = await desk.ask("POST", path, { answer: "certificate-checked" });
    expect(typeOf(checked)).toEqual([409, problem("certificate-missing")]);
    expect((await desk.done("POST", path, { answer: "accepted" })).amountRemaining.amount).toBe(
      117_800,
    );
    const twice = await desk.ask("POST", path, { answer: "accepted" });
    expect(typeOf(twice)).toEqual([409, problem("withholding-ended")]);
    // Its certificate never came: what counted on the client's word is owed again.
    expect((await desk.done("POST", path, { answer: "declined" })).amountRemaining.amount).toBe(
      124_000,
    );
    const after = await desk.ask("POST", path, { answer: "declined" });
    expect(typeOf(after)).toEqual([409, problem("withholding-ended")]);
  });

  it("is not there for clients of a vendor who has none withheld, nor beyond what is owed", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();

    const none = await visitor.money("/withholdings", { amount: 1 });
    await changeSettings(stand, desk, { withholdingPercent: "3" });
    const more = await visitor.money("/withholdings", { amount: 124_001 });

    expect(typeOf(none)).toEqual([409, problem("withholding-not-offered")]);
    expect(typeOf(more)).toEqual([422, problem("amount-exceeds-startable")]);
  });
});

describe.skipIf(!hasLocalWorld)("a payment that a client declares", () => {
  it("is no more than what is owed, and not of a day to come", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const declare = (wish: object) => visitor.money("/declarations", { method: "cheque", ...wish });

    const answers = [await declare({ amount: 124_001 }), await declare({ paidDate: "2030-11-06" })];

    expect(answers.map(typeOf)).toEqual([
      [422, problem("amount-exceeds-startable")],
      [422, problem("paid-date-in-future")],
    ]);
    expect((await declare({ amount: 124_000, paidDate: "2030-11-03" })).status).toBe(201);
  });

  it("is one under its key, whatever was declared since, and at most five wait at once", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const declare = (key: string, amount: number) =>
      visitor.money("/declarations", { method: "cheque", amount }, key);

    const first = await declare("1", 1_000);
    for (const key of ["2", "3", "4", "5"]) expect((await declare(key, 1_000)).status).toBe(201);

    expect((await declare("1", 1_000)).body).toEqual(first.body);
    expect(typeOf(await declare("1", 1_001))).toEqual([422, problem("key-reused")]);
    expect(typeOf(await declare("6", 1_000))).toEqual([409, problem("too-many-declarations")]);
    expect((await visitor.view()).declarations).toHaveLength(5);
  });

  it("is answered once", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { body } = await visitor.money("/declarations", { method: "cheque", amount: 1_000 });
    const path = `/invoices/${visitor.invoiceId}/declarations/${body.id}`;

    const early = await desk.ask("POST", `${path}/confirm`, { receivedDate: "2030-11-06" });
    await desk.done("POST", `${path}/confirm`, {});
    const answers = [
      await desk.ask("POST", `${path}/confirm`, {}),
      await desk.ask("POST", `${path}/decline`, { message: "Not found" }),
    ];

    expect(typeOf(early)).toEqual([422, problem("paid-date-in-future")]);
    for (const answer of answers) {
      expect(typeOf(answer)).toEqual([409, problem("declaration-ended")]);
    }
    const paid = await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/write-off`, {
      reason: "The rest is given up",
    });
    expect(paid.body.amountPaid.amount).toBe(1_000);
  });
});
