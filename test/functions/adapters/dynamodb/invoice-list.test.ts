import { describe, expect, it } from "vitest";
import type { InvoiceFilter } from "../../../../functions/ports/receivables.ts";
import type { DraftInvoice, IssuedInvoice } from "../../../../shared/invoicing/invoice.ts";
import { aDraft } from "../../../shared/builders/a-draft.ts";
import {
  anEntry,
  anIssuedInvoice,
  withEntries,
} from "../../../shared/builders/an-issued-invoice.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../../stand/table-stand.ts";

const stand = tableStand();

/** Sixty invoices of one vendor and two clients, one a minute: a draft, an open one, a paid one … */
async function manyInvoices() {
  const vendorId = freshVendorId();
  const clients = [freshId("cli", vendorId), freshId("cli", vendorId)];
  const invoices = Array.from({ length: 60 }, (_, index) => invoiceOf(vendorId, clients, index));
  await Promise.all(
    invoices.map((invoice) => stand.receivables.commitInvoice({ revision: 0, invoice })),
  );
  return { vendorId, clients, invoices };
}

function invoiceOf(
  vendorId: string,
  clients: readonly string[],
  index: number,
): DraftInvoice | IssuedInvoice {
  const minute = String(index).padStart(2, "0");
  const written = {
    clientId: clients[index % 2] ?? "",
    subject: index % 20 === 0 ? "Rare ÉTUDE" : "Website",
  };
  const shared = {
    id: freshId("inv", vendorId),
    vendorId,
    createdAt: `2026-11-20T09:${minute}:00.000Z`,
  };
  if (index % 3 === 0) return aDraft({ ...shared, content: written });
  const issued = anIssuedInvoice({
    ...shared,
    written,
    number: `SL-${index}`,
    dueDate: `2026-12-${String((index % 28) + 1).padStart(2, "0")}`,
  });
  return index % 3 === 1 ? issued : withEntries(issued, anEntry({ amount: -124_000 }));
}

/** All pages of a list, one after the other. */
async function allOf(filter: InvoiceFilter): Promise<readonly string[]> {
  const page = await stand.receivables.listInvoices(filter);
  if (page === undefined) throw new Error("The cursor was refused.");
  expect(page.items.length).toBeLessThanOrEqual(filter.limit);
  const ids = page.items.map(({ id }) => id);
  if (page.nextCursor === undefined) return ids;
  return [...ids, ...(await allOf({ ...filter, cursor: page.nextCursor }))];
}

const idsOf = (invoices: readonly { readonly id: string }[]) => invoices.map(({ id }) => id);

describe.skipIf(!hasEmulator)("the list of a vendor's invoices", () => {
  it("shows each once, newest first, over as many pages as it takes", async () => {
    const { vendorId, invoices } = await manyInvoices();

    expect(await allOf({ vendorId, limit: 7 })).toEqual(idsOf(invoices).toReversed());
    expect(await allOf({ vendorId, limit: 60 })).toEqual(idsOf(invoices).toReversed());
  });

  it("shows nobody else's", async () => {
    const { vendorId } = await manyInvoices();
    const other = await manyInvoices();

    const ids = await allOf({ vendorId, limit: 100 });

    expect(ids).toHaveLength(60);
    expect(ids.filter((id) => idsOf(other.invoices).includes(id))).toEqual([]);
  });

  it("shows the open ones by due date, the others newest first", async () => {
    const { vendorId, invoices } = await manyInvoices();
    const issued = invoices.filter((invoice) => invoice.stage === "issued");
    const open = issued.filter((_, index) => index % 2 === 0);
    const inOrder = open.toSorted((a, b) => {
      const one = `${a.dueDate}#${a.id}`;
      return one < `${b.dueDate}#${b.id}` ? -1 : 1;
    });

    expect(await allOf({ vendorId, limit: 6, status: "open" })).toEqual(idsOf(inOrder));
    expect(await allOf({ vendorId, limit: 6, status: "draft" })).toHaveLength(20);
    expect(await allOf({ vendorId, limit: 6, status: "paid" })).toHaveLength(20);
    expect(await allOf({ vendorId, limit: 6, status: "void" })).toEqual([]);
  });

  it("shows what was due before a day, that day excluded", async () => {
    const { vendorId, invoices } = await manyInvoices();
    const expected = invoices.filter(
      (invoice, index) => index % 3 === 1 && (invoice as IssuedInvoice).dueDate < "2026-12-08",
    );

    const ids = await allOf({ vendorId, limit: 3, dueBefore: "2026-12-08" });

    expect(new Set(ids)).toEqual(new Set(idsOf(expected)));
    expect(ids).toHaveLength(expected.length);
  });

  it("shows one client's, of one status where that is asked for", async () => {
    const { vendorId, clients, invoices } = await manyInvoices();
    const clientId = clients[1] ?? "";
    const theirs = invoices.filter(({ content }) => content.clientId === clientId);

    const all = await allOf({ vendorId, clientId, limit: 4 });
    const drafts = await allOf({ vendorId, clientId, limit: 4, status: "draft" });

    expect(all).toEqual(idsOf(theirs).toReversed());
    expect(drafts).toEqual(idsOf(theirs.filter(({ stage }) => stage === "draft")).toReversed());
  });

  it("finds part of a number, a name or a subject, whatever its case", async () => {
    const { vendorId, invoices } = await manyInvoices();

    expect(await allOf({ vendorId, limit: 2, query: "étude" })).toHaveLength(3);
    expect(await allOf({ vendorId, limit: 9, query: "sl-59" })).toEqual([invoices[59]?.id]);
    expect(await allOf({ vendorId, limit: 99, query: "NORTHWIND" })).toHaveLength(60);
    expect(await allOf({ vendorId, limit: 99, query: "nothing" })).toEqual([]);
  });
});

const encoded = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");

describe.skipIf(!hasEmulator)("the cursor of a list", () => {
  /** A cursor that the vendor's own list gave, and the key in it. */
  async function aCursor() {
    const { vendorId, clients } = await manyInvoices();
    const page = await stand.receivables.listInvoices({ vendorId, limit: 5 });
    const cursor = page?.nextCursor ?? "";
    const key = JSON.parse(Buffer.from(cursor, "base64url").toString()) as Record<string, string>;
    return { vendorId, clients, cursor, key };
  }

  it("is refused in another vendor's list", async () => {
    const { cursor } = await aCursor();
    const vendorId = freshVendorId();

    expect(await stand.receivables.listInvoices({ vendorId, limit: 5, cursor })).toBeUndefined();
    expect(await stand.receivables.listClients(vendorId, { limit: 5, cursor })).toBeUndefined();
  });

  it("is refused in another list of the same vendor", async () => {
    const { vendorId, clients, cursor } = await aCursor();
    const list = { vendorId, limit: 5, cursor };
    const clientId = clients[0] ?? "";

    expect(await stand.receivables.listInvoices({ ...list, status: "open" })).toBeUndefined();
    expect(await stand.receivables.listInvoices({ ...list, clientId })).toBeUndefined();
    expect(await stand.receivables.listClients(vendorId, { limit: 5, cursor })).toBeUndefined();
  });

  it("is refused when it is beyond the end of what is asked for", async () => {
    const { vendorId } = await aCursor();
    const open = { vendorId, limit: 19, status: "open" } as const;
    const cursor = (await stand.receivables.listInvoices(open))?.nextCursor ?? "";

    const before = { ...open, dueBefore: "2026-12-02", cursor };

    expect(cursor).not.toBe("");
    expect(await stand.receivables.listInvoices(before)).toBeUndefined();
  });

  it("is refused when it is made up", async () => {
    const { vendorId, key } = await aCursor();
    const { SK: _, ...withoutSortKey } = key;
    const madeUp = [
      "",
      "x",
      "%%%",
      encoded(null),
      encoded([key]),
      encoded("text"),
      encoded({ vendorPartition: key["vendorPartition"] }),
      encoded(withoutSortKey),
      encoded({ ...key, more: "x" }),
      encoded({ ...key, PK: "" }),
      encoded({ ...key, PK: 5 }),
      encoded({ ...key, SK: "x".repeat(5_000) }),
      encoded({ ...key, vendorSort: null }),
    ];

    for (const cursor of madeUp) {
      expect(
        await stand.receivables.listInvoices({ vendorId, limit: 5, cursor }),
        cursor,
      ).toBeUndefined();
    }
  });
});
