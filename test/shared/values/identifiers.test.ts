import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  base32,
  base64Url,
  type IdPrefix,
  isId,
  makeId,
  makeVendorId,
  vendorOf,
} from "../../../shared/values/identifiers.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";

const vendorRandom = Uint8Array.of(0, 68, 50, 20, 199);
const random = Uint8Array.from({ length: 16 }, (_, index) => index * 17);
const prefixes = ["cli", "inv", "pay", "mem", "con", "key", "fct", "lnk", "req", "plan"] as const;

const vendorIds = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(makeVendorId);
const randoms = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe("base32", () => {
  it("writes Crockford's letters in lower case", () => {
    expect(base32(vendorRandom)).toBe("01234567");
    expect(base32(Uint8Array.of(255, 255, 255, 255, 255))).toBe("zzzzzzzz");
  });

  it("fills the last letter with zero bits", () => {
    expect(base32(Uint8Array.of(255))).toBe("zw");
    expect(base32(Uint8Array.of())).toBe("");
  });
});

describe("makeVendorId", () => {
  it("writes 5 bytes as 8 letters", () => {
    expect(makeVendorId(vendorRandom)).toBe("ven_01234567");
  });

  it("stops at any other number of bytes", () => {
    expect(() => makeVendorId(random)).toThrow(InvariantViolation);
  });
});

describe("makeId", () => {
  it("carries the vendor before 26 letters of its own", () => {
    const id = makeId("inv", "ven_01234567", random);

    expect(id).toBe("inv_01234567008j4ct4ank7f24snaxwsqfezw");
    expect(id).toHaveLength("inv_".length + 34);
  });

  it("stops without a vendor or without 16 bytes", () => {
    expect(() => makeId("inv", "01234567", random)).toThrow(InvariantViolation);
    expect(() => makeId("inv", "ven_0123456", random)).toThrow(InvariantViolation);
    expect(() => makeId("inv", "ven_01234567", vendorRandom)).toThrow(InvariantViolation);
  });
});

describe("isId", () => {
  const id = makeId("inv", "ven_01234567", random);

  it.each([
    ["another kind's id", id.replace("inv", "cli")],
    ["a short one", id.slice(0, -1)],
    ["a long one", `${id}0`],
    ["capitals", id.toUpperCase()],
    ["a letter outside the alphabet", id.replace(/.$/, "u")],
    ["a vendor's", "ven_01234567"],
    ["a path", `inv_../${id.slice(7)}`],
    ["a line's end", `${id.slice(0, -1)}\n`],
    ["nothing", ""],
  ])("refuses %s as an invoice's id", (_, text) => {
    expect(isId("inv", text)).toBe(false);
  });

  it("takes a vendor's key alone for a vendor", () => {
    expect(isId("ven", "ven_01234567")).toBe(true);
    expect(isId("ven", id.replace("inv", "ven"))).toBe(false);
  });
});

describe("vendorOf", () => {
  it("gives a vendor's own id back", () => {
    expect(vendorOf("ven_01234567")).toBe("ven_01234567");
  });

  it.each(["", "inv", "inv_", "inv_123", "nonsense"])("stops at %j", (text) => {
    expect(() => vendorOf(text)).toThrow(InvariantViolation);
  });
});

describe("properties", () => {
  it("makes ids of their kind alone, from which the vendor can be read", () => {
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), vendorIds, randoms, (prefix, vendorId, bytes) => {
        const id = makeId(prefix, vendorId, bytes);
        const all: IdPrefix[] = ["ven", ...prefixes];
        expect(all.filter((each) => isId(each, id))).toEqual([prefix]);
        expect(vendorOf(id)).toBe(vendorId);
      }),
    );
  });

  it("makes different ids of different bytes", () => {
    fc.assert(
      fc.property(randoms, randoms, (left, right) => {
        const same = left.every((byte, index) => byte === right[index]);
        return (base32(left) === base32(right)) === same;
      }),
    );
  });

  it("keeps every bit in base 32", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const bits = base32(bytes)
          .split("")
          .map((letter) =>
            "0123456789abcdefghjkmnpqrstvwxyz".indexOf(letter).toString(2).padStart(5, "0"),
          );
        const expected = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
        const written = bits.join("");
        return written.startsWith(expected) && /^0{0,4}$/.test(written.slice(expected.length));
      }),
    );
  });

  it("writes base 64 for URLs as Node does", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        return base64Url(bytes) === Buffer.from(bytes).toString("base64url");
      }),
    );
  });
});
