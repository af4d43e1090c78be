import type { Json, JsonObject } from "./request-example.ts";

/** A place in a JSON value, by its pointer, with what stands there. */
export type Place = { readonly pointer: string; readonly value: Json };

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether a value is an object of members. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every place in a value, the whole of it first, under the pointer "". */
export function placesIn(value: Json, pointer = ""): readonly Place[] {
  const parts = isList(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return [
    { pointer, value },
    ...parts.flatMap(([key, part]) => placesIn(part, `${pointer}/${key}`)),
  ];
}

/** The same value with something else in one place; `undefined` takes a member out. */
export function putAt(value: Json, pointer: string, replacement: Json | undefined): Json {
  if (pointer === "") return replacement ?? null;
  const [, key = "", rest = ""] = /^\/([^/]*)(.*)$/su.exec(pointer) ?? [];
  if (isList(value)) {
    return value.map((part, index) =>
      String(index) === key ? putAt(part, rest, replacement) : part,
    );
  }
  const { [key]: part = null, ...others } = isObject(value) ? value : {};
  if (rest === "" && replacement === undefined) return others;
  return { ...others, [key]: putAt(part, rest, replacement) };
}
