import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { InvoiceRow } from "../../shared/invoicing/invoice-row.ts";
import { oldestDueFirst } from "../../shared/payments/match-transfer.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { World } from "../ports/world.ts";

/** As many of a client's invoices are looked into; no payment pays more than 15 of them. */
const maximumRead = 50;

/**
 * A client's open invoices of one currency, oldest due date first: where there are more of them than
 * are looked into, the latest stay out.
 */
export async function openInvoicesOf(
  world: Pick<World, "receivables">,
  clientId: string,
  currency: string,
): Promise<readonly IssuedInvoice[]> {
  const rows = (await openRowsOf(world, clientId)).filter((row) => row.currency === currency);
  const oldest = rows.toSorted((a, b) => ((a.dueDate ?? "") < (b.dueDate ?? "") ? -1 : 1));
  const records = await Promise.all(
    oldest.slice(0, maximumRead).map(({ id }) => world.receivables.readInvoice(id)),
  );
  return records
    .flatMap((record) => (record?.invoice.stage === "issued" ? [record.invoice] : []))
    .toSorted(oldestDueFirst);
}

/** The list of a client begins with the newest, and what has waited longest is at its end. */
async function openRowsOf(
  { receivables }: Pick<World, "receivables">,
  clientId: string,
): Promise<readonly InvoiceRow[]> {
  const rows: InvoiceRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await receivables.listInvoices({
      vendorId: vendorOf(clientId),
      clientId,
      status: "open",
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    rows.push(...(page?.items ?? []));
    cursor = page?.nextCursor;
  } while (cursor !== undefined);
  return rows;
}
