import type { VendorTotals } from "../../shared/contract/vendor-schema.ts";
import { addAmounts } from "../../shared/values/money.ts";
import type { InvoiceRow } from "../../shared/invoicing/invoice-row.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { World } from "../ports/world.ts";

const rowsPerPage = 500;

/** What is owed to a vendor, per currency over all of its open invoices. */
export async function vendorTotals(
  world: Pick<World, "clock" | "receivables">,
  vendorId: string,
): Promise<VendorTotals> {
  const now = world.clock.now();
  const sums = new Map<string, Sums>();
  let cursor: string | undefined;
  do {
    const page = await world.receivables.listInvoices({
      vendorId,
      status: "open",
      limit: rowsPerPage,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const row of page?.items ?? []) {
      sums.set(row.currency, add(sums.get(row.currency) ?? nothing, row, now));
    }
    cursor = page?.nextCursor;
  } while (cursor !== undefined);
  const inOrder = [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { currencies: inOrder.map(([currency, sum]) => present(currency, sum)) };
}

type Sums = {
  readonly remaining: number;
  readonly overdue: number;
  readonly processing: number;
  readonly openCount: number;
  readonly overdueCount: number;
};

const nothing: Sums = { remaining: 0, overdue: 0, processing: 0, openCount: 0, overdueCount: 0 };

function add(sums: Sums, row: InvoiceRow, now: Instant): Sums {
  const isLate = isRowOverdue(row, now);
  return {
    remaining: addAmounts(sums.remaining, row.amountRemaining),
    overdue: addAmounts(sums.overdue, isLate ? row.amountRemaining : 0),
    processing: addAmounts(sums.processing, row.amountProcessing),
    openCount: sums.openCount + 1,
    overdueCount: sums.overdueCount + (isLate ? 1 : 0),
  };
}

/** Whether a listed invoice's due date has passed in its own zone while something is owed. */
export function isRowOverdue(row: InvoiceRow, now: Instant): boolean {
  if (row.status !== "open" || row.dueDate === undefined || row.timeZone === undefined)
    return false;
  return localDateOf(now, row.timeZone) > row.dueDate;
}

function present(currency: string, { openCount, overdueCount, ...amounts }: Sums) {
  return {
    remaining: { amount: amounts.remaining, currency },
    overdue: { amount: amounts.overdue, currency },
    processing: { amount: amounts.processing, currency },
    openCount,
    overdueCount,
  };
}
