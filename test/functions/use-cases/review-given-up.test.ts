import { describe, expect, it } from "vitest";
import type { InvoiceCommit, Receivables } from "../../../functions/ports/receivables.ts";
import { giveUpInvoice } from "../../../functions/use-cases/correct-invoice.ts";
import { linkEnd } from "../../../functions/use-cases/link-access.ts";
import { writeOffInvoice } from "../../../shared/invoicing/write-off-invoice.ts";
import { applyCredit } from "../../../shared/payments/apply-credit.ts";
import { done } from "../../shared/builders/a-paid-invoice.ts";
import { anIssuedInvoice } from "../../shared/builders/an-issued-invoice.ts";

const now = "2027-11-04T09:00:00.000Z";
const reason = "The client has closed down.";

describe("an invoice that is given up", () => {
  it("and open again is never left open for having been given up in the same words before", async () => {
    const invoice = { ...anIssuedInvoice(), writtenOff: { at: now, reason } };
    const committed: InvoiceCommit[] = [];
    const receivables = {
      readInvoice: () => Promise.resolve({ invoice, payments: [], revision: 3 }),
      commitInvoices: (commits: readonly InvoiceCommit[]) => {
        committed.push(...commits);
        return Promise.resolve("committed");
      },
    } as unknown as Receivables;

    const ask = { actorId: "mem_1", invoiceId: invoice.id, reason };
    await giveUpInvoice({ clock: { now: () => now }, receivables }, ask);

    expect(committed.map(({ entries }) => entries?.[0]?.kind)).toEqual(["writeOff"]);
  });

  it("keeps its links for thirty days from then, however long ago it was issued", () => {
    const { invoice } = done(writeOffInvoice(anIssuedInvoice(), { reason, now }));

    expect(linkEnd(invoice)).toBe("2027-12-04T09:00:00.000Z");
  });
});

describe("credit that is used", () => {
  it("under one key on two invoices is never one movement", () => {
    const names = ["inv_1", "inv_2"].map((id) => {
      const ask = { id: "one key", available: 1_000, amount: 1_000, now };
      return done(applyCredit(anIssuedInvoice({ id }), ask)).credits[0]?.id;
    });

    expect(new Set(names).size).toBe(2);
  });
});
