import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validate } from "../../../shared/contract/validate.ts";
import type { Schema } from "../../../shared/contract/validate.ts";
import { isObject, placesIn, putAt } from "./json-places.ts";
import { requestExamples } from "./request-examples.ts";
import type { Json, RequestExample } from "./request-example.ts";

const requests = Object.entries(requestExamples).map(([name, example]) => ({ name, ...example }));

/** Where a value is faulty; empty for one that is accepted, which must then be kept as it came. */
function faultsOf(schema: Schema, value: Json): readonly string[] {
  const validated = validate(schema, value);
  if (!validated.isValid) return validated.faults.map(({ pointer }) => pointer);
  expect(validated.value).toEqual(value);
  return [];
}

function placesOf({ full }: Pick<RequestExample, "full">, isWanted: (value: Json) => boolean) {
  return placesIn(full).filter(({ value }) => isWanted(value));
}

/** A discount is one of two things: what is neither is told of it as a whole. */
function toldAt(pointer: string): string {
  return pointer.replace(/\/discount\/.*$/su, "/discount");
}

const isText = (value: Json) => typeof value === "string";

describe.each(requests)("the request $name", (example) => {
  const { schema, full, required, clearable = [] } = example;
  const members = placesIn(full).filter(({ pointer }) => /\/(?!\d+$)[^/]+$/u.test(pointer));

  it("is taken in full, and kept as it came", () => {
    expect(faultsOf(schema, full)).toEqual([]);
  });

  it("is taken without what may be left out, and says which member is missing", () => {
    for (const { pointer } of members) {
      const faults = faultsOf(schema, putAt(full, pointer, undefined));
      expect({ pointer, faults }).toEqual({
        pointer,
        faults: required.includes(pointer) ? [toldAt(pointer)] : [],
      });
    }
  });

  it("takes null only where it takes a member away", () => {
    for (const { pointer } of placesIn(full)) {
      const faults = faultsOf(schema, putAt(full, pointer, null));
      expect({ pointer, faults }).toEqual({
        pointer,
        faults: clearable.includes(pointer) ? [] : [toldAt(pointer)],
      });
    }
  });

  it("names every member that it doesn't know, at any depth", () => {
    for (const { pointer } of placesOf(example, isObject)) {
      for (const key of ["unknown", "constructor", "__proto__", "toString", "length"]) {
        const text = JSON.stringify(putAt(full, `${pointer}/\u0001`, 1)).replace("\\u0001", key);
        const stranger = toldAt(`${pointer}/${key}`);

        expect(faultsOf(schema, JSON.parse(text) as Json)).toEqual([stranger]);
      }
    }
  });

  it("refuses every value of another kind where it stands", () => {
    const others: readonly Json[] = ["?", "", 0.5, true, {}, [[]], { a: 1 }];
    for (const { pointer, value } of placesIn(full)) {
      const isFree = isText(value) && isFreeText(example, pointer);
      for (const other of others) {
        if (typeof other === typeof value && isObject(other) === isObject(value)) continue;
        if (isFree && other === "?") continue;
        const faults = faultsOf(schema, putAt(full, pointer, other));
        expect({ pointer, other, isFaulty: faults.length > 0 }).toEqual({
          pointer,
          other,
          isFaulty: true,
        });
        expect(faults.filter((fault) => !fault.startsWith(toldAt(pointer)))).toEqual([]);
      }
    }
  });

  it("refuses texts of 64 KB and half characters, where they stand", () => {
    // A slip is as long as its own limit, and has an alphabet of its own.
    const places = placesOf(example, isText)
      .filter(() => example.schema !== freshLink)
      .filter(({ pointer }) => !pointer.endsWith("/base64"));
    for (const { pointer } of places) {
      for (const text of ["x".repeat(64 * 1024), "a\uD800b", "\uDC00"]) {
        expect(faultsOf(schema, putAt(full, pointer, text))).toEqual([pointer]);
      }
    }
  });
});

const freshLink = requestExamples["freshLink"]?.schema;

/** Texts that people write freely; all others have a form. */
function isFreeText({ schema, full }: RequestExample, pointer: string): boolean {
  return validate(schema, putAt(full, pointer, "free, text")).isValid;
}

describe("what people write freely", () => {
  const freeTexts = requests.flatMap((example) =>
    placesOf(example, isText)
      .filter(({ pointer }) => isFreeText(example, pointer))
      .map(({ pointer }) => ({ example, pointer, place: `${example.name}${pointer}` })),
  );
  const nasty = [
    "<b onclick=alert(1)>",
    "</script>",
    "{{7*7}}${7*7}",
    '=HYPERLINK("a")',
    "a\u0000b",
    "\u0007\u001B[2J",
    "a\r\nBcc: b",
    "\u202Etxt.exe",
    "e\u0301\u0300",
    "👩‍👩‍👧",
    "'; DROP--",
    "__proto__",
    " a ",
    "\uFEFFa",
    "ﷺ",
  ];

  it("is all that has no form of its own", () => {
    const places = freeTexts.map(({ place }) => place);

    expect(places).toContain("newInvoice/lines/0/description");
    expect(places).toContain("wrongPerson/message");
    expect(places.filter((place) => /mail|Id$|Date$|secret|url$|currency/iu.test(place))).toEqual([
      "freshLink/secret",
    ]);
    expect(places.length).toBeGreaterThan(40);
  });

  it.each(freeTexts)("is kept as it came, markup and control characters too: $place", (free) => {
    for (const text of nasty) {
      expect(faultsOf(free.example.schema, putAt(free.example.full, free.pointer, text))).toEqual(
        [],
      );
    }
  });
});

describe("properties", () => {
  const names = fc.constantFrom(...requests.map(({ name }) => name));

  function exampleOf(name: string): RequestExample {
    const example = requestExamples[name];
    if (example === undefined) throw new Error(`There is no request ${name}.`);
    return example;
  }

  it("no member that a request doesn't know gets through, whatever it is called", () => {
    fc.assert(
      fc.property(names, fc.string(), fc.jsonValue(), (name, key, value) => {
        const { schema, full } = exampleOf(name);
        if (Object.hasOwn(full, key)) return;
        const members = [`${JSON.stringify(key)}:${JSON.stringify(value)}`];
        if (Object.keys(full).length > 0) members.push(JSON.stringify(full).slice(1, -1));
        const body = JSON.parse(`{${members.join(",")}}`) as Json;
        const pointer = `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

        expect(faultsOf(schema, body)).toEqual([pointer]);
      }),
    );
  });

  it("any JSON is either taken as it is or refused at places in it; nothing breaks", () => {
    fc.assert(
      fc.property(names, fc.jsonValue({ maxDepth: 4 }), (name, value) => {
        const { schema } = exampleOf(name);
        const body = value as Json;
        for (const pointer of faultsOf(schema, body)) expect(pointer).toMatch(/^$|^\//u);
      }),
    );
  });

  it("one wrong member is told at its place, whichever it is", () => {
    fc.assert(
      fc.property(names, fc.nat(), (name, at) => {
        const { schema, full } = exampleOf(name);
        const places = placesIn(full);
        const place = places[at % places.length];
        if (place === undefined) return;

        expect(faultsOf(schema, putAt(full, place.pointer, false))).toEqual(
          typeof place.value === "boolean" ? [] : [toldAt(place.pointer)],
        );
      }),
    );
  });
});
