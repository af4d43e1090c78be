import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { ledgerOf, timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { subjectsTo } from "../stand/mails.ts";
import { deliverSigned } from "../stand/signed-event.ts";
import { completePage, sessionOf, stripeEvents } from "../stand/stripe-page.ts";
import { standTable } from "../stand/table-dump.ts";
import { openDesk } from "../stand/vendor-desk.ts";

// These payments are not what was asked for, so that the ledger rightly differs from Stripe's book.
const stand = localStand();

/** Makes the stored attempt another one than Stripe was asked for. */
async function alterAttempt(invoiceId: string, paymentId: string, member: string, value: unknown) {
  const table = standTable();
  await table.documents.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { PK: invoiceId, SK: `V#4#PAYMENT#${paymentId}` },
      UpdateExpression: "SET payment.#member = :value",
      ExpressionAttributeNames: { "#member": member },
      ExpressionAttributeValues: { ":value": value },
    }),
  );
}

describe.skipIf(!hasLocalWorld)("a payment that is not what was asked for", () => {
  it.each([
    ["amount", 200_000],
    ["currency", "EUR"],
  ])("in its %s is booked nowhere, and a person is told to look", async (member, value) => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const started = await visitor.pay("key");
    await alterAttempt(visitor.invoiceId, started.body.payment.id, member, value);

    await completePage(stand, sessionOf(started));
    await stand.idle();

    const view = await visitor.view();
    expect(view.status).toBe("open");
    expect(view.amounts.remaining).toBe(124_000);
    expect(await ledgerOf(stand, visitor.invoiceId)).toHaveLength(1);
    expect(await subjectsTo(stand, desk.emails.client)).toEqual([]);
    expect(await timelineOf(stand, visitor.invoiceId)).toContain("payment-anomaly");
    expect(stand.log.about("payment-anomaly").at(0)).toMatchObject({
      level: "error",
      invoiceId: visitor.invoiceId,
      paymentId: started.body.payment.id,
    });
  });

  it("is noted once for an event, however often that comes", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const started = await visitor.pay("key");
    await alterAttempt(visitor.invoiceId, started.body.payment.id, "amount", 200_000);
    await completePage(stand, sessionOf(started));
    await stand.idle();
    const before = await timelineOf(stand, visitor.invoiceId);
    const event = (await stripeEvents(stand)).at(-1);

    const answers = await Promise.all([1, 2, 3].map(() => deliverSigned(stand, event)));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await timelineOf(stand, visitor.invoiceId)).toEqual(before);
  });

  it("lets nobody pay a second time as long as nobody looked", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const started = await visitor.pay("key");
    await alterAttempt(visitor.invoiceId, started.body.payment.id, "amount", 200_000);
    await completePage(stand, sessionOf(started));
    await stand.idle();

    const again = await visitor.pay("other");

    expect(again.body.type).toBe("urn:kindly:problem:payment-completed");
  });
});
