import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree, timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { subjectsTo } from "../stand/mails.ts";
import {
  atStripe,
  asVendor,
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

/** An invoice that was paid by card, whose bank has opened a dispute. */
async function disputed(opening: object = {}) {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const { id, paymentIntentId } = await payOnPage(stand, visitor);
  const before = {
    client: await subjectsTo(stand, desk.emails.client),
    vendor: await subjectsTo(stand, desk.emails.vendor),
  };
  const dispute = await atStripe(stand, "/disputes", {
    payment_intent: paymentIntentId,
    ...opening,
  });
  return { desk, visitor, paymentId: id, disputeId: String(dispute.id), before };
}

type Disputed = Awaited<ReturnType<typeof disputed>>;

const close = ({ disputeId }: Disputed, body: object) =>
  atStripe(stand, `/disputes/${disputeId}/close`, body);

const statusOf = async ({ visitor }: Disputed) => (await visitor.view()).status as string;

async function toldSince({ desk, before }: Disputed) {
  return {
    client: (await subjectsTo(stand, desk.emails.client)).length - before.client.length,
    vendor: (await subjectsTo(stand, desk.emails.vendor)).length - before.vendor.length,
  };
}

describe.skipIf(!hasLocalWorld)("a card payment that is disputed", () => {
  it("reopens nothing as long as nobody has decided, and both sides are told", async () => {
    const scene = await disputed();

    expect(await statusOf(scene)).toBe("paid");
    expect(await storedPayment(stand, scene.visitor.invoiceId, scene.paymentId)).toMatchObject({
      status: "succeeded",
      disputes: [{ status: "open", amount: 124_000, withdrawn: 124_000 }],
    });
    expect(await toldSince(scene)).toEqual({ client: 1, vendor: 1 });
    expect(await openTaskKinds(scene.desk)).toEqual(["dispute-opened"]);
  });

  it("stays paid when the vendor wins", async () => {
    const scene = await disputed();

    await close(scene, { status: "won" });

    expect(await statusOf(scene)).toBe("paid");
    expect(await toldSince(scene)).toEqual({ client: 2, vendor: 2 });
    expect(await timelineOf(stand, scene.visitor.invoiceId)).toContain("dispute-won");
  });

  it("is owed again when the vendor loses, and can be paid in another way", async () => {
    const scene = await disputed();

    await close(scene, { status: "lost" });

    expect(await statusOf(scene)).toBe("open");
    expect((await scene.visitor.view()).amounts).toMatchObject({ remaining: 124_000 });
    expect(await toldSince(scene)).toEqual({ client: 2, vendor: 2 });
    await payOnPage(stand, scene.visitor);
    expect(await statusOf(scene)).toBe("paid");
  });

  it("is owed again as far as it was lost when it is won in part", async () => {
    const scene = await disputed();

    await close(scene, { status: "won", reinstated: 100_000 });

    expect((await scene.visitor.view()).amounts).toMatchObject({ remaining: 24_000 });
    expect(await storedPayment(stand, scene.visitor.invoiceId, scene.paymentId)).toMatchObject({
      disputes: [{ status: "won", withdrawn: 24_000 }],
    });
  });

  it("is lost by itself when nobody answers", async () => {
    const scene = await disputed();

    await stand.moveBy("P10D");

    expect(await statusOf(scene)).toBe("open");
  });
});

describe.skipIf(!hasLocalWorld)("a bank that only asks about a payment", () => {
  it("moves no money: the vendor is told, the client is not", async () => {
    const scene = await disputed({ inquiry: true });

    expect(await statusOf(scene)).toBe("paid");
    expect(await toldSince(scene)).toEqual({ client: 0, vendor: 1 });
    await close(scene, { status: "won" });
    expect(await statusOf(scene)).toBe("paid");
    expect(await storedPayment(stand, scene.visitor.invoiceId, scene.paymentId)).toMatchObject({
      disputes: [{ status: "closed", withdrawn: 0 }],
    });
  });

  it("and is not content takes the money, and then it is as any dispute", async () => {
    const scene = await disputed({ inquiry: true });

    await close(scene, { status: "lost" });

    expect(await statusOf(scene)).toBe("open");
  });
});

// PB-52 and PB-53 of the known mistakes: what goes back twice.
describe.skipIf(!hasLocalWorld)("a dispute and a refund of the same payment", () => {
  it("PB-53: no refund is sent while a bank holds the money", async () => {
    const scene = await disputed();
    const path = `/invoices/${scene.visitor.invoiceId}/payments/${scene.paymentId}/refunds`;

    const refused = await asVendor(stand, scene.desk, path);

    expect([refused.status, problemOf(refused)]).toEqual([409, "dispute-holds-money"]);
  });

  it("PB-52: a dispute after a refund takes what was left, and no more", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id, paymentIntentId } = await payOnPage(stand, visitor);
    const path = `/invoices/${visitor.invoiceId}/payments/${id}/refunds`;
    await asVendor(stand, desk, path, { amount: 40_000, isStillOwed: true });
    const dispute = await atStripe(stand, "/disputes", { payment_intent: paymentIntentId });

    await atStripe(stand, `/disputes/${String(dispute.id)}/close`, { status: "lost" });

    expect(await storedPayment(stand, visitor.invoiceId, id)).toMatchObject({
      refunds: [{ amount: 40_000, status: "succeeded" }],
      disputes: [{ amount: 84_000, withdrawn: 84_000 }],
    });
    expect((await visitor.view()).amounts).toMatchObject({ paid: 0, remaining: 124_000 });
  });
});
