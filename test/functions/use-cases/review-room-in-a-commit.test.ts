import { expect, it } from "vitest";
import type { InvoiceRecord } from "../../../functions/ports/receivables.ts";
import type { AttemptReport } from "../../../functions/ports/payment-processor.ts";
import { applyReport } from "../../../functions/use-cases/settle-payment.ts";
import type { PromiseToPay } from "../../../shared/flexibility/promise-to-pay.ts";
import { issueCreditNote } from "../../../shared/invoicing/issue-credit-note.ts";
import { done } from "../../shared/builders/a-paid-invoice.ts";
import { aPayment } from "../../shared/builders/a-payment.ts";
import { anIssuedInvoice } from "../../shared/builders/an-issued-invoice.ts";
import { stillWorld } from "../stand/still-world.ts";
import {
  freshId,
  freshVendorId,
  hasEmulator,
  storesNow,
  tableStand,
} from "../stand/table-stand.ts";

const stand = tableStand();

it.skipIf(!hasEmulator)(
  "money beyond what fifteen invoices ask for never finds no room in its commit",
  async () => {
    const { world } = stillWorld(stand);
    const vendorId = freshVendorId();
    const clientId = freshId("cli", vendorId);
    const invoices = Array.from({ length: 15 }, () => {
      const id = freshId("inv", vendorId);
      const invoice = anIssuedInvoice({ id, vendorId, written: { clientId } });
      const ask = { id: `crn_${id}`, amount: 120_000, reason: "A mistake.", now: storesNow };
      return { ...done(issueCreditNote(invoice, ask)).invoice, sentAt: storesNow };
    });
    const shares = invoices.map(({ id }) => ({ invoiceId: id, amount: 10_000 }));
    const { request, ...one } = aPayment({ id: freshId("pay", vendorId), amount: 10_000, shares });
    if (request === undefined) throw new Error("It was asked for.");
    const payment = { ...one, request: { ...request, amount: 150_000 } };
    for (const invoice of invoices) {
      await stand.receivables.commitInvoice({ revision: 0, invoice, payments: [payment] });
    }
    const [lead] = invoices;
    const report: AttemptReport = {
      reference: undefined,
      page: "complete",
      money: "succeeded",
      amount: 150_000,
      currency: "USD",
    };

    const reference = { invoiceId: lead?.id ?? "", paymentId: payment.id };
    const applied = await applyReport(world, reference, report, { eventId: "evt_1" });

    expect(applied?.outcome).toBe("succeeded");
    const last = (await stand.receivables.readInvoice(invoices[14]?.id ?? "")) as InvoiceRecord;
    expect(last.payments).toMatchObject([{ status: "succeeded", surplus: 6_000 }]);
    expect((await stand.receivables.readClientAccount(clientId)).credits).toEqual({ USD: 90_000 });
  },
);

it.skipIf(!hasEmulator)(
  "a payment that keeps fifteen promises at once finds room too",
  async () => {
    const { world } = stillWorld(stand);
    const vendorId = freshVendorId();
    const clientId = freshId("cli", vendorId);
    const invoices = Array.from({ length: 15 }, () => {
      const id = freshId("inv", vendorId);
      const invoice = anIssuedInvoice({ id, vendorId, written: { clientId } });
      const promise: PromiseToPay = {
        id: freshId("prm", vendorId),
        requestKey: id,
        status: "open",
        contactId: invoice.contacts[0]?.id ?? "",
        date: "2026-12-01",
        amount: 10_000,
        settledBefore: 0,
        madeAt: storesNow,
      };
      return { ...invoice, arrangements: { promises: [promise] } };
    });
    const shares = invoices.map(({ id }) => ({ invoiceId: id, amount: 124_000 }));
    const { request, ...one } = aPayment({ id: freshId("pay", vendorId), shares });
    if (request === undefined) throw new Error("It was asked for.");
    const payment = { ...one, request: { ...request, amount: 15 * 124_000 } };
    for (const invoice of invoices) {
      await stand.receivables.commitInvoice({ revision: 0, invoice, payments: [payment] });
    }
    const report: AttemptReport = {
      reference: undefined,
      page: "complete",
      money: "succeeded",
      amount: 15 * 124_000,
      currency: "USD",
    };
    const [lead, last] = [invoices[0]?.id ?? "", invoices[14]?.id ?? ""];

    const reference = { invoiceId: lead, paymentId: payment.id };
    const applied = await applyReport(world, reference, report, { eventId: "evt_2" });

    expect(applied?.outcome).toBe("succeeded");
    const { invoice } = (await stand.receivables.readInvoice(last)) as InvoiceRecord;
    expect(invoice).toMatchObject({ arrangements: { promises: [{ status: "kept" }] } });
    const kinds = (await stand.receivables.listFacts(last)).map(({ kind }) => kind);
    expect(kinds).toContain("promise-kept");
    expect(await stand.jobs.readJob(lead, `receipt.${payment.id.slice(-16)}`)).toBeDefined();
  },
);
