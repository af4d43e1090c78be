import { afterEach, describe, expect, it } from "vitest";
import { bookRefund } from "../../../functions/use-cases/book-refund.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import {
  asVendor,
  creditOf,
  elevate,
  openTaskKinds,
  payOnPage,
  storedPayment,
} from "../stand/paying.ts";
import { deliverSigned } from "../stand/signed-event.ts";
import { stripeEvents } from "../stand/stripe-page.ts";
import { aLineOf, openDesk } from "../stand/vendor-desk.ts";

// What Stripe refunded while the word of another refund was late, lost or not yet sent.
const stand = localStand();

const atStripeAlone = (path: string, body: object) => stand.local("POST", `/stripe${path}`, body);

async function heard(): Promise<void> {
  await stand.local("POST", "/stripe/release", {});
  await stand.idle();
}

afterEach(async () => {
  if (!hasLocalWorld) return;
  await heard();
  await expectBooksToAgree(stand);
});

describe.skipIf(!hasLocalWorld)("a refund after one that has failed", () => {
  it("is no loss of the vendor's where only the second one was heard of so far", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { id, paymentIntentId } = await payOnPage(stand, visitor);
    const stored = () => storedPayment(stand, visitor.invoiceId, id);
    await asVendor(stand, desk, `/invoices/${visitor.invoiceId}/payments/${id}/refunds`);
    const [first] = (await stored()).refunds ?? [];
    await stand.local("POST", "/stripe/hold", {});
    await atStripeAlone(`/refunds/${first?.processorRefundId ?? ""}/fail`, {});
    const second = await atStripeAlone("/refunds", { payment_intent: paymentIntentId });

    const created = (await stripeEvents(stand)).find(
      ({ type, data }) => type === "refund.created" && data.object.id === second.id,
    );
    await deliverSigned(stand, created);
    await stand.idle();

    const once = (await stored()).refunds?.map(({ status, taken }) => [status, taken]);
    // What had been forgiven came back as credit; the second refund is taken from that.
    expect(once).toEqual([
      ["failed", { fromCredit: 0, fromReceivable: 124_000, beyond: 0 }],
      ["succeeded", { fromCredit: 124_000, fromReceivable: 0, beyond: 0 }],
    ]);
    await heard();
    expect((await stored()).refunds?.map(({ status }) => status)).toEqual(["failed", "succeeded"]);
    expect(await creditOf(stand, desk.clientId)).toBe(0);
  });
});

/** Two invoices, of 100 and 50 dollars, that were paid by one payment. */
async function twoPaidTogether() {
  const desk = await openDesk(stand);
  const first = await desk.opened({ lines: [aLineOf("100.00")], paymentTerms: { netDays: 30 } });
  const second = await desk.opened({ lines: [aLineOf("50.00")], paymentTerms: { netDays: 40 } });
  await elevate(stand, first);
  const both = { otherInvoices: [{ id: second.invoiceId }] };
  const { id, paymentIntentId = "" } = await payOnPage(stand, first, both);
  return { desk, first, second, id, paymentIntentId };
}

describe.skipIf(!hasLocalWorld)("two refunds of a payment over several invoices at once", () => {
  it("take from each invoice no more than it has", async () => {
    const { first, second, id, paymentIntentId } = await twoPaidTogether();
    await stand.local("POST", "/stripe/hold", {});
    await atStripeAlone("/refunds", { payment_intent: paymentIntentId, amount: 6_000 });
    await atStripeAlone("/refunds", { payment_intent: paymentIntentId, amount: 5_000 });
    const [one, other] = await stand.ports.processor.listRefunds(paymentIntentId);
    if (one === undefined || other === undefined) throw new Error("Two refunds were made.");
    const { receivables } = stand.ports;
    let readCount = 0;
    const readInvoice: typeof receivables.readInvoice = async (invoiceId) => {
      readCount += 1;
      // Both rows have been read and the parts divided; before they are booked, the other one is.
      if (readCount === 3) await bookRefund(stand.ports, other);
      return receivables.readInvoice(invoiceId);
    };

    await bookRefund({ ...stand.ports, receivables: { ...receivables, readInvoice } }, one);

    const amountsOf = async (invoiceId: string) =>
      (await storedPayment(stand, invoiceId, id)).refunds?.map(({ amount, taken }) => [
        amount,
        taken?.beyond,
      ]);
    expect(await amountsOf(first.invoiceId)).toEqual([[other.amount, 0]]);
    expect(await amountsOf(second.invoiceId)).toEqual([[one.amount, 0]]);
  });
});

describe.skipIf(!hasLocalWorld)("a refund that was asked for and not sent yet", () => {
  it("leaves its invoice's part to one of everything from Stripe's dashboard", async () => {
    const { desk, first, second, id, paymentIntentId } = await twoPaidTogether();
    await stand.stripeFault("POST /v1/refunds", "timeout-before", 9);
    await asVendor(stand, desk, `/invoices/${second.invoiceId}/payments/${id}/refunds`);

    await atStripeAlone("/refunds", { payment_intent: paymentIntentId });
    await stand.idle();
    await stand.moveBy("PT6H");

    const refundsOf = async ({ invoiceId }: { readonly invoiceId: string }) =>
      (await storedPayment(stand, invoiceId, id)).refunds?.map(({ status, taken }) => [
        status,
        taken?.fromReceivable,
        taken?.beyond,
      ]);
    expect(await refundsOf(first)).toEqual([["succeeded", 10_000, 0]]);
    expect(await refundsOf(second)).toEqual([
      ["canceled", undefined, undefined],
      ["succeeded", 5_000, 0],
    ]);
    expect(await openTaskKinds(desk)).toContain("refund-failed");
  });
});
