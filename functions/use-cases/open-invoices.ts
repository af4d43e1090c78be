import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { oldestDueFirst } from "../../shared/payments/match-transfer.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { World } from "../ports/world.ts";

/** As many of a client's invoices are looked through; no payment pays more than 15 of them. */
const maximumRead = 50;

/** A client's open invoices of one currency, oldest due date first. */
export async function openInvoicesOf(
  world: Pick<World, "receivables">,
  clientId: string,
  currency: string,
): Promise<readonly IssuedInvoice[]> {
  const page = await world.receivables.listInvoices({
    vendorId: vendorOf(clientId),
    clientId,
    limit: 100,
  });
  const rows = (page?.items ?? []).filter(
    (row) => row.status === "open" && row.currency === currency,
  );
  const records = await Promise.all(
    rows.slice(0, maximumRead).map(({ id }) => world.receivables.readInvoice(id)),
  );
  return records
    .flatMap((record) => (record?.invoice.stage === "issued" ? [record.invoice] : []))
    .toSorted(oldestDueFirst);
}
