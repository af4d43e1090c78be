import { alterAttempt } from "./altered-attempt.ts";
import type { Stand } from "./local-stand.ts";
import { asVendor, atStripe, changeSettings, finishPage, payOnPage } from "./paying.ts";
import { aPng } from "./slips.ts";
import type { VendorDesk } from "./vendor-desk.ts";
import type { Visitor } from "./visitor.ts";

/** What a vendor has of money, for requests to be about; each on an invoice that it suits. */
export type MoneyPossessions = {
  /** An open invoice, of which a part was paid by card, and a part by cheque. */
  readonly partlyPaidId: string;
  readonly cardPaymentId: string;
  readonly chequeId: string;
  /** Its refund that was made in Stripe's dashboard, and waits for an answer. */
  readonly refundId: string;
  /** An open invoice, of which the client has said what there is to say. */
  readonly declaredId: string;
  readonly declarationId: string;
  readonly otherDeclarationId: string;
  readonly withholdingId: string;
  readonly slipId: string;
  /** An open invoice with a payment that was set aside. */
  readonly anomalousId: string;
  readonly anomalyId: string;
  /** Open invoices that nothing has happened to. */
  readonly hopelessId: string;
  readonly creditableId: string;
  readonly taskId: string;
  readonly settingsVersion: number;
};

/** Makes one of each thing about money that requests can be about. */
export async function moneyPossessionsOf(
  stand: Stand,
  desk: VendorDesk,
): Promise<MoneyPossessions> {
  await changeSettings(stand, desk, { withholdingPercent: "3" });
  const partlyPaid = await partlyPaidBy(stand, desk);
  const declared = await declaredBy(desk);
  const anomalous = await anomalyOf(stand, desk);
  const [hopeless, creditable] = [await desk.issued(), await desk.issued()];
  await stand.idle();
  const { version } = (await desk.done("GET", "/payment-settings")) as { version: number };
  const { items } = (await desk.done("GET", "/tasks")) as { items: { id: string; kind: string }[] };
  return {
    ...partlyPaid,
    ...declared,
    ...anomalous,
    hopelessId: String(hopeless.id),
    creditableId: String(creditable.id),
    settingsVersion: version,
    taskId: items.find(({ kind }) => kind === "certificate-awaited")?.id ?? "",
  };
}

async function partlyPaidBy(stand: Stand, desk: VendorDesk) {
  const visitor = await desk.opened();
  const paid = await payOnPage(stand, visitor, { amount: 50_000 });
  await atStripe(stand, "/refunds", { payment_intent: paid.paymentIntentId, amount: 1_000 });
  const path = `/invoices/${visitor.invoiceId}/payments`;
  const { body } = await asVendor(stand, desk, path, { method: "cheque", amount: 20_000 });
  const payments = body.payments as { id: string; method: string; refunds: { id: string }[] }[];
  // Credit to use and to pay out: a cheque of more than its invoice asked for.
  const { id } = await desk.issued();
  await asVendor(stand, desk, `/invoices/${id}/payments`, { method: "cheque", amount: 130_000 });
  return {
    partlyPaidId: visitor.invoiceId,
    cardPaymentId: paid.id,
    chequeId: payments.find(({ method }) => method === "cheque")?.id ?? "",
    refundId: payments.find(({ method }) => method === "card")?.refunds[0]?.id ?? "",
  };
}

async function declaredBy(desk: VendorDesk) {
  const visitor: Visitor = await desk.opened();
  const slip = { contentType: "image/png", base64: aPng };
  const declare = async (wish: object) =>
    (await visitor.money("/declarations", { method: "cheque", ...wish })).body as {
      id: string;
      slipId: string;
    };
  const first = await declare({ amount: 1_000, reference: "0451", slip });
  const second = await declare({ amount: 2_000 });
  const proposed = await visitor.money("/withholdings", { amount: 5_000 });
  // Within the law's share, so that its certificate is awaited.
  await visitor.money("/withholdings", { amount: 1_000 });
  return {
    declaredId: visitor.invoiceId,
    declarationId: first.id,
    otherDeclarationId: second.id,
    slipId: first.slipId,
    withholdingId: String(proposed.body.withholding.id),
  };
}

async function anomalyOf(stand: Stand, desk: VendorDesk) {
  const visitor = await desk.opened();
  const started = await visitor.pay("anomalous", { amount: 50_000 });
  const { id } = started.body.payment as { id: string };
  await alterAttempt(visitor.invoiceId, id, 60_000);
  await finishPage(stand, started);
  await stand.idle();
  return { anomalousId: visitor.invoiceId, anomalyId: id };
}
