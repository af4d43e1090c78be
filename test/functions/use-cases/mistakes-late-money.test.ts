import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails, subjectsTo } from "../stand/mails.ts";
import { asVendor, payByDebit, problemOf, storedPayment } from "../stand/paying.ts";
import { openDesk } from "../stand/vendor-desk.ts";

// Known mistakes of products like this one: money that takes days. More of the same way in
// bank-debit.test.ts.
const stand = localStand();

afterEach(async () => {
  if (!hasLocalWorld) return;
  await stand.local("POST", "/stripe/release", {});
  await stand.idle();
  await expectBooksToAgree(stand);
});

describe.skipIf(!hasLocalWorld)("late money: what can't happen", () => {
  it("PB-40: a debit on its way is neither called paid nor thanked for with a receipt", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();

    await payByDebit(stand, visitor);

    expect((await visitor.view()).status).toBe("open");
    const received = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.client));
    expect(received.map(({ subject }) => /receipt/iu.test(subject))).toEqual([false]);
    expect(received[0]?.attachments).toEqual([]);
  });

  it("PB-41: a success of which no event is understood is found by asking", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id } = await payByDebit(stand, visitor);
    await stand.local("POST", "/stripe/hold", {});

    await stand.moveBy("P8D");

    expect((await storedPayment(stand, visitor.invoiceId, id)).status).toBe("succeeded");
  });

  it("PB-43: “processing” is not “failed”: the invoice can be neither voided nor given up", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await payByDebit(stand, visitor);
    const reason = { reason: "It never came" };
    const at = `/invoices/${visitor.invoiceId}`;

    const voided = await asVendor(stand, desk, `${at}/void`, reason);
    const givenUp = await asVendor(stand, desk, `${at}/write-off`, reason);

    expect([problemOf(voided), problemOf(givenUp)]).toEqual([
      "payment-in-progress",
      "payment-in-progress",
    ]);
  });

  it("PB-45: who pays on the due date by a slow way is not reminded while it is under way", async () => {
    const desk = await openDesk(stand);
    const { id } = (await desk.issued({ paymentTerms: { netDays: 2 } }, true)) as { id: string };
    await stand.moveBy("P1D");
    const visitor = await desk.visitor(id);
    await payByDebit(stand, visitor);
    const before = await subjectsTo(stand, desk.emails.client);

    await stand.moveBy("P8D");

    const after = await subjectsTo(stand, desk.emails.client);
    // One more: the receipt.
    expect(after.slice(before.length)).toHaveLength(1);
    expect((await visitor.view()).status).toBe("paid");
  });
});
