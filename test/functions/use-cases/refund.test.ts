import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails, subjectsTo } from "../stand/mails.ts";
import {
  asVendor,
  atStripe,
  creditOf,
  freshKey,
  openTasks,
  openTaskKinds,
  payOnPage,
  problemOf,
  storedPayment,
} from "../stand/paying.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

/** An invoice that was paid by card. */
async function paid(card = "pm_card_visa") {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const { id, paymentIntentId } = await payOnPage(stand, visitor, {}, { with: card });
  const path = `/invoices/${visitor.invoiceId}/payments/${id}/refunds`;
  return { desk, visitor, paymentId: id, paymentIntentId, path };
}

type Paid = Awaited<ReturnType<typeof paid>>;

async function refund({ desk, path }: Paid, wish: object = {}, key = freshKey()) {
  const answer = await desk.ask("POST", path, wish, { "idempotency-key": key });
  await stand.idle();
  return answer;
}

const payment = ({ visitor, paymentId }: Paid) =>
  storedPayment(stand, visitor.invoiceId, paymentId);

const amountsOf = async ({ visitor }: Paid) => (await visitor.view()).amounts;

describe.skipIf(!hasLocalWorld)("a refund by the vendor", () => {
  it("of everything makes no debtor: the invoice stays paid, with a credit note beside it", async () => {
    const scene = await paid();

    expect((await refund(scene)).status).toBe(201);

    expect((await scene.visitor.view()).status).toBe("paid");
    expect(await payment(scene)).toMatchObject({
      refunds: [{ amount: 124_000, status: "succeeded", isStillOwed: false }],
    });
    const { client } = scene.desk.emails;
    expect(await subjectsTo(stand, client)).toHaveLength(2);
  });

  it("of what is still owed reopens the invoice by so much", async () => {
    const scene = await paid();

    await refund(scene, { amount: 24_000, isStillOwed: true });

    expect(await amountsOf(scene)).toMatchObject({ paid: 100_000, remaining: 24_000 });
    await payOnPage(stand, scene.visitor);
    expect((await scene.visitor.view()).status).toBe("paid");
  });

  it("in parts ends with everything refunded, and nothing more can be (PB-47)", async () => {
    const scene = await paid();

    await refund(scene, { amount: 60_000 });
    await refund(scene, { amount: 64_000 });
    const third = await refund(scene, { amount: 1_000 });

    expect([third.status, problemOf(third)]).toEqual([422, "refund-exceeds-refundable"]);
    const { items } = await scene.desk.done("GET", "/payments");
    expect(items[0].payment.refundable).toEqual({ amount: 0, currency: "USD" });
    expect((await payment(scene)).refunds).toHaveLength(2);
  });

  it("asked for twice at once sends back no more than was paid (PB-54)", async () => {
    const scene = await paid();

    const asked = await Promise.all([
      refund(scene, { amount: 100_000 }),
      refund(scene, { amount: 100_000 }),
    ]);

    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([201, 422]));
    expect((await payment(scene)).refunds).toMatchObject([{ amount: 100_000 }]);
  });

  it("under the same key is one refund, and under it nothing else can be asked", async () => {
    const scene = await paid();
    const key = freshKey();

    const first = await refund(scene, { amount: 10_000 }, key);
    const again = await refund(scene, { amount: 10_000 }, key);
    const other = await refund(scene, { amount: 20_000 }, key);

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(problemOf(other)).toBe("key-reused");
    expect((await payment(scene)).refunds).toHaveLength(1);
  });

  it.each([
    [{ amount: 124_001 }, "refund-exceeds-refundable"],
    [{ amount: 0 }, "invalid-request"],
    [{ amount: -5 }, "invalid-request"],
  ])("of %o is refused by name", async (wish, reason) => {
    const scene = await paid();

    expect(problemOf(await refund(scene, wish))).toBe(reason);
  });

  it("whose request was cut off at Stripe is made once all the same", async () => {
    const scene = await paid();
    await stand.stripeFault("POST /v1/refunds", "timeout-after");

    await refund(scene, { amount: 24_000 });
    await stand.moveBy("PT10M");

    expect(await payment(scene)).toMatchObject({
      refunds: [{ amount: 24_000, status: "succeeded" }],
    });
  });

  it("that Stripe will not make moves nothing, and the vendor has a task", async () => {
    const scene = await paid();
    // Meanwhile all of it went back from the dashboard, which nobody has told us of.
    await stand.local("POST", "/stripe/hold", {});
    await stand.local("POST", "/stripe/refunds", { payment_intent: scene.paymentIntentId });

    await refund(scene, { amount: 24_000 });

    const [own] = (await payment(scene)).refunds ?? [];
    expect(own).toMatchObject({ status: "canceled", failureReason: expect.any(String) });
    expect(await openTaskKinds(scene.desk)).toContain("refund-failed");
    await stand.local("POST", "/stripe/release", {});
    await stand.idle();
    expect((await payment(scene)).refunds).toHaveLength(2);
  });

  it("that its bank sends back later is the client's credit, and both are told", async () => {
    const scene = await paid("pm_card_refundFail");
    await refund(scene);
    const before = (await mails(stand)).length;

    await stand.moveBy("P5D");

    expect(await payment(scene)).toMatchObject({ refunds: [{ status: "failed" }] });
    expect(await creditOf(stand, scene.desk.clientId)).toBe(124_000);
    expect((await mails(stand)).length).toBe(before + 2);
    expect(await openTaskKinds(scene.desk)).toEqual(["refund-failed"]);
  });

  it("to a bank account waits for the bank, and is done when that has answered", async () => {
    const scene = await paid("pm_card_pendingRefund");
    await refund(scene);
    expect(await payment(scene)).toMatchObject({ refunds: [{ status: "pending" }] });

    await stand.moveBy("P5D");

    expect(await payment(scene)).toMatchObject({ refunds: [{ status: "succeeded" }] });
  });
});

describe.skipIf(!hasLocalWorld)("a refund from Stripe's dashboard", () => {
  it.each([
    [false, "paid", 0],
    [true, "open", 124_000],
  ])("asks whether it is still owed; %s leaves it %s", async (isStillOwed, status, remaining) => {
    const scene = await paid();

    await atStripe(stand, "/refunds", { payment_intent: scene.paymentIntentId });

    // Until somebody has answered nothing is owed again, and nobody is reminded.
    expect(await amountsOf(scene)).toMatchObject({ remaining: 0 });
    const [task] = await openTasks(scene.desk);
    expect(task).toMatchObject({ kind: "refund-question", facts: { amount: 124_000 } });
    const refundId = (await payment(scene)).refunds?.[0]?.id ?? "";
    const answered = await asVendor(stand, scene.desk, `${scene.path}/${refundId}/answer`, {
      isStillOwed,
    });
    expect(answered.status).toBe(200);
    expect((await scene.visitor.view()).status).toBe(status);
    expect(await amountsOf(scene)).toMatchObject({ remaining });
    expect(await openTasks(scene.desk)).toEqual([]);
    const again = await asVendor(stand, scene.desk, `${scene.path}/${refundId}/answer`, {
      isStillOwed: !isStillOwed,
    });
    expect(problemOf(again)).toBe("refund-already-answered");
  });

  it("in part beside one of ours is told apart from it (PB-31, PB-49)", async () => {
    const scene = await paid();
    await refund(scene, { amount: 24_000 });

    await atStripe(stand, "/refunds", { payment_intent: scene.paymentIntentId, amount: 30_000 });
    await atStripe(stand, "/refunds", { payment_intent: scene.paymentIntentId, amount: 20_000 });

    const { refunds = [] } = await payment(scene);
    expect(refunds.map(({ origin, amount }) => [origin, amount])).toEqual([
      ["vendor", 24_000],
      ["processor", 30_000],
      ["processor", 20_000],
    ]);
  });
});
