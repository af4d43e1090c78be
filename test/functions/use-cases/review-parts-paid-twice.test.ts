import { afterEach, describe, expect, it } from "vitest";
import { payInstallment } from "../../../functions/use-cases/begin-plan.ts";
import { readerOfSession } from "../../../functions/use-cases/link-access.ts";
import { agreeTo, optionsOf } from "../stand/arranging.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { freshKey, problemOf } from "../stand/paying.ts";
import { chargedAmounts, finishAt, storedPlan } from "../stand/plan-steps.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand(startsUnswept);

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

/** A plan of three weekly parts by a method, the first of which was just paid or is on its way. */
async function begun(method: "card" | "us_bank_account") {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const { situation } = await optionsOf(visitor);
  const plan = {
    installments: 3,
    cadence: "weekly",
    firstDate: situation.today,
    collection: "autopay",
    method,
  } as const;
  const onPage = method === "card" ? {} : { with: "pm_usBankAccount_success" };
  await finishAt(stand, await agreeTo(visitor, { plan }), onPage);
  return visitor;
}

describe.skipIf(!hasLocalWorld)("a part of a plan", () => {
  it("is not paid again while its bank debit is on its way", async () => {
    const visitor = await begun("us_bank_account");

    const again = await visitor.money("/plan/installments/1/pay", { method: "card" });

    expect(problemOf(again)).toBe("payment-in-progress");
  });

  it("that was paid at once is not paid again while its bank debit is on its way, nor after it", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened({ paymentTerms: { netDays: 5 } });
    const { situation } = await optionsOf(visitor);
    const proposal = {
      payNow: { amount: Math.floor(situation.total / 2), method: "us_bank_account" },
      plan: {
        installments: 2,
        cadence: "weekly",
        firstDate: situation.dueDate,
        collection: "reminder",
      },
    } as const;
    await finishAt(stand, await agreeTo(visitor, proposal), { with: "pm_usBankAccount_success" });

    const path = "/plan/installments/0/pay";
    expect(problemOf(await visitor.money(path, { method: "card" }))).toBe("payment-in-progress");
    await stand.moveBy("P5D");
    expect((await storedPlan(stand, visitor)).payNow?.paid).toBe(proposal.payNow.amount);
    expect(problemOf(await visitor.money(path, { method: "card" }))).toBe("payment-completed");
  });

  it("is not paid by hand by whoever read the page before its charge went through", async () => {
    const visitor = await begun("card");
    const record = await stand.ports.receivables.readInvoice(visitor.invoiceId);
    const [session] = record?.sessions ?? [];
    if (record === undefined || session === undefined) throw new Error("Somebody is there.");
    const reader = readerOfSession(record, session.secretHash, stand.now());
    if (reader === undefined) throw new Error("The session is alive.");
    await stand.moveBy("P8D");
    expect(await chargedAmounts(stand, visitor)).toHaveLength(2);

    const wish = { number: 2, method: "card" } as const;
    const again = await payInstallment(stand.ports, { reader, key: freshKey() }, wish);

    expect(again).toMatchObject({ refusal: { reason: "payment-completed" } });
  });
});
