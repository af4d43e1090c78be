import { describe, expect, it } from "vitest";
import { aVendor } from "../../../shared/builders/a-vendor.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../../stand/table-stand.ts";

const stand = tableStand();

/** A vendor that has just joined. */
async function newVendor(): Promise<string> {
  const id = freshVendorId();
  await stand.receivables.putVendor(aVendor({ id }), 0);
  return id;
}

describe.skipIf(!hasEmulator)("the numbers of a vendor's invoices", () => {
  it("are 1 to 50 when fifty are asked for at once", async () => {
    const vendorId = await newVendor();
    const invoices = Array.from({ length: 50 }, () => freshId("inv", vendorId));

    const numbers = await Promise.all(
      invoices.map((invoiceId) => stand.receivables.assignNumber(vendorId, invoiceId)),
    );

    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  it("stay what they are, however often an invoice asks", async () => {
    const vendorId = await newVendor();
    const [first, second] = [freshId("inv", vendorId), freshId("inv", vendorId)];

    const numbers = await Promise.all(
      [first, second, first, first, second].map((invoiceId) =>
        stand.receivables.assignNumber(vendorId, invoiceId),
      ),
    );

    expect(new Set(numbers)).toEqual(new Set([1, 2]));
    expect(await stand.receivables.assignNumber(vendorId, first)).toBe(numbers[0]);
    expect(await stand.receivables.assignNumber(vendorId, freshId("inv", vendorId))).toBe(3);
  });

  it("go on after one was released", async () => {
    const vendorId = await newVendor();
    const first = freshId("inv", vendorId);
    await stand.receivables.assignNumber(vendorId, first);

    await stand.receivables.releaseNumber(vendorId, first);
    await stand.receivables.releaseNumber(vendorId, first);

    expect(await stand.receivables.assignNumber(vendorId, freshId("inv", vendorId))).toBe(2);
  });

  it("are each vendor's own", async () => {
    const [one, other] = [await newVendor(), await newVendor()];

    expect(await stand.receivables.assignNumber(one, freshId("inv", one))).toBe(1);
    expect(await stand.receivables.assignNumber(other, freshId("inv", other))).toBe(1);
  });

  it("are not given out for a vendor who never joined", async () => {
    const vendorId = freshVendorId();

    await expect(
      stand.receivables.assignNumber(vendorId, freshId("inv", vendorId)),
    ).rejects.toThrow("Every vendor has a counter");
  });
});
