import { describe, expect, it } from "vitest";
import { chargeInstallment } from "../../../functions/use-cases/charge-installment.ts";
import { agreeTo, optionsOf } from "../stand/arranging.ts";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { chargesWill, finishAt, storedPlan } from "../stand/plan-steps.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand(startsUnswept);

/** A plan of three weekly parts by card, the first of which was just paid. */
async function inThreeParts() {
  const visitor = await (await openDesk(stand)).opened();
  const { situation } = await optionsOf(visitor);
  const plan = {
    installments: 3,
    cadence: "weekly",
    firstDate: situation.today,
    collection: "autopay",
    method: "card",
  } as const;
  await finishAt(stand, await agreeTo(visitor, { plan }));
  return visitor;
}

describe.skipIf(!hasLocalWorld)("the charge of an installment", () => {
  it("is made once for each time that it was ordered, however often its job runs", async () => {
    const visitor = await inThreeParts();
    const { id: planId, methodId = "" } = await storedPlan(stand, visitor);
    await chargesWill(stand, methodId, "fail");
    await stand.moveBy("P8D");
    const [, declined] = (await storedPlan(stand, visitor)).installments;
    expect(declined?.tries).toHaveLength(1);

    const again = await chargeInstallment(stand.ports, visitor.invoiceId, { planId, number: 2 });

    expect(again).toEqual({ status: "skipped", reason: "not-ordered" });
    expect((await storedPlan(stand, visitor)).installments[1]).toEqual(declined);
  });

  it("is not made before its day", async () => {
    const visitor = await inThreeParts();
    const { id: planId } = await storedPlan(stand, visitor);

    const early = await chargeInstallment(stand.ports, visitor.invoiceId, { planId, number: 3 });

    expect(early).toEqual({ status: "skipped", reason: "not-ordered" });
    expect((await storedPlan(stand, visitor)).installments[2]?.tries).toEqual([]);
  });
});
