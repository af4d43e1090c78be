import { describe, expect, it } from "vitest";
import type { Client } from "../../../../shared/invoicing/client.ts";
import { aClient } from "../../../shared/builders/a-client.ts";
import { aVendor } from "../../../shared/builders/a-vendor.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../../stand/table-stand.ts";

const stand = tableStand();

/** A client under an id of its own, as it was first written. */
async function aStoredClient(change: Partial<Client> = {}): Promise<Client> {
  const vendorId = change.vendorId ?? freshVendorId();
  const client = aClient({ id: freshId("cli", vendorId), vendorId, ...change });
  expect(await stand.receivables.putClient(client, 0)).toBe(true);
  return client;
}

describe.skipIf(!hasEmulator)("a vendor", () => {
  it("is read as it was written, and does not exist before", async () => {
    const vendor = aVendor({ id: freshVendorId() });

    expect(await stand.receivables.readVendor(vendor.id)).toBeUndefined();
    expect(await stand.receivables.putVendor(vendor, 0)).toBe(true);

    expect(await stand.receivables.readVendor(vendor.id)).toEqual(vendor);
  });

  it("is not written over by one who thinks it new", async () => {
    const vendor = aVendor({ id: freshVendorId() });
    await stand.receivables.putVendor(vendor, 0);

    expect(await stand.receivables.putVendor({ ...vendor, locale: "th" }, 0)).toBe(false);

    expect((await stand.receivables.readVendor(vendor.id))?.locale).toBe("en");
  });

  it("is changed by one of two who decided on the same version", async () => {
    const vendor = aVendor({ id: freshVendorId() });
    await stand.receivables.putVendor(vendor, 0);
    const change = (defaultNetDays: number) =>
      stand.receivables.putVendor({ ...vendor, version: 2, defaultNetDays }, 1);

    expect(new Set(await Promise.all([change(7), change(14)]))).toEqual(new Set([true, false]));
  });

  it("keeps counting its invoices where it was when it is changed", async () => {
    const vendor = aVendor({ id: freshVendorId() });
    await stand.receivables.putVendor(vendor, 0);
    await stand.receivables.assignNumber(vendor.id, freshId("inv", vendor.id));

    await stand.receivables.putVendor({ ...vendor, version: 2 }, 1);

    expect(await stand.receivables.assignNumber(vendor.id, freshId("inv", vendor.id))).toBe(2);
  });
});

describe.skipIf(!hasEmulator)("a client", () => {
  it("is read as it was written, and does not exist before", async () => {
    const client = await aStoredClient();

    expect(await stand.receivables.readClient(client.id)).toEqual(client);
    expect(await stand.receivables.readClient(freshId("cli", client.vendorId))).toBeUndefined();
  });

  it("is changed by one of two who decided on the same version", async () => {
    const client = await aStoredClient();
    const rename = (name: string) =>
      stand.receivables.putClient({ ...client, version: 2, name }, 1);

    expect(new Set(await Promise.all([rename("A"), rename("B")]))).toEqual(new Set([true, false]));
    expect(await stand.receivables.putClient(client, 0)).toBe(false);
  });

  it("gets one record at the processor: the first one counts for ever", async () => {
    const client = await aStoredClient();

    const given = await Promise.all(
      ["cus_1", "cus_2", "cus_3"].map((customerId) =>
        stand.receivables.rememberStripeCustomer(client.id, customerId),
      ),
    );

    expect(new Set(given).size).toBe(1);
    expect((await stand.receivables.readClient(client.id))?.stripeCustomerId).toBe(given[0]);
  });

  it("does not lose that record to a change that was decided before", async () => {
    const client = await aStoredClient();
    await stand.receivables.rememberStripeCustomer(client.id, "cus_1");

    const late = { ...client, version: 2, name: "Renamed" };

    expect(await stand.receivables.putClient(late, 1)).toBe(false);
    expect(await stand.receivables.putClient({ ...late, stripeCustomerId: "cus_1" }, 1)).toBe(true);
  });

  it("that does not exist gets no record at the processor", async () => {
    const nobody = freshId("cli", freshVendorId());

    await expect(stand.receivables.rememberStripeCustomer(nobody, "cus_1")).rejects.toThrow();
    expect(await stand.receivables.readClient(nobody)).toBeUndefined();
  });
});

describe.skipIf(!hasEmulator)("the list of a vendor's clients", () => {
  it("shows each once, newest first, and nobody else's", async () => {
    const vendorId = freshVendorId();
    const ids: string[] = [];
    for (const minute of [10, 11, 12, 13, 14]) {
      const createdAt = `2026-11-20T09:${minute}:00.000Z`;
      ids.unshift((await aStoredClient({ vendorId, createdAt })).id);
    }
    await aStoredClient();

    const first = await stand.receivables.listClients(vendorId, { limit: 3 });
    const cursor = first?.nextCursor ?? "";
    const second = await stand.receivables.listClients(vendorId, { limit: 3, cursor });

    expect([...(first?.items ?? []), ...(second?.items ?? [])].map(({ id }) => id)).toEqual(ids);
    expect(second?.nextCursor).toBeUndefined();
  });

  it("shows a client as it is now", async () => {
    const client = await aStoredClient();
    await stand.receivables.putClient({ ...client, version: 2, name: "Renamed" }, 1);

    const page = await stand.receivables.listClients(client.vendorId, { limit: 3 });

    expect(page?.items).toEqual([{ ...client, version: 2, name: "Renamed" }]);
  });
});
