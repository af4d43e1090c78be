import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import { collection, openRecords } from "../../../../infra/local/stripe/records.ts";

const numbers = collection<number>("number");

describe("the simulator's records", () => {
  it("are there again when the store is opened anew, in the order in which they were put", () => {
    const store = openLocalStore(":memory:");
    const records = openRecords(store);
    records.transaction(() => records.put(numbers, "b", 1));
    records.transaction(() => records.put(numbers, "a", 2));
    records.transaction(() => records.put(numbers, "b", 3));
    expect(openRecords(store).all(numbers)).toEqual([3, 2]);
  });

  it("keep nothing of a transaction that throws", () => {
    const store = openLocalStore(":memory:");
    const records = openRecords(store);
    records.transaction(() => records.put(numbers, "a", 1));
    expect(() =>
      records.transaction(() => {
        records.put(numbers, "a", 2);
        records.put(numbers, "b", 2);
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(records.all(numbers)).toEqual([1]);
    expect(openRecords(store).all(numbers)).toEqual([1]);
  });

  it("take back a failed attempt and keep the rest of its transaction", () => {
    const store = openLocalStore(":memory:");
    const records = openRecords(store);
    records.transaction(() => {
      records.put(numbers, "a", 1);
      expect(() =>
        records.attempt(() => {
          records.put(numbers, "a", 2);
          throw new Error("no");
        }),
      ).toThrow("no");
      records.put(numbers, "b", 3);
    });
    expect(openRecords(store).all(numbers)).toEqual([1, 3]);
  });

  it("can only be written in a transaction", () => {
    const records = openRecords(openLocalStore(":memory:"));
    expect(() => records.put(numbers, "a", 1)).toThrow("outside a transaction");
  });

  it("survive the folding of a long journal, and a crash in the middle of it", () => {
    const store = openLocalStore(":memory:");
    const uncleared = { ...store, clear: () => undefined };
    const records = openRecords(uncleared);
    for (let count = 0; count <= 2_001; count += 1) {
      records.transaction(() => records.put(numbers, String(count % 7), count));
    }
    const expected = records.all(numbers);
    expect(openRecords(store).all(numbers)).toEqual(expected);
    openRecords(store).transaction(() => undefined);
    expect(openRecords(store).all(numbers)).toEqual(expected);
  });
});

describe("properties", () => {
  const step = fc.record({
    id: fc.constantFrom("a", "b", "c"),
    value: fc.option(fc.integer(), { nil: undefined }),
    fails: fc.boolean(),
  });

  it("what is read back after any history is what was there before", () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 8 }), (history) => {
        const store = openLocalStore(":memory:");
        const records = openRecords(store);
        for (const transaction of history) {
          try {
            records.transaction(() => {
              for (const { id, value, fails } of transaction) {
                if (value === undefined) records.delete(numbers, id);
                else records.put(numbers, id, value);
                if (fails) throw new Error("no");
              }
            });
          } catch {
            // A refused transaction is part of the history.
          }
        }
        const reopened = openRecords(store);
        for (const id of ["a", "b", "c"]) {
          expect(reopened.get(numbers, id)).toBe(records.get(numbers, id));
        }
      }),
      { numRuns: 50 },
    );
  });
});
