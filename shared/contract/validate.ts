import * as v from "valibot";
import type { FieldFault } from "./problem.ts";

/** What checking a request against its schema gives: the value, or every fault with its place. */
export type Validated<Output> =
  | { readonly isValid: true; readonly value: Output }
  | { readonly isValid: false; readonly faults: readonly FieldFault[] };

/** A schema of this contract. */
export type Schema = v.GenericSchema;

/** What a schema lets through. */
export type ValueOf<SomeSchema extends Schema> = v.InferOutput<SomeSchema>;

/** More faults than a person reads help nobody. */
const maximumFaults = 50;

/** Checks a value against a schema; faults carry RFC 6901 pointers and say what would be right. */
export function validate<const SomeSchema extends Schema>(
  schema: SomeSchema,
  value: unknown,
): Validated<ValueOf<SomeSchema>> {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) {
    const faults = unreadParts(value, result.output, "");
    return faults.length === 0
      ? { isValid: true, value: result.output }
      : { isValid: false, faults: faults.slice(0, maximumFaults) };
  }
  return { isValid: false, faults: result.issues.slice(0, maximumFaults).map(faultOf) };
}

/**
 * Valibot takes a list without items for an object whose members are all optional, and passes over
 * names such as `constructor` where any name will do.
 */
function unreadParts(sent: unknown, read: unknown, pointer: string): readonly FieldFault[] {
  if (typeof sent !== "object" || typeof read !== "object" || !sent || !read) return [];
  if (Array.isArray(sent) && !Array.isArray(read))
    return [{ pointer, detail: "must be an object" }];
  const strangers = Object.keys(sent).filter((name) => !Object.hasOwn(read, name));
  const here = strangers.map((name) => ({
    pointer: `${pointer}/${escaped(name)}`,
    detail: unknown,
  }));
  const within = Object.entries(read).flatMap(([name, inner]) => {
    if (typeof inner !== "object") return [];
    const part = (sent as Readonly<Record<string, unknown>>)[name];
    return unreadParts(part, inner, `${pointer}/${escaped(name)}`);
  });
  return [...here, ...within];
}

const unknown = "is not known here; remove it";

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function faultOf(issue: v.BaseIssue<unknown>): FieldFault {
  const keys = (issue.path ?? []).map((item) => String(item.key));
  const pointer = keys.map((key) => `/${escaped(key)}`).join("");
  return { pointer, detail: detailOf(issue) };
}

/** Valibot's own words where a schema has none of its own, made to say what would be right. */
function detailOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === "strict_object" && issue.expected === "never") {
    return unknown;
  }
  if (issue.received === "undefined") return "is missing";
  const isOwn = !issue.message.startsWith("Invalid ");
  return isOwn ? issue.message : `must be ${issue.expected ?? "something else"}`;
}
