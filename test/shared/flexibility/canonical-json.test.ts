import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../shared/flexibility/canonical-json.ts";

describe("canonical JSON", () => {
  it("sorts the members of every object and has no spaces", () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: "x y", C: true })).toBe(
      '{"C":true,"a":"x y","b":[{"a":null,"z":1}]}',
    );
  });

  it("leaves out what is undefined, as JSON does", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it("sorts names by their UTF-16 units, not by a language", () => {
    expect(canonicalJson({ é: 1, z: 2, "\u{1f600}": 3, ffi: 4, "\ufb33": 5 })).toBe(
      '{"ffi":4,"z":2,"é":1,"\u{1f600}":3,"\ufb33":5}',
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [() => 1]])(
    "stops at %s, which JSON cannot say",
    (value) => {
      expect(() => canonicalJson(value)).toThrow("Evidence is made of what JSON can say.");
    },
  );

  describe("properties", () => {
    it("is JSON of the same value", () => {
      fc.assert(
        fc.property(fc.jsonValue(), (value) => {
          const text = canonicalJson(value);
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        }),
      );
    });

    it("is the same whatever the order of members", () => {
      fc.assert(
        fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
          const reversed = Object.fromEntries(Object.entries(value).toReversed());
          expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        }),
      );
    });
  });
});
