import { afterEach, describe, expect, it } from "vitest";
import { expectBooksToAgree, ledgerOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails, schedulesOf, subjectsTo } from "../stand/mails.ts";
import {
  atStripe,
  elevate,
  openTaskKinds,
  payByDebit,
  payOnPage,
  storedPayment,
} from "../stand/paying.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

describe.skipIf(!hasLocalWorld)("a bank debit on its way", () => {
  it("is reserved, settles nothing yet, and page and mail say when it is expected", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();

    const payment = await payByDebit(stand, visitor);

    expect(payment).toMatchObject({ status: "processing", amount: 124_000 });
    const view = await visitor.view();
    expect(view).toMatchObject({
      status: "open",
      amounts: { remaining: 124_000, processing: 124_000, startable: 0 },
    });
    expect(view.payments[0].expectedAt).toBe(payment.expectedAt);
    const again = await visitor.pay("again");
    expect(again.body.type).toBe("urn:kindly:problem:payment-in-progress");
    const [mail] = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.client));
    expect(mail?.text).toContain("by 8 November 2030");
    expect(await ledgerOf(stand, visitor.invoiceId)).toHaveLength(1);
  });

  it("settles after the bank's days, and only then is there a receipt", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id } = await payByDebit(stand, visitor);
    const before = await subjectsTo(stand, desk.emails.client);

    await stand.moveBy("P7D");

    expect(await storedPayment(stand, visitor.invoiceId, id)).toMatchObject({
      status: "succeeded",
      amountReceived: 124_000,
    });
    expect((await visitor.view()).status).toBe("paid");
    expect(before).toHaveLength(1);
    expect((await subjectsTo(stand, desk.emails.client)).slice(1)).toHaveLength(1);
    expect(await schedulesOf(stand, visitor.invoiceId)).toEqual([]);
  });
});

describe.skipIf(!hasLocalWorld)("a bank debit of a part", () => {
  it("leaves reminders of the rest alone", async () => {
    const desk = await openDesk(stand);
    const { id } = (await desk.issued({ paymentTerms: { netDays: 10 } }, true)) as { id: string };
    const visitor = await desk.visitor(id);
    await payOnPage(
      stand,
      visitor,
      { method: "us_bank_account", amount: 40_000 },
      { with: "pm_usBankAccount_processing" },
    );

    await stand.moveBy("P8D");

    const reminders = (await mails(stand)).filter(
      ({ to, text }) => to.includes(desk.emails.client) && text.includes("$840.00"),
    );
    expect(reminders.length).toBeGreaterThan(0);
  });

  it("of the whole lets no reminder out until the bank has answered", async () => {
    const desk = await openDesk(stand);
    const { id } = (await desk.issued({ paymentTerms: { netDays: 5 } }, true)) as { id: string };
    const visitor = await desk.visitor(id);
    await payByDebit(stand, visitor, "processing");
    const before = await subjectsTo(stand, desk.emails.client);

    await stand.moveBy("P9D");

    expect(await subjectsTo(stand, desk.emails.client)).toEqual(before);
  });
});

describe.skipIf(!hasLocalWorld)("a bank debit that fails after days", () => {
  it("is told to both, books nothing, and the invoice can be paid in another way", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id } = await payByDebit(stand, visitor, "insufficientFunds");
    const told = async () => [
      (await subjectsTo(stand, desk.emails.client)).length,
      (await subjectsTo(stand, desk.emails.vendor)).length,
    ];
    const before = await told();

    await stand.moveBy("P7D");

    expect(await storedPayment(stand, visitor.invoiceId, id)).toMatchObject({
      status: "failed",
      declineCode: expect.any(String),
    });
    expect(await told()).toEqual(before.map((count) => count + 1));
    expect((await visitor.view()).amounts).toMatchObject({ processing: 0, startable: 124_000 });
    expect(await ledgerOf(stand, visitor.invoiceId)).toHaveLength(1);
    await payOnPage(stand, visitor);
    expect((await visitor.view()).status).toBe("paid");
  });
});

describe.skipIf(!hasLocalWorld)("a bank debit that comes back after it had succeeded", () => {
  it("reopens the invoice, tells both, asks the vendor to look, and ends the kept method", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id, paymentIntentId } = await payByDebit(stand, visitor, "success", { save: true });
    await stand.moveBy("P7D");
    await elevate(stand, visitor);
    const kept = async () => (await visitor.ask("GET", "/account")).body.methods.length as number;
    expect([(await visitor.view()).status, await kept()]).toEqual(["paid", 1]);
    await stand.moveBy("P30D");
    const before = (await subjectsTo(stand, desk.emails.client)).length;

    await atStripe(stand, "/disputes", { payment_intent: paymentIntentId });

    const view = await visitor.view();
    expect(view).toMatchObject({ status: "open", amounts: { remaining: 124_000 } });
    expect(await storedPayment(stand, visitor.invoiceId, id)).toMatchObject({
      status: "succeeded",
      disputes: [{ status: "lost", withdrawn: 124_000, isBankReturn: true }],
    });
    expect((await subjectsTo(stand, desk.emails.client)).length).toBe(before + 1);
    expect(await openTaskKinds(desk)).toEqual(["payment-returned"]);
    await elevate(stand, visitor);
    expect(await kept()).toBe(0);
    await payOnPage(stand, visitor);
    expect((await visitor.view()).status).toBe("paid");
  });
});

describe.skipIf(!hasLocalWorld)("a bank debit of which nothing is heard", () => {
  it("is found settled by a look-up when every event was lost", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await stand.local("POST", "/stripe/hold", {});
    const { id } = await payByDebit(stand, visitor);

    await stand.moveBy("P8D");

    expect((await storedPayment(stand, visitor.invoiceId, id)).status).toBe("succeeded");
    await stand.local("POST", "/stripe/release", {});
    await stand.idle();
  });

  it("is a task for the vendor after ten business days, and not before", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id } = await payByDebit(stand, visitor, "processing");

    // Ten business days are twelve to fourteen days, by the day of the week on which they begin.
    await stand.moveBy("P11D");
    expect(await openTaskKinds(desk)).toEqual([]);
    await stand.moveBy("P5D");

    expect(await openTaskKinds(desk)).toEqual(["payment-unsettled"]);
    expect((await storedPayment(stand, visitor.invoiceId, id)).status).toBe("processing");
    await stand.moveBy("P3D");
    expect(await openTaskKinds(desk)).toEqual(["payment-unsettled"]);
  });
});
