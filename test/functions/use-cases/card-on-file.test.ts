import { afterEach, describe, expect, it } from "vitest";
import { ask } from "../stand/ask.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { elevate, freshKey, payOnPage, problemOf, storedPayment } from "../stand/paying.ts";
import { chargesOf } from "../stand/stripe-page.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

/** A client who agreed at the first payment to keep their card, and has a second invoice open. */
async function withCardOnFile(card = "pm_card_visa") {
  const desk = await openDesk(stand);
  const first = await desk.opened();
  await payOnPage(stand, first, {}, { with: card, save: true });
  const visitor = await desk.opened();
  await elevate(stand, visitor);
  const { methods } = (await visitor.ask("GET", "/account")).body;
  return { desk, visitor, methodId: String(methods[0]?.id), methods };
}

/** Keeps a card on file that was good when it was kept, and that its bank declines now. */
async function withCardThatFails() {
  const { desk, visitor, methodId } = await withCardOnFile();
  const { receivables } = stand.ports;
  const client = await receivables.readClient(desk.clientId);
  const attached = await ask(
    `${stand.origin}/v1/payment_methods/pm_card_chargeCustomerFail/attach`,
    {
      method: "POST",
      body: new URLSearchParams({ customer: client?.stripeCustomerId ?? "" }).toString(),
      headers: {
        authorization: `Bearer ${stand.secrets.stripe}`,
        "content-type": "application/x-www-form-urlencoded",
      },
    },
  );
  const { methods } = await receivables.readClientAccount(desk.clientId);
  const known = methods.find(({ id }) => id === methodId);
  if (known === undefined) throw new Error("A card is on file.");
  await receivables.putMethod({ ...known, id: attached.body.id });
  return { visitor, methodId: String(attached.body.id) };
}

/** One click on the method on file. */
function click(visitor: Visitor, methodOnFileId: string, key = freshKey(), wish: object = {}) {
  return visitor.pay(key, { methodOnFileId, ...wish });
}

describe.skipIf(!hasLocalWorld)("a method on file", () => {
  it("is kept only with the payer's consent", async () => {
    const desk = await openDesk(stand);
    await payOnPage(stand, await desk.opened());
    const visitor = await desk.opened();
    await elevate(stand, visitor);

    expect((await visitor.ask("GET", "/account")).body.methods).toEqual([]);
  });

  it("is shown and charged only to whoever entered the mailed code", async () => {
    const { desk, methodId, methods } = await withCardOnFile();
    const other = await desk.opened();

    expect(methods).toMatchObject([{ shownAs: { brand: "visa", lastDigits: "4242" } }]);
    expect(problemOf(await other.ask("GET", "/account"))).toBe("code-required");
    expect(problemOf(await click(other, methodId))).toBe("code-required");
  });

  it("pays in one click", async () => {
    const { visitor, methodId } = await withCardOnFile();

    const paid = await click(visitor, methodId);
    await stand.idle();

    expect(paid.status).toBe(201);
    expect(paid.body).toMatchObject({ payment: { status: "succeeded" } });
    expect(paid.body).not.toHaveProperty("redirectUrl");
    expect((await visitor.view()).status).toBe("paid");
  });

  it("is another contact's own: a colleague can't use it", async () => {
    const { desk, visitor, methodId } = await withCardOnFile();
    const [, second] = (await desk.done("GET", `/clients/${desk.clientId}`)).contacts;
    const colleague = await desk.visitor(visitor.invoiceId, second.id);
    await elevate(stand, colleague);

    expect(problemOf(await click(colleague, methodId))).toBe("method-gone");
  });

  it("that is declined ends the attempt, and another way is open at once", async () => {
    const { visitor, methodId } = await withCardThatFails();

    const declined = await click(visitor, methodId);
    await stand.idle();

    expect(declined.body.payment).toMatchObject({
      status: "failed",
      declineCode: expect.any(String),
    });
    await payOnPage(stand, visitor);
    expect((await visitor.view()).status).toBe("paid");
  });

  it("whose bank wants to see its payer leads to the bank, and counts when they return", async () => {
    const { visitor, methodId } = await withCardOnFile("pm_card_authenticationRequired");

    const asked = await click(visitor, methodId);

    expect(asked.body).toMatchObject({
      payment: { status: "requires_action" },
      redirectUrl: expect.stringContaining("/stripe/authentication/"),
    });
    expect(await chargesOf(stand, visitor.invoiceId)).toEqual([]);
    await fetch(asked.body.redirectUrl, {
      method: "POST",
      body: new URLSearchParams({ action: "authenticate" }),
      redirect: "manual",
    });
    await stand.idle();
    await visitor.ask("POST", `/payments/${asked.body.payment.id}/refresh`, {});
    expect((await visitor.view()).status).toBe("paid");
  });

  it("whose payer never went to their bank is given up, and nobody is charged", async () => {
    const { visitor, methodId } = await withCardOnFile("pm_card_authenticationRequired");
    const asked = await click(visitor, methodId);

    await stand.moveBy("PT61M");

    const { id } = asked.body.payment;
    expect((await storedPayment(stand, visitor.invoiceId, id)).status).toBe("canceled");
    expect(await chargesOf(stand, visitor.invoiceId)).toEqual([]);
  });

  it("that was removed can't be charged any more, here or at Stripe", async () => {
    const { visitor, methodId } = await withCardOnFile();

    expect((await visitor.ask("DELETE", `/methods/${methodId}`)).status).toBe(204);

    expect(problemOf(await click(visitor, methodId))).toBe("method-gone");
    expect((await visitor.ask("GET", "/account")).body.methods).toEqual([]);
    expect(await stand.ports.processor.readMethod(methodId)).toBeUndefined();
  });
});

describe.skipIf(!hasLocalWorld)("a charge of a method on file", () => {
  it.each(["timeout-after", "timeout-before", "500"])(
    "whose confirmation ends in %s is never made twice (PB-01, PB-04)",
    async (fault) => {
      const { visitor, methodId } = await withCardOnFile();
      const key = freshKey();
      await stand.stripeFault("POST /v1/payment_intents/:id/confirm", fault);

      const first = await click(visitor, methodId, key);
      const sameKey = await click(visitor, methodId, key);
      const nextDay = await click(visitor, methodId);
      await stand.moveBy("PT2H");

      expect(first.status === 201 || first.status === 503).toBe(true);
      expect((await chargesOf(stand, visitor.invoiceId)).length).toBeLessThanOrEqual(1);
      const paid = [sameKey, nextDay].filter(({ status }) => status === 201);
      expect(paid.length).toBeLessThanOrEqual(1);
    },
  );

  it("clicked twice at once is one charge", async () => {
    const { visitor, methodId } = await withCardOnFile();

    await Promise.all([click(visitor, methodId), click(visitor, methodId)]);
    await stand.idle();
    await stand.moveBy("PT10M");

    expect((await chargesOf(stand, visitor.invoiceId)).length).toBeLessThanOrEqual(1);
  });
});
