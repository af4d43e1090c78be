import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { voidInvoice } from "../../../shared/invoicing/void-invoice.ts";
import { post } from "../../../shared/ledger/balances.ts";
import type { Payment, PaymentStatus } from "../../../shared/payments/payment.ts";
import { settlePayment } from "../../../shared/payments/settle-payment.ts";
import type { PaymentReport, Settlement } from "../../../shared/payments/settle-payment.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";
import { aPayment, aReport, reportsOf } from "../builders/a-payment.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const at = "2026-12-14T17:05:00.000Z";
const reports = reportsOf(aPayment());
const evidence = { paymentIntentId: "pi_1", paidWith: { brand: "visa", lastDigits: "4242" } };
const processing = aPayment({ status: "processing", ...evidence });
const reserved = anIssuedInvoice({ amountProcessing: 124_000 });
const cameBack = aReport(aPayment(), { page: "complete", declineCode: "insufficient_funds" });

function settled(settlement: Settlement) {
  if (!("payment" in settlement)) throw new Error(`It is ${settlement.outcome}.`);
  return settlement;
}

describe("a payment that succeeds", () => {
  it("is booked under its own id, keeps its evidence and settles the invoice", () => {
    const invoice = anIssuedInvoice();
    const payment = aPayment({ declineCode: "card_declined" });

    const settlement = settlePayment(invoice, payment, reports.succeeded, at);

    const entry = {
      id: `payment.${payment.id}`,
      kind: "payment",
      currency: "USD",
      postings: [
        { account: "stripeClearing", amount: 124_000 },
        { account: "receivable", amount: -124_000 },
      ],
      at,
      causeId: payment.id,
    } as const;
    expect(settlement).toEqual({
      outcome: "succeeded",
      payment: {
        ...aPayment(),
        status: "succeeded",
        amountReceived: 124_000,
        ...evidence,
        endedAt: at,
      },
      invoice: {
        ...invoice,
        version: invoice.version + 1,
        balances: post(invoice.balances, entry),
        paidAt: at,
      },
      entries: [entry],
      surplus: 0,
      withheld: 0,
    });
  });

  it("in part leaves the rest open and the invoice without a paid date", () => {
    const payment = aPayment({ amount: 24_000 });
    const { invoice } = settled(
      settlePayment(anIssuedInvoice(), payment, reportsOf(payment).succeeded, at),
    );

    expect(invoiceStatus(invoice)).toBe("open");
    expect(invoiceAmounts(invoice)).toMatchObject({ paid: 24_000, remaining: 100_000 });
    expect(invoice).not.toHaveProperty("paidAt");
  });

  it("out of processing gives back what was reserved, in one step of the version", () => {
    const { invoice, payment } = settled(
      settlePayment(reserved, processing, reports.succeeded, at),
    );

    expect(invoice.amountProcessing).toBe(0);
    expect(invoice.version).toBe(reserved.version + 1);
    expect(payment.status).toBe("succeeded");
  });

  it("leaves alone what another payment has reserved", () => {
    const invoice = anIssuedInvoice({ amountProcessing: 24_000 });
    const other = aPayment({ amount: 100_000 });
    const after = settled(settlePayment(invoice, other, reportsOf(other).succeeded, at)).invoice;

    expect(after.amountProcessing).toBe(24_000);
  });

  it("keeps the paid date of the first settlement", () => {
    const first = "2026-12-01T09:00:00.000Z";
    const paid = withEntries(anIssuedInvoice({ paidAt: first }), anEntry({ amount: -124_000 }));

    expect(settled(settlePayment(paid, aPayment(), reports.succeeded, at)).invoice.paidAt).toBe(
      first,
    );
  });
});

describe("what is paid beyond what remains", () => {
  it.each<[string, IssuedInvoice, number, number]>([
    ["in part", withEntries(anIssuedInvoice(), anEntry({ amount: -100_000 })), 24_000, 100_000],
    ["as a whole", withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 })), 0, 124_000],
    ["by a unit", withEntries(anIssuedInvoice(), anEntry({ amount: -1 })), 123_999, 1],
  ])("is store credit, %s", (_, invoice, applied, surplus) => {
    const settlement = settled(settlePayment(invoice, aPayment(), reports.succeeded, at));

    expect(settlement.surplus).toBe(surplus);
    expect(settlement.entries[0]?.postings).toEqual(
      [
        { account: "stripeClearing", amount: 124_000 },
        { account: "receivable", amount: -applied },
        { account: "storeCredit", amount: -surplus },
      ].filter(({ amount }) => amount !== 0),
    );
    expect(invoiceAmounts(settlement.invoice)).toMatchObject({ paid: 124_000, remaining: 0 });
  });

  it("is everything for an invoice that is void, which stays so", () => {
    const invoice = withEntries(anIssuedInvoice(), anEntry({ kind: "void", amount: -124_000 }));
    const settlement = settled(settlePayment(invoice, aPayment(), reports.succeeded, at));

    expect(settlement.surplus).toBe(124_000);
    expect(invoiceStatus(settlement.invoice)).toBe("void");
    expect(settlement.invoice).not.toHaveProperty("paidAt");
  });

  it("is nothing for an invoice that was written off, which is recovered", () => {
    const invoice = withEntries(anIssuedInvoice(), anEntry({ kind: "writeOff", amount: -124_000 }));
    const settlement = settled(settlePayment(invoice, aPayment(), reports.succeeded, at));

    expect(settlement.surplus).toBe(0);
    expect(invoiceStatus(settlement.invoice)).toBe("paid");
  });
});

describe("a payment on its way", () => {
  it("reserves its amount and books nothing", () => {
    const invoice = anIssuedInvoice({ amountProcessing: 1_000 });
    const payment = aPayment({ declineCode: "card_declined" });

    expect(settlePayment(invoice, payment, reports.processing, at)).toEqual({
      outcome: "processing",
      payment: {
        ...aPayment(),
        status: "processing",
        ...evidence,
        expectedAt: "2026-12-14T23:59:00.000Z",
      },
      invoice: { ...invoice, version: invoice.version + 1, amountProcessing: 125_000 },
      entries: [],
      surplus: 0,
      withheld: 0,
    });
  });

  it("reserves once, however often it is reported", () => {
    expect(settlePayment(reserved, processing, reports.processing, at)).toEqual({
      outcome: "unchanged",
    });
  });

  it.each<[string, PaymentReport, PaymentStatus]>([
    ["is canceled", reports.canceled, "canceled"],
    ["expires", reports.expired, "canceled"],
    ["comes back", cameBack, "failed"],
  ])("that %s gives back what it reserved", (_, report, status) => {
    const { invoice, payment, entries } = settled(settlePayment(reserved, processing, report, at));

    expect(payment).toMatchObject({ status, endedAt: at });
    expect(invoice).toEqual({
      ...reserved,
      version: reserved.version + 1,
      amountProcessing: 0,
    });
    expect(entries).toEqual([]);
  });

  it("stops the program where less is reserved than it holds", () => {
    const invoice = anIssuedInvoice({ amountProcessing: 123_999 });

    expect(() => settlePayment(invoice, processing, reports.succeeded, at)).toThrow(
      new InvariantViolation("What is processing covers every payment in processing."),
    );
  });
});

describe("a try that was declined", () => {
  it("keeps the attempt open with the reason, and the invoice untouched", () => {
    const invoice = anIssuedInvoice();

    expect(settlePayment(invoice, aPayment(), reports.declined, at)).toEqual({
      outcome: "declined",
      payment: { ...aPayment(), declineCode: "card_declined" },
      invoice,
      entries: [],
      surplus: 0,
      withheld: 0,
    });
  });

  it("is told once, and again only for another reason", () => {
    const declined = aPayment({ declineCode: "card_declined" });
    const other = aReport(declined, { declineCode: "expired_card" });

    expect(settlePayment(anIssuedInvoice(), declined, reports.declined, at).outcome).toBe(
      "unchanged",
    );
    expect(settlePayment(anIssuedInvoice(), declined, other, at)).toMatchObject({
      outcome: "declined",
      payment: { status: "requires_action", declineCode: "expired_card" },
    });
  });

  it("on a page that takes no further try ends the attempt, even for a known reason", () => {
    const declined = aPayment({ declineCode: "insufficient_funds" });

    expect(settlePayment(anIssuedInvoice(), declined, cameBack, at)).toEqual({
      outcome: "declined",
      payment: { ...declined, status: "failed", endedAt: at },
      invoice: anIssuedInvoice(),
      entries: [],
      surplus: 0,
      withheld: 0,
    });
  });
});

describe("an attempt whose page closes unpaid", () => {
  it.each([
    ["expired", reports.expired],
    ["canceled", reports.canceled],
    [
      "expired after a declined try",
      aReport(aPayment(), { page: "expired", declineCode: "card_declined" }),
    ],
  ])("(%s) is canceled and leaves the invoice as it was", (_, report) => {
    const invoice = anIssuedInvoice();

    expect(settlePayment(invoice, aPayment(), report, at)).toEqual({
      outcome: "canceled",
      payment: { ...aPayment(), status: "canceled", endedAt: at },
      invoice,
      entries: [],
      surplus: 0,
      withheld: 0,
    });
  });

  it("counts as paid where the money came through before it closed", () => {
    const report = { ...reports.succeeded, page: "expired" } as const;

    expect(settlePayment(anIssuedInvoice(), aPayment(), report, at).outcome).toBe("succeeded");
  });
});

describe("a report that says nothing new", () => {
  it.each([
    ["of an untouched page", reports.untouched],
    ["of a complete page whose money has not moved", aReport(aPayment(), { page: "complete" })],
  ])("%s changes nothing", (_, report) => {
    expect(settlePayment(anIssuedInvoice(), aPayment(), report, at)).toEqual({
      outcome: "unchanged",
    });
  });

  it.each<PaymentStatus>(["succeeded", "failed", "canceled"])(
    "changes nothing of an attempt that is %s, whatever it says",
    (status) => {
      const ended = aPayment({ status });
      const wrong = { ...reports.succeeded, amount: 1 };
      const outcomes = [...Object.values(reports), cameBack, wrong].map(
        (report) => settlePayment(anIssuedInvoice(), ended, report, at).outcome,
      );

      expect(new Set(outcomes)).toEqual(new Set(["unchanged"]));
    },
  );
});

describe("a report that doesn't match what was asked for", () => {
  it.each<[string, Partial<PaymentReport>, "amount" | "currency"]>([
    ["less", { amount: 123_999 }, "amount"],
    ["more", { amount: 124_001 }, "amount"],
    ["nothing", { amount: 0 }, "amount"],
    ["another currency", { currency: "THB" }, "currency"],
    ["the currency in small letters", { currency: "usd" }, "currency"],
    ["another currency and amount", { currency: "THB", amount: 1 }, "currency"],
  ])("(%s) is set aside, whether on its way or paid", (_, change, differs) => {
    for (const report of [reports.processing, reports.succeeded]) {
      expect(settlePayment(anIssuedInvoice(), aPayment(), { ...report, ...change }, at)).toEqual({
        outcome: "anomaly",
        differs,
      });
    }
  });

  it("still ends an attempt that moved no money", () => {
    const report = { ...reports.expired, amount: 0, currency: "" };

    expect(settlePayment(anIssuedInvoice(), aPayment(), report, at).outcome).toBe("canceled");
  });
});

describe("properties", () => {
  type World = { readonly invoice: IssuedInvoice; readonly payment: Payment; entries: number };

  function apply(world: World, report: PaymentReport): World {
    const settlement = settlePayment(world.invoice, world.payment, report, at);
    if (!("payment" in settlement)) return world;
    const { invoice, payment, entries } = settlement;
    return { invoice, payment, entries: world.entries + entries.length };
  }

  function creditOf({ balances }: IssuedInvoice): number {
    return 0 - (balances.accounts.storeCredit ?? 0);
  }

  function isSmall(rest: number): boolean {
    return rest > 0 && rest < 50;
  }

  const amounts = fc.integer({ min: 50, max: 99_999_999 });

  /** Reports of one truth that ends in success, repeated and shuffled. */
  const paidStories = fc.record({ amount: amounts, total: amounts }).chain(({ amount, total }) => {
    const payment = aPayment({ amount });
    const { untouched, declined, processing: moving, succeeded } = reportsOf(payment);
    const parts = fc.constantFrom<PaymentReport>(untouched, declined, moving, succeeded);
    return fc
      .tuple(fc.array(parts, { maxLength: 8 }), fc.array(parts, { maxLength: 8 }))
      .map(([before, after]) => ({ payment, total, told: [...before, succeeded, ...after] }));
  });

  it("any order and repetition ends in one state, with one entry and the surplus in credit", () => {
    fc.assert(
      fc.property(paidStories, ({ payment, total, told }) => {
        const start = { invoice: anIssuedInvoice({ total }), payment, entries: 0 };
        const { succeeded } = reportsOf(payment);

        const end = told.reduce(apply, start);
        const direct = apply(start, succeeded);

        expect(end.payment).toEqual(direct.payment);
        expect({ ...end.invoice, version: 0 }).toEqual({ ...direct.invoice, version: 0 });
        expect(end.entries).toBe(isSmall(total - payment.amount) ? 2 : 1);
        expect(end.invoice.amountProcessing).toBe(0);
        expect(creditOf(end.invoice)).toBe(Math.max(payment.amount - total, 0));
      }),
    );
  });

  it("an attempt that moved no money leaves no trace on the invoice, in any order", () => {
    const endings = fc.constantFrom("canceled", "expired", "cameBack");
    const parts = fc.constantFrom("untouched", "declined", "processing");
    fc.assert(
      fc.property(amounts, fc.array(parts, { maxLength: 8 }), endings, (amount, told, ending) => {
        const payment = aPayment({ amount });
        const known = {
          ...reportsOf(payment),
          cameBack: aReport(payment, { page: "complete", declineCode: "insufficient_funds" }),
        };
        const start = { invoice: anIssuedInvoice(), payment, entries: 0 };

        const {
          invoice,
          entries,
          payment: after,
        } = [...told, ending, ...told].map((name) => known[name]).reduce(apply, start);

        expect(after.status).toBe(ending === "cameBack" ? "failed" : "canceled");
        expect(entries).toBe(0);
        expect({ ...invoice, version: 0 }).toEqual({ ...start.invoice, version: 0 });
      }),
    );
  });

  it("states only move forward, whatever is told", () => {
    const rank: Readonly<Record<PaymentStatus, number>> = {
      requires_action: 0,
      processing: 1,
      succeeded: 2,
      failed: 2,
      canceled: 2,
    };
    const told = fc.record({
      page: fc.constantFrom("open" as const, "complete" as const, "expired" as const),
      money: fc.constantFrom(
        "none" as const,
        "processing" as const,
        "succeeded" as const,
        "canceled" as const,
      ),
      amount: fc.constantFrom(124_000, 123_999),
      currency: fc.constantFrom("USD", "THB"),
      decline: fc.option(fc.constantFrom("card_declined", "expired_card")),
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), (all) => {
        let world: World = { invoice: anIssuedInvoice(), payment: aPayment(), entries: 0 };
        for (const { decline, ...report } of all) {
          const next = apply(world, {
            ...report,
            ...(decline === null ? {} : { declineCode: decline }),
          });
          const hasEnded = rank[world.payment.status] === 2;

          expect(rank[next.payment.status]).toBeGreaterThanOrEqual(rank[world.payment.status]);
          if (hasEnded) expect(next).toEqual(world);
          expect(next.invoice.amountProcessing).toBe(
            next.payment.status === "processing" ? 124_000 : 0,
          );
          expect(next.invoice.version - world.invoice.version).toBeLessThanOrEqual(1);
          world = next;
        }
      }),
    );
  });

  it("a void and a payment end with the money accounted for, whichever comes first", () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), (total, voidFirst) => {
        const payment = aPayment({ amount: total });
        const { succeeded } = reportsOf(payment);
        const request = { reason: "Written twice", now: at };
        const start = { invoice: anIssuedInvoice({ total }), payment, entries: 0 };

        const first = voidFirst ? voidInvoice(start.invoice, request) : undefined;
        const before = first?.outcome === "done" ? { ...start, invoice: first.invoice } : start;
        const after = apply(before, succeeded);
        const second = voidInvoice(after.invoice, request);

        const { accounts } = after.invoice.balances;
        expect(second.outcome).toBe("refused");
        expect(invoiceStatus(after.invoice)).toBe(voidFirst ? "void" : "paid");
        expect(accounts.stripeClearing).toBe(total);
        expect(accounts.receivable).toBe(0);
        expect(creditOf(after.invoice)).toBe(voidFirst ? total : 0);
      }),
    );
  });

  it("two attempts that both go through settle the invoice once; the rest is credit", () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (total, one, other) => {
        const payments = [one, other].map((amount, index) =>
          aPayment({ id: anId("pay", `${index}`), amount }),
        );
        const end = (order: readonly Payment[]) =>
          order.reduce(
            (invoice, payment) =>
              settled(settlePayment(invoice, payment, reportsOf(payment).succeeded, at)).invoice,
            anIssuedInvoice({ total }),
          );

        for (const invoice of [end(payments), end(payments.toReversed())]) {
          const closed = 0 - (invoice.balances.receivableByKind.smallDifference ?? 0);

          expect(closed).toBeLessThan(50);
          expect(invoiceAmounts(invoice).remaining).toBe(Math.max(total - closed - one - other, 0));
          expect(creditOf(invoice)).toBe(Math.max(one + other + closed - total, 0));
        }
      }),
    );
  });
});
