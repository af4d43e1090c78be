import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { LineItem } from "../../../../shared/invoicing/line-item.ts";
import { aDraft, aLine } from "../../../shared/builders/a-draft.ts";
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
