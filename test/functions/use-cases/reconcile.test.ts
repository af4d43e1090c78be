import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import {
  asVendor,
  openTaskKinds,
  openTasks,
  payByDebit,
  payOnPage,
  storedPayment,
} from "../stand/paying.ts";
import { standTable } from "../stand/table-dump.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

const release = async () => {
  await stand.local("POST", "/stripe/release", {});
  await stand.idle();
};

afterEach(async () => {
  if (hasLocalWorld) await release();
});

async function paid() {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const { id, paymentIntentId } = await payOnPage(stand, visitor);
  return { desk, visitor, id, paymentIntentId };
}

describe.skipIf(!hasLocalWorld)("the daily comparison of the books", () => {
  it("has nothing to say when all is well, also of payments weeks apart", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await payOnPage(stand, visitor, { amount: 40_000 });
    await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/payments`, {
      method: "cash",
      amount: 10_000,
    });
    await stand.moveBy("P6D");
    await payOnPage(stand, visitor, { amount: 30_000 });

    await stand.moveBy("P3D");

    expect(await openTaskKinds(desk)).toEqual([]);
    expect(stand.log.about("reconciliation-differs")).toEqual([]);
    await expectBooksToAgree(stand);
  });

  it("finds a refund whose event was lost", async () => {
    const { desk, visitor, id, paymentIntentId } = await paid();
    await stand.local("POST", "/stripe/hold", {});
    await stand.local("POST", "/stripe/refunds", { payment_intent: paymentIntentId });

    await stand.moveBy("P2D");

    expect((await storedPayment(stand, visitor.invoiceId, id)).refunds).toHaveLength(1);
    expect(await openTaskKinds(desk)).toEqual(["refund-question"]);
    await expectBooksToAgree(stand);
  });

  it("finds a dispute whose event was lost", async () => {
    const { desk, visitor, id, paymentIntentId } = await paid();
    await stand.local("POST", "/stripe/hold", {});
    await stand.local("POST", "/stripe/disputes", { payment_intent: paymentIntentId });

    await stand.moveBy("P2D");

    expect(await storedPayment(stand, visitor.invoiceId, id)).toMatchObject({
      disputes: [{ status: "open", withdrawn: 124_000 }],
    });
    expect(await openTaskKinds(desk)).toEqual(["dispute-opened"]);
    await expectBooksToAgree(stand);
  });

  it("finds a debit's success whose event was lost, where nobody asks for it any more", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id } = await payByDebit(stand, visitor);
    await stand.local("POST", "/stripe/hold", {});
    const table = standTable();
    const SK = `W#JOB#settle.${id.slice(-16)}`;
    await table.documents.send(
      new DeleteCommand({ TableName: table.name, Key: { PK: visitor.invoiceId, SK } }),
    );

    await stand.moveBy("P8D");

    expect((await storedPayment(stand, visitor.invoiceId, id)).status).toBe("succeeded");
    expect(await openTaskKinds(desk)).toEqual([]);
    await expectBooksToAgree(stand);
  });

  it("makes a difference that it can't explain one task, however often it is found", async () => {
    const { desk, visitor, id } = await paid();
    const table = standTable();
    const Key = { PK: visitor.invoiceId, SK: `V#4#PAYMENT#${id}` };
    await table.documents.send(new DeleteCommand({ TableName: table.name, Key }));

    await stand.moveBy("P3D");

    expect(await openTasks(desk)).toMatchObject([
      {
        kind: "reconciliation-difference",
        facts: { difference: "missing-in-ledger", atProcessor: 124_000, currency: "USD" },
      },
    ]);
  });
});
