import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";

/** More open invoices than these are not looked into for one answer. */
const maximumRead = 1_000;

const readsAtOnce = 25;

/** A vendor's open invoices, or a client's, those due first ahead, and whether there are more. */
export async function readOpenInvoices(
  { receivables }: Pick<World, "receivables">,
  filter: { readonly vendorId: string; readonly clientId?: string },
): Promise<{ readonly records: readonly InvoiceRecord[]; readonly isIncomplete: boolean }> {
  const records: InvoiceRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await receivables.listInvoices({
      ...filter,
      status: "open",
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const ids = (page?.items ?? []).map(({ id }) => id);
    for (let start = 0; start < ids.length; start += readsAtOnce) {
      const read = ids.slice(start, start + readsAtOnce).map((id) => receivables.readInvoice(id));
      records.push(...(await Promise.all(read)).filter((record) => record !== undefined));
    }
    cursor = page?.nextCursor;
  } while (cursor !== undefined && records.length < maximumRead);
  return { records, isIncomplete: cursor !== undefined };
}
