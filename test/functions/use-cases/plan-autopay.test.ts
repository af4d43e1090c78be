import { afterEach, describe, expect, it } from "vitest";
import { invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import type { Proposal } from "../../../shared/flexibility/proposal.ts";
import { agreeTo, allow, optionsOf } from "../stand/arranging.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { mailsTo, schedulesOf } from "../stand/mails.ts";
import { atStripe, freshKey, openTaskKinds, payOnPage } from "../stand/paying.ts";
import {
  arrangedOf,
  chargedAmounts,
  chargesWill,
  finishAt,
  storedInvoice,
  storedPlan,
} from "../stand/plan-steps.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import type { VendorDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand(startsUnswept);

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

async function threeParts(visitor: Visitor): Promise<Proposal> {
  const { situation } = await optionsOf(visitor);
  return {
    plan: {
      installments: 3,
      cadence: "weekly",
      firstDate: situation.today,
      collection: "autopay",
      method: "card",
    },
  };
}

let shared: VendorDesk | undefined;

/** One vendor for all: each has a comparison with Stripe's book on every day that goes by. */
async function theDesk(): Promise<VendorDesk> {
  shared ??= await openDesk(stand);
  return shared;
}

/** A plan of three weekly parts by card, the first of which was just paid. */
async function inThreeParts(own?: VendorDesk) {
  const desk = own ?? (await theDesk());
  const visitor = await desk.opened();
  await finishAt(stand, await agreeTo(visitor, await threeParts(visitor)));
  return { desk, visitor };
}

describe.skipIf(!hasLocalWorld)("a plan on autopay", () => {
  it("begins with its first installment, at which the method is authorized", async () => {
    const { visitor } = await inThreeParts();

    const { plan } = await arrangedOf(visitor);
    expect(plan).toMatchObject({ status: "active", paidWith: { lastDigits: "4242" } });
    expect(plan?.installments.map(({ state }) => state)).toEqual(["paid", "next", "later"]);
    expect((await schedulesOf(stand, visitor.invoiceId)).map(({ name }) => name)).toEqual([
      "milestone",
    ]);
  });

  it("does not put the method on file for anything else", async () => {
    const { desk } = await inThreeParts();

    const { methods } = await stand.ports.receivables.readClientAccount(desk.clientId);
    expect(methods).toEqual([]);
  });

  it("charges each installment on its day, announced three days before, until all is paid", async () => {
    const { desk, visitor } = await inThreeParts();
    const { total } = { total: (await visitor.view()).amounts.due as number };

    await stand.moveBy("P16D");

    const amounts = await chargedAmounts(stand, visitor);
    expect(amounts).toHaveLength(3);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
    expect(invoiceStatus(await storedInvoice(stand, visitor))).toBe("paid");
    expect((await storedPlan(stand, visitor)).status).toBe("finished");
    const contact = (await stand.ports.receivables.readClient(desk.clientId))?.contacts[0];
    const letters = await mailsTo(stand, contact?.email ?? "");
    expect(
      letters.filter(({ subject }) => /installment|payment/iu.test(subject)).length,
    ).toBeGreaterThan(1);
  });

  it("sends no reminder of the cadence while it is in good standing", async () => {
    const { desk, visitor } = await inThreeParts();

    await stand.moveBy("P6D");

    const fired = (await storedInvoice(stand, visitor)).firedMilestones;
    expect(fired.filter(({ skipped }) => skipped === undefined)).toEqual([]);
    expect(desk.clientId).toBeDefined();
  });

  it("tries a declined card again after some days, and says so", async () => {
    const { visitor } = await inThreeParts();
    const { methodId = "" } = await storedPlan(stand, visitor);
    await chargesWill(stand, methodId, "fail");

    await stand.moveBy("P8D");
    const { plan } = await arrangedOf(visitor);
    expect(plan?.installments[1]).toMatchObject({ state: "retrying" });
    await chargesWill(stand, methodId, "succeed");
    await stand.moveBy("P4D");

    expect((await arrangedOf(visitor)).plan?.installments[1]).toMatchObject({ state: "paid" });
    expect(await chargedAmounts(stand, visitor)).toHaveLength(2);
  });

  it("asks for another method when none can be tried again, is past due, and ends", async () => {
    const { desk, visitor } = await inThreeParts(await openDesk(stand));
    await allow(stand, desk, { planEndsAfterDays: 9 });
    const { methodId = "" } = await storedPlan(stand, visitor);
    await chargesWill(stand, methodId, "fail", "expired_card");

    await stand.moveBy("P8D");
    expect((await arrangedOf(visitor)).plan?.installments[1]).toMatchObject({ state: "missed" });
    await stand.moveBy("P9D");

    const plan = await storedPlan(stand, visitor);
    expect(plan).toMatchObject({ status: "ended", end: "missed" });
    expect(plan.installments[1]?.tries).toHaveLength(1);
    expect(await chargedAmounts(stand, visitor)).toHaveLength(1);
    expect((await visitor.view()).status).toBe("open");
    expect(await openTaskKinds(desk)).toEqual(["plan-past-due"]);
  });

  it("gets shorter at its end by what is paid beside it, and never charges more than is left", async () => {
    const { visitor } = await inThreeParts();
    const before = (await storedPlan(stand, visitor)).installments;

    await payOnPage(stand, visitor, { amount: before[2]?.amount });

    const after = (await storedPlan(stand, visitor)).installments;
    expect(after[1]).toMatchObject({ date: before[1]?.date, amount: before[1]?.amount });
    await stand.moveBy("P16D");
    expect(await chargedAmounts(stand, visitor)).toHaveLength(3);
    expect(invoiceStatus(await storedInvoice(stand, visitor))).toBe("paid");
  });

  it("opens an installment again whose money the bank takes back", async () => {
    const desk = await theDesk();
    const visitor = await desk.opened();
    const { situation } = await optionsOf(visitor);
    const plan = {
      installments: 2,
      cadence: "weekly",
      firstDate: situation.today,
      collection: "autopay",
      method: "us_bank_account",
    } as const;
    await finishAt(stand, await agreeTo(visitor, { plan }), { with: "pm_usBankAccount_success" });
    await stand.moveBy("P8D");
    const record = await stand.ports.receivables.readInvoice(visitor.invoiceId);
    const payment = record?.payments.find(({ status }) => status === "succeeded");
    expect(payment?.installment?.number).toBe(1);

    await atStripe(stand, "/disputes", { payment_intent: payment?.paymentIntentId });

    const [first] = (await storedPlan(stand, visitor)).installments;
    expect(first).toMatchObject({ paid: 0 });
  });

  it("can be moved by its client once, paused once, and stopped as easily as it began", async () => {
    const { visitor } = await inThreeParts();
    const { plan } = await arrangedOf(visitor);
    const latest = plan?.movable?.latest;

    const path = `/plan/installments/${plan?.movable?.number}/move`;
    expect((await visitor.money(path, { date: latest })).status).toBe(204);
    expect((await visitor.money(path, { date: latest })).status).toBe(409);
    expect((await visitor.money("/plan/stop", { what: "autopay" })).status).toBe(204);
    await stand.moveBy("P16D");

    expect(await chargedAmounts(stand, visitor)).toHaveLength(1);
    expect((await arrangedOf(visitor)).plan).toMatchObject({ collection: "reminder" });
  });

  it("is forgotten when nobody pays its first installment", async () => {
    const desk = await theDesk();
    const visitor = await desk.opened();
    const { dueDate } = await visitor.view();
    const started = await agreeTo(visitor, await threeParts(visitor), freshKey());
    expect(started.status).toBe(201);

    await stand.moveBy("P2D");

    expect(await storedPlan(stand, visitor)).toMatchObject({ status: "ended", end: "not-started" });
    expect((await visitor.view()).dueDate).toBe(dueDate);
  });
});

describe.skipIf(!hasLocalWorld)("a plan whose first installment is later", () => {
  it("saves its method on a page without paying, and charges on the day", async () => {
    const desk = await theDesk();
    const visitor = await desk.opened({ paymentTerms: { netDays: 5 } });
    const { situation } = await optionsOf(visitor);
    const plan = {
      installments: 2,
      cadence: "weekly",
      firstDate: situation.dueDate,
      collection: "autopay",
      method: "card",
    } as const;

    const started = await agreeTo(visitor, { plan });
    expect((await arrangedOf(visitor)).plan).toMatchObject({ waitsFor: ["method"] });
    await finishAt(stand, started);
    expect((await arrangedOf(visitor)).plan).toMatchObject({ status: "active" });
    expect(await chargedAmounts(stand, visitor)).toEqual([]);
    await stand.moveBy("P13D");

    expect(await chargedAmounts(stand, visitor)).toHaveLength(2);
    expect(invoiceStatus(await storedInvoice(stand, visitor))).toBe("paid");
  });

  it("takes something by card now and the rest by bank debit", async () => {
    const desk = await theDesk();
    const visitor = await desk.opened({ paymentTerms: { netDays: 5 } });
    const { situation } = await optionsOf(visitor);
    const proposal = {
      payNow: { amount: Math.floor(situation.total / 2), method: "card" },
      plan: {
        installments: 2,
        cadence: "weekly",
        firstDate: situation.dueDate,
        collection: "autopay",
        method: "us_bank_account",
      },
    } as const;
    await finishAt(stand, await agreeTo(visitor, proposal));
    expect((await arrangedOf(visitor)).plan).toMatchObject({ waitsFor: ["method"] });

    const setup = await visitor.money("/plan/setup", {});
    await finishAt(stand, setup, { with: "pm_usBankAccount_success" });
    expect((await arrangedOf(visitor)).plan).toMatchObject({ status: "active" });
    await stand.moveBy("P20D");

    expect(await chargedAmounts(stand, visitor)).toHaveLength(3);
    expect(invoiceStatus(await storedInvoice(stand, visitor))).toBe("paid");
  });
});
