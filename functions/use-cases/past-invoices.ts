import type { Client } from "../../shared/invoicing/client.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import type { RehearsedInvoice } from "./invented-invoices.ts";

/** More invoices than these are not looked into for one rehearsal. */
export const maximumRehearsed = 2_000;

/** More rows than these are not looked through for them. */
const maximumRows = 20_000;

const readsAtOnce = 25;

type Parts = Pick<World, "receivables">;

type Answer = Decided<
  { readonly invoices: readonly RehearsedInvoice[] },
  { readonly reason: "rehearsal-too-large"; readonly maximum: number }
>;

const tooLarge = refused({ reason: "rehearsal-too-large", maximum: maximumRehearsed } as const);

/** A vendor's invoices that were issued within a window, with their clients. */
export async function pastInvoices(
  world: Parts,
  vendorId: string,
  window: { readonly from: CalendarDate; readonly until: CalendarDate },
): Promise<Answer> {
  const ids = await issuedWithin(world, vendorId, window);
  if (ids === undefined || ids.length > maximumRehearsed) return tooLarge;
  const clients = new Map<string, Promise<Client | undefined>>();
  const clientOf = (clientId: string) => {
    const known = clients.get(clientId) ?? world.receivables.readClient(clientId);
    clients.set(clientId, known);
    return known;
  };
  const invoices: RehearsedInvoice[] = [];
  for (let start = 0; start < ids.length; start += readsAtOnce) {
    const records = await Promise.all(
      ids.slice(start, start + readsAtOnce).map((id) => world.receivables.readInvoice(id)),
    );
    for (const record of records) {
      if (record?.invoice.stage !== "issued") continue;
      const client = await clientOf(record.invoice.content.clientId);
      if (client !== undefined) invoices.push({ client, invoice: record.invoice });
    }
  }
  return { outcome: "done", invoices };
}

async function issuedWithin(
  world: Parts,
  vendorId: string,
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate },
): Promise<readonly string[] | undefined> {
  const ids: string[] = [];
  let rows = 0;
  let cursor: string | undefined;
  do {
    const page = await world.receivables.listInvoices({
      vendorId,
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { id, issueDate } of page?.items ?? []) {
      if (issueDate !== undefined && issueDate >= from && issueDate <= until) ids.push(id);
    }
    rows += page?.items.length ?? 0;
    if (rows > maximumRows || ids.length > maximumRehearsed) return undefined;
    cursor = page?.nextCursor;
  } while (cursor !== undefined);
  return ids;
}
