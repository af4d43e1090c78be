import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { invoiceSchema } from "../../../shared/contract/invoice-schema.ts";
import { invoiceViewSchema } from "../../../shared/contract/invoice-view.ts";
import { operations } from "../../../shared/contract/operations.ts";
import {
  appliedCreditSchema,
  declaredPaymentSchema,
  payerAccountSchema,
  transferDetailsSchema,
  withholdingSchema,
} from "../../../shared/contract/payment-schema.ts";
import { startedPaymentSchema } from "../../../shared/contract/portal-schema.ts";
import { type Schema, validate } from "../../../shared/contract/validate.ts";
import type { Answer } from "../stand/ask.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { type MoneyPossessions, moneyPossessionsOf } from "../stand/money-possessions.ts";
import {
  asVendor,
  atStripe,
  changeSettings,
  elevate,
  payByDebit,
  payOnPage,
} from "../stand/paying.ts";
import { aPng } from "../stand/slips.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();
let desk: VendorDesk;
let own: MoneyPossessions;

beforeAll(async () => {
  if (!hasLocalWorld) return;
  desk = await openDesk(stand);
  own = await moneyPossessionsOf(stand, desk);
});

afterAll(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

/** What is wrong with an answer by its schema. */
function faultsOf(schema: Schema | undefined, { status, body }: Answer) {
  if (schema === undefined) return [{ pointer: "", detail: "has no schema" }];
  const validated = validate(schema, body);
  return validated.isValid ? [] : validated.faults.map((fault) => ({ ...fault, status }));
}

/** What the vendor and the client are told of an invoice keeps its schemas. */
async function expectDescribed(invoiceId: string, known?: Visitor): Promise<void> {
  const about = ["readTimeline", "readView"];
  expect(faultsOf(invoiceSchema, await desk.ask("GET", `/invoices/${invoiceId}`))).toEqual([]);
  for (const { path, response } of operations.filter(({ id }) => about.includes(id))) {
    const answer = await desk.ask("GET", path.replace("{id}", invoiceId));
    expect(faultsOf(response, answer), path).toEqual([]);
  }
  const visitor = known ?? (await desk.visitor(invoiceId));
  const page = await visitor.ask("GET", "");
  expect(faultsOf(invoiceViewSchema, page), "the client's page").toEqual([]);
}

describe.skipIf(!hasLocalWorld)("what is told of an invoice is what its schema says", () => {
  it("with the same that was declared, on the vendor's picture of the client's page", async () => {
    const visitor = await desk.visitor(own.declaredId);
    const { body: page } = await visitor.ask("GET", "");
    const { body: picture } = await desk.ask("GET", `/invoices/${own.declaredId}/view`);

    expect(picture.declarations).not.toHaveLength(0);
    expect(picture.declarations).toEqual(page.declarations);
    expect(picture.withholdings).toEqual(page.withholdings);
  });

  it("when parts were paid, declared, withheld, refunded or set aside", async () => {
    for (const id of [own.partlyPaidId, own.declaredId, own.anomalousId]) await expectDescribed(id);
  });

  it("when a debit is on its way, and when it came back", async () => {
    const visitor = await desk.opened();
    const { paymentIntentId } = await payByDebit(stand, visitor);
    await expectDescribed(visitor.invoiceId);

    await stand.moveBy("P7D");
    await atStripe(stand, "/disputes", {
      payment_intent: paymentIntentId,
      reason: "insufficient_funds",
    });
    await expectDescribed(visitor.invoiceId);
  });

  it("when a part was refunded, and a dispute was opened, lost or won", async () => {
    for (const status of ["won", "lost"]) {
      const visitor = await desk.opened();
      const { id, paymentIntentId } = await payOnPage(stand, visitor);
      const path = `/invoices/${visitor.invoiceId}/payments/${id}/refunds`;
      await asVendor(stand, desk, path, { amount: 100 });
      const dispute = await atStripe(stand, "/disputes", { payment_intent: paymentIntentId });
      await expectDescribed(visitor.invoiceId);
      await atStripe(stand, `/disputes/${dispute.id}/close`, { status });
      await expectDescribed(visitor.invoiceId);
    }
  });

  it("when it was credited, paid from credit and given up", async () => {
    const visitor = await desk.opened();
    const path = `/invoices/${visitor.invoiceId}`;
    await asVendor(stand, desk, `${path}/credit-notes`, { amount: 1_000, reason: "A page less" });
    await asVendor(stand, desk, `${path}/store-credit`, { amount: 500 });
    await asVendor(stand, desk, `${path}/write-off`, { reason: "Insolvent" });

    await expectDescribed(visitor.invoiceId, visitor);
  });
});

describe.skipIf(!hasLocalWorld)(
  "what a client's page asks about money is what its schema says",
  () => {
    it("declared and withheld, with what belongs to it", async () => {
      const visitor = await desk.opened();
      const slip = { contentType: "image/png", base64: aPng };
      const declared = await visitor.money("/declarations", { method: "cheque", amount: 1, slip });
      const withheld = await visitor.money("/withholdings", { amount: 9_000 });
      const path = `/withholdings/${withheld.body.withholding.id}/certificate`;
      const certified = await visitor.money(path, { number: "WHT-1", date: "2030-11-01", slip });

      expect(faultsOf(declaredPaymentSchema, declared)).toEqual([]);
      expect(faultsOf(withholdingSchema, { ...withheld, body: withheld.body.withholding })).toEqual(
        [],
      );
      expect(certified.body.certificate).toMatchObject({ status: "received", number: "WHT-1" });
      expect(faultsOf(withholdingSchema, certified)).toEqual([]);
    });

    it("the account of a transfer, and what a code opens", async () => {
      const visitor = await desk.opened();
      const transfer = await visitor.ask("POST", "/transfer-details");
      await elevate(stand, visitor);
      await payOnPage(stand, visitor, { amount: 1_000 }, { save: true });
      const account = await visitor.ask("GET", "/account");
      const credit = await visitor.money("/store-credit", { amount: 100 });
      const [{ id }] = account.body.methods;
      const wish = { methodOnFileId: id, amount: 2_000 };
      const together = { otherInvoices: [{ id: own.creditableId }] };

      expect(faultsOf(transferDetailsSchema, transfer)).toEqual([]);
      expect(faultsOf(payerAccountSchema, account)).toEqual([]);
      expect(faultsOf(appliedCreditSchema, credit)).toEqual([]);
      expect(faultsOf(startedPaymentSchema, await visitor.pay("1", wish))).toEqual([]);
      expect(faultsOf(startedPaymentSchema, await visitor.pay("2", together))).toEqual([]);
    });

    it("no transfer where the vendor takes none", async () => {
      const other = await openDesk(stand);
      await changeSettings(stand, other, { methods: ["card"] });
      const visitor = await other.opened();

      const answer = await visitor.ask("POST", "/transfer-details");

      expect([answer.status, answer.body.why]).toEqual([409, "off"]);
    });
  },
);
