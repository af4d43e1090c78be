import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { validate } from "../../../shared/contract/validate.ts";
import type { Schema } from "../../../shared/contract/validate.ts";

const schema = v.strictObject({
  name: v.string(),
  kind: v.exactOptional(v.picklist(["a", "b"])),
  parts: v.exactOptional(v.array(v.strictObject({ "a/b~c": v.number("must be a number here") }))),
});

function faultsOf(someSchema: Schema, value: unknown) {
  const validated = validate(someSchema, value);
  return validated.isValid ? [] : validated.faults;
}

describe("validating", () => {
  it("gives back what is right", () => {
    const value = { name: "Maya", parts: [{ "a/b~c": 1 }] };

    expect(validate(schema, value)).toEqual({ isValid: true, value });
  });

  it("points to each fault by RFC 6901, slashes and tildes escaped", () => {
    const value = { name: "Maya", parts: [{ "a/b~c": 1 }, { "a/b~c": "2" }] };

    expect(faultsOf(schema, value)).toEqual([
      { pointer: "/parts/1/a~1b~0c", detail: "must be a number here" },
    ]);
  });

  it.each([
    ["a missing member", {}, "/name", "is missing"],
    ["an unknown member", { name: "Maya", age: 5 }, "/age", "is not known here; remove it"],
    ["another kind of value", { name: 5 }, "/name", "must be string"],
    ["none of the choices", { name: "Maya", kind: "c" }, "/kind", 'must be ("a" | "b")'],
    ["no object", "Maya", "", "must be Object"],
    ["nothing", undefined, "", "is missing"],
  ])("says of %s what would be right", (_, value, pointer, detail) => {
    expect(faultsOf(schema, value)).toEqual([{ pointer, detail }]);
  });

  it("takes no list for an object, even where all members are optional", () => {
    const options = v.strictObject({ send: v.exactOptional(v.boolean()) });
    const nested = v.strictObject({ "a/b": v.array(v.strictObject({ habits: options })) });

    expect(faultsOf(options, [])).toEqual([{ pointer: "", detail: "must be an object" }]);
    expect(faultsOf(nested, { "a/b": [{ habits: {} }, { habits: [] }] })).toEqual([
      { pointer: "/a~1b/1/habits", detail: "must be an object" },
    ]);
    expect(faultsOf(options, {})).toEqual([]);
  });

  it("tells all faults of different members at once", () => {
    expect(faultsOf(schema, { name: 1, kind: "c", age: 5 }).map(({ pointer }) => pointer)).toEqual([
      "/name",
      "/kind",
      "/age",
    ]);
  });

  it("tells one fault of a member that has several: the first", () => {
    const short = v.pipe(v.string(), v.maxLength(3, "too long"), v.regex(/^[a-z]*$/u, "not plain"));

    expect(faultsOf(short, "ABCD")).toEqual([{ pointer: "", detail: "too long" }]);
  });

  it("tells no more than fifty", () => {
    expect(faultsOf(v.array(v.string()), Array(60).fill(1))).toHaveLength(50);
  });
});
