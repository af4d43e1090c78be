import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { openTaskKinds, payOnPage, storedPayment } from "../stand/paying.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterEach(async () => {
  if (!hasLocalWorld) return;
  await stand.local("POST", "/stripe/release", {});
  await stand.idle();
});

/** What a day of comparisons takes to come to nothing. */
const triesOfADay = 8;

describe.skipIf(!hasLocalWorld)("the daily comparison after days on which it failed", () => {
  it("finds what moved before them and was never told", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id, paymentIntentId } = await payOnPage(stand, visitor);
    await stand.moveBy("P2D");
    await stand.local("POST", "/stripe/hold", {});
    await stand.local("POST", "/stripe/refunds", { payment_intent: paymentIntentId });
    await stand.stripeFault("GET /v1/events", "500", 5 * triesOfADay);

    await stand.moveBy("P5D");
    expect((await storedPayment(stand, visitor.invoiceId, id)).refunds).toBeUndefined();
    await stand.moveBy("P3D");

    expect((await storedPayment(stand, visitor.invoiceId, id)).refunds).toHaveLength(1);
    expect(await openTaskKinds(desk)).toContain("refund-question");
    expect(await stand.local("GET", "/stripe/next")).toEqual({ planned: [] });
    await expectBooksToAgree(stand);
  });
});
