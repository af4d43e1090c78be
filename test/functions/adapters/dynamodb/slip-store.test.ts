import { describe, expect, it } from "vitest";
import { viewPrefix } from "../../../../functions/adapters/dynamodb/key-schema.ts";
import { anIssuedInvoice } from "../../../shared/builders/an-issued-invoice.ts";
import { dumpTable } from "../../stand/table-dump.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../../stand/table-stand.ts";

const stand = tableStand();
const anInvoiceId = () => freshId("inv", freshVendorId());

describe.skipIf(!hasEmulator)("a slip", () => {
  it("comes back to the byte, up to 350 KB", async () => {
    const invoiceId = anInvoiceId();
    const content = Uint8Array.from({ length: 350 * 1024 }, (_, index) => (index * 31) % 256);

    await stand.receivables.putSlip(invoiceId, "slp_1", content);

    expect(await stand.receivables.readSlip(invoiceId, "slp_1")).toEqual(content);
  });

  it("is nowhere else, and not there before it is kept", async () => {
    const invoiceId = anInvoiceId();
    await stand.receivables.putSlip(invoiceId, "slp_1", Uint8Array.of(1));

    expect(await stand.receivables.readSlip(invoiceId, "slp_2")).toBeUndefined();
    expect(await stand.receivables.readSlip(anInvoiceId(), "slp_1")).toBeUndefined();
  });

  it("that is larger stops the program", async () => {
    const content = new Uint8Array(350 * 1024 + 1);

    await expect(stand.receivables.putSlip(anInvoiceId(), "slp_1", content)).rejects.toThrow(
      "350 KB",
    );
  });

  it("is not read with its invoice", async () => {
    const invoice = anIssuedInvoice({ id: anInvoiceId() });
    await stand.receivables.commitInvoice({ revision: 0, invoice });
    const before = await stand.receivables.readInvoice(invoice.id);

    await stand.receivables.putSlip(invoice.id, "slp_1", Uint8Array.of(1, 2, 3));

    expect(await stand.receivables.readInvoice(invoice.id)).toEqual(before);
    const rows = (await dumpTable(stand.table)) as readonly { PK: string; SK: string }[];
    const viewed = rows.filter(({ PK, SK }) => PK === invoice.id && SK.startsWith(viewPrefix));
    expect(viewed).toHaveLength(1);
    expect(await stand.receivables.listFacts(invoice.id)).toEqual([]);
  });
});
