import { describe, expect, it } from "vitest";
import type { Payment } from "../../../../shared/payments/payment.ts";
import { aDraft } from "../../../shared/builders/a-draft.ts";
import { aPayment } from "../../../shared/builders/a-payment.ts";
import { anIssuedInvoice } from "../../../shared/builders/an-issued-invoice.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../../stand/table-stand.ts";

const stand = tableStand();

/** An invoice with payments, in the table. */
async function anInvoiceWith(vendorId: string, payments: readonly Payment[]) {
  const invoice = anIssuedInvoice({ id: freshId("inv", vendorId), vendorId });
  await stand.receivables.commitInvoice({ revision: 0, invoice, payments });
  return invoice;
}

function shown(payment: Payment): Payment {
  const { request: _, checkout: __, ...rest } = payment;
  return rest;
}

const list = (vendorId: string, page: { readonly limit?: number; readonly cursor?: string } = {}) =>
  stand.receivables.listPayments({ vendorId, limit: 50, ...page });

describe.skipIf(!hasEmulator)("a vendor's payments", () => {
  it("are listed newest first with the invoices that they belong to", async () => {
    const vendorId = freshVendorId();
    const newer = aPayment({ id: freshId("pay", vendorId), startedAt: "2026-11-21T00:00:00.000Z" });
    const older = aPayment({ id: freshId("pay", vendorId), startedAt: "2026-11-20T00:00:00.000Z" });
    const first = await anInvoiceWith(vendorId, [newer]);
    const second = await anInvoiceWith(vendorId, [older]);
    await anInvoiceWith(freshVendorId(), [newer]);

    const rows = [
      { invoiceId: first.id, payment: shown(newer) },
      { invoiceId: second.id, payment: shown(older) },
    ].map((row) => ({ ...row, invoiceNumber: "SL-1042", clientName: "Northwind Trading" }));

    expect(await list(vendorId)).toEqual({ items: rows });
  });

  it("are listed once for each invoice that one payment pays", async () => {
    const vendorId = freshVendorId();
    const payment = aPayment({ id: freshId("pay", vendorId) });
    const invoices = [1, 2].map(() => anIssuedInvoice({ id: freshId("inv", vendorId), vendorId }));
    await stand.receivables.commitInvoices(
      invoices.map((invoice) => ({ revision: 0, invoice, payments: [payment] })),
    );

    const items = (await list(vendorId))?.items ?? [];

    expect(items.map(({ invoiceId }) => invoiceId).toSorted()).toEqual(
      invoices.map(({ id }) => id).toSorted(),
    );
  });

  it("are listed as they stand now", async () => {
    const vendorId = freshVendorId();
    const payment = aPayment({ id: freshId("pay", vendorId) });
    const invoice = await anInvoiceWith(vendorId, [payment]);
    const paid: Payment = { ...payment, status: "succeeded", amountReceived: payment.amount };

    await stand.receivables.commitInvoice({ revision: 1, invoice, payments: [paid] });

    const items = (await list(vendorId))?.items ?? [];
    expect(items.map((row) => row.payment)).toEqual([shown(paid)]);
  });

  it("show no hosted page, whether it was known at first or is remembered later", async () => {
    const vendorId = freshVendorId();
    const { checkout = { sessionId: "cs_1", url: "https://checkout.example/1" }, ...started } =
      aPayment({ id: freshId("pay", vendorId) });
    const invoice = await anInvoiceWith(vendorId, [started]);

    await stand.receivables.rememberCheckout(invoice.id, started.id, checkout);

    const record = await stand.receivables.readInvoice(invoice.id);
    expect(record?.payments).toEqual([{ ...started, checkout }]);
    const items = (await list(vendorId))?.items ?? [];
    expect(items.map((row) => row.payment)).toEqual([shown(started)]);
  });

  it("come in pages, and a cursor of another vendor's list is refused", async () => {
    const vendorId = freshVendorId();
    const payments = [1, 2, 3].map((day) =>
      aPayment({ id: freshId("pay", vendorId), startedAt: `2026-11-0${day}T00:00:00.000Z` }),
    );
    await anInvoiceWith(vendorId, payments);

    const first = await list(vendorId, { limit: 2 });
    const cursor = first?.nextCursor ?? "";
    const second = await list(vendorId, { limit: 2, cursor });

    const ids = [first, second].flatMap((page) => page?.items.map((row) => row.payment.id));
    expect(ids).toEqual(payments.map(({ id }) => id).toReversed());
    expect(second?.nextCursor).toBeUndefined();
    expect(await list(freshVendorId(), { cursor })).toBeUndefined();
    expect(await list(vendorId, { cursor: "no cursor" })).toBeUndefined();
  });

  it("don't stand among invoices or clients", async () => {
    const vendorId = freshVendorId();
    await anInvoiceWith(vendorId, [aPayment()]);
    await stand.receivables.commitInvoice({
      revision: 0,
      invoice: aDraft({ id: freshId("inv", vendorId), vendorId }),
    });

    const invoices = await stand.receivables.listInvoices({ vendorId, limit: 10 });
    expect(invoices?.items).toHaveLength(2);
    expect(await stand.receivables.listClients(vendorId, { limit: 10 })).toEqual({ items: [] });
  });
});
