import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameContent } from "../../../functions/use-cases/is-same-content.ts";

describe("two contents", () => {
  it("are the same in whatever order their members come", () => {
    const one = { currency: "USD", lines: [{ quantity: "1", taxRate: "0" }], note: "a" };
    const other = { note: "a", lines: [{ taxRate: "0", quantity: "1" }], currency: "USD" };

    expect(isSameContent(one, other)).toBe(true);
  });

  it("are the same when one leaves a member out and the other has nothing in it", () => {
    expect(isSameContent({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(isSameContent({ a: 1 }, { b: undefined, a: 1 })).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [
      ["a", "b"],
      ["b", "a"],
    ],
    [["a"], { 0: "a" }],
    [[], {}],
    [null, {}],
    ["1", 1],
    [{ a: null }, {}],
  ])("differ: %j and %j", (one, other) => {
    expect(isSameContent(one, other)).toBe(false);
    expect(isSameContent(other, one)).toBe(false);
  });

  describe("properties", () => {
    it("a copy is the same, its members turned around", () => {
      fc.assert(
        fc.property(fc.jsonValue(), (value) => {
          expect(isSameContent(value, turnedAround(value))).toBe(true);
        }),
      );
    });

    it("agrees with comparing them strictly, where nothing is undefined", () => {
      const small = fc.jsonValue({ maxDepth: 1 }).map(plain);
      fc.assert(
        fc.property(small, small, (one, other) => {
          expect(isSameContent(one, other)).toBe(isDeepStrictEqual(one, other));
        }),
      );
    });
  });
});

/** As it comes out of JSON: without negative zeros and prototypes. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function turnedAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, turnedAround(member)]);
  return Object.fromEntries(members.toReversed() as [string, unknown][]);
}
