import { expect, it } from "vitest";
import type { Receivables } from "../../../functions/ports/receivables.ts";
import { openInvoicesOf } from "../../../functions/use-cases/open-invoices.ts";
import { invoiceRow } from "../../../shared/invoicing/invoice-row.ts";
import { aClient } from "../../shared/builders/a-client.ts";
import { anIssuedInvoice } from "../../shared/builders/an-issued-invoice.ts";

it("what a client owes longest is never out of a transfer's sight, however much came after it", async () => {
  const invoices = Array.from({ length: 230 }, (_, index) => ({
    ...anIssuedInvoice({ id: `inv_${index}` }),
    dueDate: `20${10 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`,
  }));
  const newestFirst = invoices.toReversed();
  const receivables = {
    listInvoices: ({ limit, cursor = "0" }: { limit: number; cursor?: string }) => {
      const end = Number(cursor) + limit;
      const items = newestFirst.slice(Number(cursor), end).map(invoiceRow);
      return Promise.resolve({
        items,
        ...(end < newestFirst.length ? { nextCursor: String(end) } : {}),
      });
    },
    readInvoice: (id: string) =>
      Promise.resolve({ invoice: invoices.find((invoice) => invoice.id === id) }),
  } as unknown as Receivables;

  const open = await openInvoicesOf({ receivables }, aClient().id, "USD");

  expect(open.map(({ id }) => id)).toEqual(invoices.slice(0, 50).map(({ id }) => id));
});
