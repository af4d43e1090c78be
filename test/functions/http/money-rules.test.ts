import { afterAll, describe, expect, it } from "vitest";
import type { Answer } from "../stand/ask.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { atStripe, freshKey, payByDebit, payOnPage } from "../stand/paying.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterAll(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

const problem = (reason: string) => `urn:kindly:problem:${reason}`;
const typeOf = ({ status, body }: Answer) => [status, String(body?.type)];

type Asked = (path: string, body: object, key?: string) => Promise<Answer>;

/** Asks the vendor's API under a key, and waits until all of it has happened. */
async function moved(desk: VendorDesk, path: string, body: object, key = freshKey()) {
  const answer = await desk.ask("POST", path, body, { "idempotency-key": key });
  await stand.idle();
  return answer;
}

/** An issued invoice, and how its money is asked about. */
async function anInvoice(): Promise<{ desk: VendorDesk; id: string; post: Asked }> {
  const desk = await openDesk(stand);
  const { id } = await desk.issued();
  const post: Asked = (path, body, key) => moved(desk, `/invoices/${id}${path}`, body, key);
  return { desk, id: String(id), post };
}

/** An invoice that was paid by card, and how its payment is asked about. */
async function paidByCard() {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const payment = await payOnPage(stand, visitor);
  const post: Asked = (path, body, key) =>
    moved(desk, `/invoices/${visitor.invoiceId}/payments/${payment.id}${path}`, body, key);
  return { desk, visitor, payment, post };
}

describe.skipIf(!hasLocalWorld)("recording a payment", () => {
  it.each([
    ["zero", { amount: 0 }, "/amount"],
    ["negative", { amount: -100 }, "/amount"],
    ["a fraction", { amount: 0.5 }, "/amount"],
    ["by card", { method: "card" }, "/method"],
    ["of no day", { receivedDate: "2030-02-30" }, "/receivedDate"],
    ["with nothing withheld", { withheld: 0 }, "/withheld"],
  ])("is refused at its place: %s", async (_, change, pointer) => {
    const { post } = await anInvoice();

    const answer = await post("/payments", { method: "cheque", amount: 100, ...change });

    expect(typeOf(answer)).toEqual([422, problem("invalid-request")]);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it("is refused in another currency, for a day to come, on a draft and on a void invoice", async () => {
    const { desk, post } = await anInvoice();
    const cheque = { method: "cheque", amount: 100 };
    const draft = await desk.draft();
    const answers = [
      await post("/payments", { ...cheque, currency: "EUR" }),
      await post("/payments", { ...cheque, receivedDate: "2030-11-06" }),
      await moved(desk, `/invoices/${draft.id}/payments`, cheque),
      await post("/void", { reason: "Mistake" }).then(() => post("/payments", cheque)),
    ];

    expect(answers.map(typeOf)).toEqual([
      [422, problem("currency-differs")],
      [422, problem("paid-date-in-future")],
      [409, problem("invoice-not-issued")],
      [409, problem("invoice-not-open")],
    ]);
    expect(answers[0]?.body.currency).toBe("USD");
  });

  it("needs a key, and under one key is one payment with everything that was said of it", async () => {
    const { desk, id, post } = await anInvoice();
    const cheque = { method: "cheque", amount: 100, reference: "0451" };

    const none = await desk.ask("POST", `/invoices/${id}/payments`, cheque);
    const answers = await Promise.all([1, 2, 3].map(() => post("/payments", cheque, "key")));

    expect(typeOf(none)).toEqual([400, problem("key-required")]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    for (const change of [
      { amount: 101 },
      { method: "cash" },
      { reference: "0452" },
      { withheld: 1 },
    ]) {
      const other = await post("/payments", { ...cheque, ...change }, "key");
      expect(typeOf(other)).toEqual([422, problem("key-reused")]);
    }
    expect((await desk.done("GET", `/invoices/${id}`)).payments).toHaveLength(1);
  });
});

describe.skipIf(!hasLocalWorld)("reversing a payment", () => {
  it("happens once, and to recorded ones only", async () => {
    const { post, payment, desk, visitor } = await paidByCard();
    expect(typeOf(await post("/reverse", { reason: "?" }))).toEqual([
      409,
      problem("payment-not-recorded"),
    ]);

    const { id } = await desk.issued();
    const path = `/invoices/${id}/payments`;
    const { body } = await moved(desk, path, { method: "cheque", amount: 100 });
    const reverse = (paymentId: string) =>
      moved(desk, `${path}/${paymentId}/reverse`, { reason: "It bounced." });
    expect((await reverse(body.payments[0].id)).status).toBe(200);
    expect(typeOf(await reverse(body.payments[0].id))).toEqual([
      409,
      problem("payment-already-reversed"),
    ]);
    expect(typeOf(await reverse(payment.id))).toEqual([404, problem("payment-unknown")]);
    expect((await visitor.view()).status).toBe("paid");
  });

  it("is refused when the credit that came of it was used", async () => {
    const { desk, id, post } = await anInvoice();
    const { body } = await post("/payments", { method: "cheque", amount: 134_000 });
    const { id: otherId } = await desk.issued();
    const used = await moved(desk, `/invoices/${otherId}/store-credit`, {
      amount: 9_000,
    });

    const answer = await post(`/payments/${body.payments[0].id}/reverse`, { reason: "Bounced" });

    expect(used.status).toBe(200);
    expect(typeOf(answer)).toEqual([409, problem("credit-spent")]);
    expect(answer.body.available).toBe(1_000);
    expect((await desk.done("GET", `/invoices/${id}`)).status).toBe("paid");
  });
});

describe.skipIf(!hasLocalWorld)("a refund", () => {
  it("is of no more than was captured, refunds before it counted", async () => {
    const { post } = await paidByCard();

    const more = await post("/refunds", { amount: 124_001 });
    await post("/refunds", { amount: 100_000 });
    const again = await post("/refunds", { amount: 24_001 });

    expect(typeOf(more)).toEqual([422, problem("refund-exceeds-refundable")]);
    expect(more.body.refundable).toBe(124_000);
    expect(typeOf(again)).toEqual([422, problem("refund-exceeds-refundable")]);
    expect(again.body.refundable).toBe(24_000);
    expect((await post("/refunds", {})).status).toBe(201);
    const none = await post("/refunds", {});
    expect(typeOf(none)).toEqual([422, problem("refund-exceeds-refundable")]);
    expect(none.body.refundable).toBe(0);
  });

  it("is one under its key, at the same moment too; asked differently it is refused", async () => {
    const { post, desk, visitor } = await paidByCard();

    const answers = await Promise.all([1, 2, 3].map(() => post("/refunds", { amount: 100 }, "k")));

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    for (const body of [
      { amount: 101 },
      { amount: 100, isStillOwed: true },
      { amount: 100, reason: "x" },
    ]) {
      expect(typeOf(await post("/refunds", body, "k"))).toEqual([422, problem("key-reused")]);
    }
    const [payment] = (await desk.done("GET", `/invoices/${visitor.invoiceId}`)).payments;
    expect(payment.refunds).toMatchObject([{ status: "succeeded", amount: { amount: 100 } }]);
    const none = await desk.ask(
      "POST",
      `/invoices/${visitor.invoiceId}/payments/${payment.id}/refunds`,
      {},
    );
    expect(typeOf(none)).toEqual([400, problem("key-required")]);
  });

  it("waits while a dispute holds the money", async () => {
    const { post, payment } = await paidByCard();
    const { paymentIntentId } = payment;
    const dispute = await atStripe(stand, "/disputes", { payment_intent: paymentIntentId });

    const answer = await post("/refunds", { amount: 100 });

    expect(typeOf(answer)).toEqual([409, problem("dispute-holds-money")]);
    await atStripe(stand, `/disputes/${dispute.id}/close`, { status: "won" });
    expect((await post("/refunds", { amount: 100 })).status).toBe(201);
  });

  it("is not made of a cheque, nor of a payment on its way or unheard of", async () => {
    const { desk, id, post } = await anInvoice();
    const { body } = await post("/payments", { method: "cheque", amount: 100 });
    const cheque = await post(`/payments/${body.payments[0].id}/refunds`, {});
    const visitor = await desk.visitor(id);
    const debit = await payByDebit(stand, visitor);
    const onItsWay = await post(`/payments/${debit.id}/refunds`, {});
    const unheard = await post(`/payments/pay_${id.slice(4, 12)}${"0".repeat(26)}/refunds`, {});

    expect([cheque, onItsWay, unheard].map(typeOf)).toEqual([
      [409, problem("payment-not-refundable")],
      [409, problem("payment-not-refundable")],
      [404, problem("payment-unknown")],
    ]);
  });

  it("keeps the currency's step", async () => {
    const desk = await openDesk(stand);
    const line = { description: "Work", quantity: "1", unitPrice: "100.000", taxRate: "0" };
    const visitor = await desk.opened({ currency: "KWD", lines: [line] });
    const { id } = await payOnPage(stand, visitor);
    const path = `/invoices/${visitor.invoiceId}/payments/${id}/refunds`;

    const answer = await moved(desk, path, { amount: 1_005 });

    expect(typeOf(answer)).toEqual([422, problem("amount-off-step")]);
  });

  it("from Stripe's dashboard is asked about once, and answered once", async () => {
    const { post, payment, desk, visitor } = await paidByCard();
    await atStripe(stand, "/refunds", { payment_intent: payment.paymentIntentId, amount: 4_000 });
    const [{ refunds }] = (await desk.done("GET", `/invoices/${visitor.invoiceId}`)).payments;
    const path = `/refunds/${refunds[0].id}/answer`;

    const unknown = await post("/refunds/re_nothing/answer", { isStillOwed: false });
    const answers = [
      await post(path, { isStillOwed: true }),
      await post(path, { isStillOwed: true }),
      await post(path, { isStillOwed: false }),
    ];

    expect(refunds).toMatchObject([{ origin: "processor", amount: { amount: 4_000 } }]);
    expect(typeOf(unknown)).toEqual([404, problem("refund-unknown")]);
    expect(answers[0]?.status).toBe(200);
    for (const answer of answers.slice(1)) {
      expect(typeOf(answer)).toEqual([409, problem("refund-already-answered")]);
    }
    expect((await visitor.view()).amounts.remaining).toBe(4_000);
  });
});

describe.skipIf(!hasLocalWorld)("what an invoice asks for", () => {
  it("is lowered by no more than it is; of drafts and void invoices not at all", async () => {
    const { desk, post } = await anInvoice();
    const note = { amount: 124_001, reason: "Too much" };
    const draft = await desk.draft();

    const more = await post("/credit-notes", note);
    const ofDraft = await moved(desk, `/invoices/${draft.id}/credit-notes`, note);
    await post("/void", { reason: "Mistake" });
    const ofVoid = await post("/credit-notes", { ...note, amount: 1 });

    expect(typeOf(more)).toEqual([422, problem("credit-exceeds-due")]);
    expect(more.body.due).toBe(124_000);
    expect(typeOf(ofDraft)).toEqual([409, problem("invoice-not-issued")]);
    expect(typeOf(ofVoid)).toEqual([409, problem("invoice-not-open")]);
  });

  it("is lowered once under one key; with another amount or reason under it, not at all", async () => {
    const { post } = await anInvoice();
    const note = { amount: 1_000, reason: "A page less" };

    const answers = await Promise.all([1, 2].map(() => post("/credit-notes", note, "key")));

    expect(answers.map(({ body }) => body.creditNotes.length)).toEqual([1, 1]);
    for (const change of [{ amount: 1_001 }, { reason: "Other" }]) {
      const other = await post("/credit-notes", { ...note, ...change }, "key");
      expect(typeOf(other)).toEqual([422, problem("key-reused")]);
    }
  });

  it("is not given up while a payment is on its way, and given up once", async () => {
    const { desk, id, post } = await anInvoice();
    await payByDebit(stand, await desk.visitor(id));

    const early = await post("/write-off", { reason: "Insolvent" });

    expect(typeOf(early)).toEqual([409, problem("payment-in-progress")]);
    const other = await anInvoice();
    expect((await other.post("/write-off", { reason: "Insolvent" })).status).toBe(200);
    expect(typeOf(await other.post("/write-off", { reason: "Once more" }))).toEqual([
      409,
      problem("invoice-not-open"),
    ]);
  });
});

describe.skipIf(!hasLocalWorld)("a client's credit", () => {
  it("is used and paid out as far as there is any, each once under its key", async () => {
    const { desk, post } = await anInvoice();
    const credit = `/clients/${desk.clientId}/credit`;
    const none = await post("/store-credit", {});
    const paid = await desk.issued();
    await moved(desk, `/invoices/${paid.id}/payments`, {
      method: "cash",
      amount: 134_000,
    });

    const tooMuch = await post("/store-credit", { amount: 10_001 });
    const used = await post("/store-credit", { amount: 4_000 }, "use");
    const usedAgain = await post("/store-credit", { amount: 4_000 }, "use");
    const usedOtherwise = await post("/store-credit", { amount: 4_001 }, "use");
    const wish = { amount: 5_000, currency: "USD", reference: "Transfer" };
    const out = (body: object, key: string) => moved(desk, `${credit}/pay-out`, body, key);
    const answers = [
      await out({ ...wish, amount: 6_001 }, "a"),
      await out(wish, "b"),
      await out(wish, "b"),
      await out({ ...wish, amount: 1 }, "b"),
      await out({ ...wish, currency: "EUR" }, "c"),
    ];

    expect(typeOf(none)).toEqual([409, problem("no-credit")]);
    expect(typeOf(tooMuch)).toEqual([422, problem("credit-exceeded")]);
    expect([used, usedAgain].map(({ body }) => body.creditApplied.amount)).toEqual([4_000, 4_000]);
    expect(typeOf(usedOtherwise)).toEqual([422, problem("key-reused")]);
    expect(answers.map(typeOf)).toEqual([
      [422, problem("credit-exceeded")],
      [200, "undefined"],
      [200, "undefined"],
      [422, problem("key-reused")],
      [422, problem("credit-exceeded")],
    ]);
    const { credits, movements } = await desk.done("GET", credit);
    expect(credits).toEqual([{ amount: 1_000, currency: "USD" }]);
    expect(movements).toHaveLength(3);
  });

  it("is used on no more than an invoice still asks for, and on none that is closed", async () => {
    const { desk, post } = await anInvoice();
    const paid = await desk.issued();
    await moved(desk, `/invoices/${paid.id}/payments`, {
      method: "cash",
      amount: 300_000,
    });

    const more = await post("/store-credit", { amount: 124_001 });
    const onPaid = await moved(desk, `/invoices/${paid.id}/store-credit`, {});

    expect(typeOf(more)).toEqual([422, problem("amount-exceeds-startable")]);
    expect(typeOf(onPaid)).toEqual([409, problem("invoice-not-open")]);
  });
});

describe.skipIf(!hasLocalWorld)("a task", () => {
  it("ends once; one that never was is not there", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await visitor.money("/declarations", { method: "cheque", amount: 100 });
    const [{ id }] = (await desk.done("GET", "/tasks")).items;
    const end = (taskId: string) => desk.ask("POST", `/tasks/${taskId}/done`, {});

    expect((await end(String(id))).status).toBe(204);
    expect(typeOf(await end(String(id)))).toEqual([409, problem("task-ended")]);
    expect(typeOf(await end("declared-payment.nothing"))).toEqual([404, problem("not-found")]);
  });
});
