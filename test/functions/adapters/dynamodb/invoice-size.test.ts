import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { LineItem } from "../../../../shared/invoicing/line-item.ts";
import { aDraft, aLine } from "../../../shared/builders/a-draft.ts";
import { anEntry, anIssuedInvoice } from "../../../shared/builders/an-issued-invoice.ts";
import { serialTrips } from "../../stand/round-trips.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../../stand/table-stand.ts";

const stand = tableStand();

const newInvoice = (lines: readonly LineItem[]) => ({
  revision: 0,
  invoice: aDraft({ id: freshId("inv", freshVendorId()) }),
  lines,
});

/** Ten thousand jobs of a workshop, each with words of its own. */
const workshop = Array.from({ length: 10_000 }, (_, index) =>
  aLine({
    description: `Sensor bracket ${index}, drawing ${(index * 7919) % 65_536}: milling and fitting`,
    quantity: String((index % 9) + 1),
    unitPrice: `${index % 100}.${String((index * 37) % 100).padStart(2, "0")}`,
  }),
);

/** Text in which nothing repeats, so that no compression helps. */
const noise = (seed: number) =>
  Array.from({ length: 22 }, (_, part) =>
    createHash("sha512").update(`${seed}.${part}`).digest("base64"),
  ).join("");

describe.skipIf(!hasEmulator)("the lines of an invoice", () => {
  it("fit, ten thousand of them, and come back as they were", async () => {
    const commit = newInvoice(workshop);

    expect(await stand.receivables.commitInvoice(commit)).toBe("committed");

    expect((await stand.receivables.readInvoice(commit.invoice.id))?.lines).toEqual(workshop);
  });

  it("come back in every script, with what has no shape as well", async () => {
    const strange = ["งานออกแบบ 🎨", "नेपाली", "‮abc", "a\u0000b\tc", "<b>&amp;</b>", "é é"];
    const commit = newInvoice(strange.map((description) => aLine({ description })));

    await stand.receivables.commitInvoice(commit);

    expect((await stand.receivables.readInvoice(commit.invoice.id))?.lines).toEqual(commit.lines);
  });

  it("are refused, and nothing is written, when they do not fit into the table", async () => {
    const lines = Array.from({ length: 400 }, (_, seed) => aLine({ description: noise(seed) }));
    const commit = newInvoice(lines);

    expect(await stand.receivables.commitInvoice(commit)).toBe("too-large");

    expect(await stand.receivables.readInvoice(commit.invoice.id)).toBeUndefined();
  });
});

describe.skipIf(!hasEmulator)("an invoice whose own text is too long for the table", () => {
  it("is refused, and nothing is written", async () => {
    const invoice = aDraft({
      id: freshId("inv", freshVendorId()),
      content: { note: noise(1).repeat(220) },
    });

    expect(await stand.receivables.commitInvoice({ revision: 0, invoice })).toBe("too-large");

    expect(await stand.receivables.readInvoice(invoice.id)).toBeUndefined();
  });
});

describe.skipIf(!hasEmulator)("a ledger of a thousand entries", () => {
  it("comes with everything else of the invoice in one page of one Query", async () => {
    const invoice = anIssuedInvoice({ id: freshId("inv", freshVendorId()) });
    const entries = Array.from({ length: 1_000 }, (_, index) =>
      anEntry({ id: `payment.${String(index).padStart(4, "0")}`, causeId: `pay_${index}` }),
    );
    for (let begin = 0; begin < entries.length; begin += 99) {
      const commit = { revision: begin / 99, invoice, entries: entries.slice(begin, begin + 99) };
      await stand.receivables.commitInvoice(commit);
    }

    const read = { entries: 0 };
    const trips = await serialTrips(async () => {
      const record = await stand.receivables.readInvoice(invoice.id);
      read.entries = record?.entries.length ?? 0;
      expect(record?.entries).toEqual(entries);
    });

    expect(trips).toEqual(["Query"]);
    expect(read.entries).toBe(1_000);
  });
});
