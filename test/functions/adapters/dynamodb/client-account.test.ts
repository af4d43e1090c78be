import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CreditMovement } from "../../../../shared/payments/store-credit.ts";
import { anIssuedInvoice } from "../../../shared/builders/an-issued-invoice.ts";
import { serialTrips } from "../../stand/round-trips.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../../stand/table-stand.ts";
import { aMethod, aMovement } from "./row-examples.ts";

const stand = tableStand();

const aClientId = () => freshId("cli", freshVendorId());

/** Changes a client's credit by these amounts, in one commit. */
function change(clientId: string, ...movements: readonly Partial<CreditMovement>[]) {
  const credits = movements.map((movement) => aMovement({ ...movement, clientId }));
  return stand.receivables.commitInvoices([], { credits });
}

const accountOf = (clientId: string) => stand.receivables.readClientAccount(clientId);

describe.skipIf(!hasEmulator)("a client's credit", () => {
  it("is nothing before there is any", async () => {
    expect(await accountOf(aClientId())).toEqual({ credits: {}, movements: [], methods: [] });
  });

  it("grows and shrinks by currency, and what is used up is left out", async () => {
    const clientId = aClientId();
    await change(clientId, { id: "a", amount: 500 });
    await change(clientId, { id: "b", amount: 90, currency: "THB" });
    await change(clientId, { id: "c", amount: -200, kind: "applied", invoiceId: "inv_1" });
    await change(clientId, { id: "d", amount: -90, currency: "THB", kind: "paid-out" });

    expect((await accountOf(clientId)).credits).toEqual({ USD: 300 });
  });

  it("sums up what one commit moves in one currency", async () => {
    const clientId = aClientId();

    const result = await change(
      clientId,
      { id: "a", amount: -100, kind: "applied" },
      { id: "b", amount: 500 },
      { id: "c", amount: 7, currency: "EUR" },
    );

    expect(result).toBe("committed");
    expect((await accountOf(clientId)).credits).toEqual({ USD: 400, EUR: 7 });
  });

  it("keeps both sides of what comes and goes at once", async () => {
    const clientId = aClientId();

    await change(clientId, { id: "a", amount: 500 }, { id: "b", amount: -500, kind: "applied" });

    const { credits, movements } = await accountOf(clientId);
    expect(credits).toEqual({});
    expect(new Set(movements.map(({ amount }) => amount))).toEqual(new Set([500, -500]));
  });

  it("can't be used beyond what there is, and then nothing is written", async () => {
    const clientId = aClientId();
    await change(clientId, { id: "a", amount: 500 });
    const before = await accountOf(clientId);

    expect(await change(clientId, { id: "b", amount: -501, kind: "applied" })).toBe("conflict");
    expect(await change(clientId, { id: "c", amount: -1, currency: "EUR" })).toBe("conflict");
    expect(await accountOf(clientId)).toEqual(before);
    expect(await change(clientId, { id: "b", amount: -500, kind: "applied" })).toBe("committed");
  });

  it("refuses the invoice on which too much of it would be used", async () => {
    const vendorId = freshVendorId();
    const invoice = anIssuedInvoice({ id: freshId("inv", vendorId) });
    const clientId = freshId("cli", vendorId);
    await stand.receivables.commitInvoice({ revision: 0, invoice });
    const credits = [aMovement({ clientId, amount: -1, kind: "applied" })];

    expect(await stand.receivables.commitInvoice({ revision: 1, invoice, credits })).toBe(
      "conflict",
    );
    expect((await stand.receivables.readInvoice(invoice.id))?.revision).toBe(1);
  });

  it("goes to one of two who want the same of it at once", async () => {
    const clientId = aClientId();
    await change(clientId, { id: "a", amount: 500 });

    const results = await Promise.all(
      ["b", "c", "d"].map((id) => change(clientId, { id, amount: -400, kind: "applied" })),
    );

    expect(results.toSorted()).toEqual(["committed", "conflict", "conflict"]);
    const { credits, movements } = await accountOf(clientId);
    expect(credits).toEqual({ USD: 100 });
    expect(movements).toHaveLength(2);
  });

  it("counts each cause once, also when two tell of it at once", async () => {
    const clientId = aClientId();
    const surplus = { id: "surplus.pay_1", amount: 500 };

    const results = await Promise.all([change(clientId, surplus), change(clientId, surplus)]);

    expect(results.toSorted()).toEqual(["committed", "conflict"]);
    expect((await accountOf(clientId)).credits).toEqual({ USD: 500 });
  });

  it.each([0, 0.5, Number.NaN])("stops before it moves %s", async (amount) => {
    await expect(change(aClientId(), { amount })).rejects.toThrow("moves credit");
  });

  it("tells its movements newest first", async () => {
    const clientId = aClientId();
    const days = ["2026-11-22", "2026-11-24", "2026-11-23"];
    await change(
      clientId,
      ...days.map((day, index) => ({ id: String(index), at: `${day}T09:00:00.000Z` })),
    );

    const { movements } = await accountOf(clientId);

    expect(movements.map(({ at }) => at.slice(0, 10))).toEqual(days.toSorted().toReversed());
  });
});

describe.skipIf(!hasEmulator)("a client's methods on file", () => {
  it("are kept as they are, newest first", async () => {
    const clientId = aClientId();
    const first = aMethod({ clientId });
    const second = aMethod({ clientId, id: "pm_2", savedAt: "2026-12-01T00:00:00.000Z" });
    await stand.receivables.putMethod(first);
    await stand.receivables.putMethod(second);
    await stand.receivables.putMethod(aMethod({ clientId: aClientId() }));

    expect((await accountOf(clientId)).methods).toEqual([second, first]);
  });

  it("are left out once they are removed", async () => {
    const clientId = aClientId();
    const method = aMethod({ clientId });
    await stand.receivables.commitInvoices([], { methods: [method] });
    const removedAt = "2026-12-01T00:00:00.000Z";

    await stand.receivables.putMethod({ ...method, removedAt, removedWhy: "by-payer" });

    expect((await accountOf(clientId)).methods).toEqual([]);
  });

  it("come with credit and movements in one Query", async () => {
    const clientId = aClientId();
    await change(clientId, { id: "a" });
    await stand.receivables.putMethod(aMethod({ clientId }));

    expect(await serialTrips(() => accountOf(clientId))).toEqual(["Query"]);
  });
});

describe.skipIf(!hasEmulator)("properties", () => {
  it("credit is what its movements add up to, and never below zero", async () => {
    const moves = fc.array(
      fc.integer({ min: -30, max: 30 }).filter((amount) => amount !== 0),
      {
        maxLength: 8,
      },
    );

    await fc.assert(
      fc.asyncProperty(moves, async (amounts) => {
        const clientId = aClientId();
        let expected = 0;
        for (const [index, amount] of amounts.entries()) {
          const result = await change(clientId, { id: String(index), amount });
          expect(result).toBe(expected + amount < 0 ? "conflict" : "committed");
          if (result === "committed") expected += amount;
        }
        const { credits, movements } = await accountOf(clientId);
        expect(credits["USD"] ?? 0).toBe(expected);
        expect(movements.reduce((sum, { amount }) => sum + amount, 0)).toBe(expected);
      }),
      { numRuns: 15 },
    );
  });
});
