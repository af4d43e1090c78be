import type { Context } from "hono";
import type { Schema as AnySchema, ValueOf } from "../../shared/contract/validate.ts";
import { problemResponse } from "./problem-response.ts";

/** A part of a request that was read, or the answer that says what is wrong with it. */
export type Read<Value> =
  | { readonly value: Value; readonly problem?: undefined }
  | { readonly problem: Promise<Response> };

/** Lambda takes 6 MB with everything around the body; ten thousand lines are well below. */
const maximumBodyBytes = 5_500_000;

/** Reads a JSON body and checks it against its schema. */
export async function readBody<const Schema extends AnySchema>(
  context: Context,
  schema: Schema,
): Promise<Read<ValueOf<Schema>>> {
  const type = context.req.header("content-type") ?? "";
  if (!/^application\/json(;|$)/iu.test(type.trim())) {
    return { problem: problemResponse("unsupported-media-type") };
  }
  const body = await context.req.text();
  if (body.length > maximumBodyBytes) return { problem: problemResponse("body-too-large") };
  const parsed = parseJson(body);
  if (parsed === undefined) return { problem: problemResponse("malformed-json") };
  const { validate } = await import("../../shared/contract/validate.ts");
  const validated = validate(schema, parsed.value);
  if (validated.isValid) return { value: validated.value };
  return { problem: problemResponse("invalid-request", { errors: validated.faults }) };
}

function parseJson(body: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return undefined;
  }
}

/** The version that a change was made on, from If-Match: "3". An edge that compresses writes W/"3". */
export function readVersion(context: Context): Read<number> {
  const header = context.req.header("if-match");
  if (header === undefined) return { problem: problemResponse("version-required") };
  const version = /^(?:W\/)?"(\d{1,9})"$/u.exec(header.trim())?.[1];
  if (version === undefined) return { problem: problemResponse("version-outdated") };
  return { value: Number(version) };
}

/** The asker's own key for a request; undefined when it sent none. */
export function readKey(context: Context): Read<string | undefined> {
  const key = context.req.header("idempotency-key");
  if (key === undefined) return { value: undefined };
  if (!/^[\x21-\x7e]{1,255}$/u.test(key)) {
    const detail = "Idempotency-Key must be 1 to 255 visible ASCII characters.";
    return { problem: problemResponse("key-required", { detail }) };
  }
  return { value: key };
}

/** A number from the query, within bounds; the fallback when it is absent. */
export function readLimit(
  context: Context,
  bounds: { readonly fallback: number; readonly maximum: number },
): Read<number> {
  const text = context.req.query("limit");
  if (text === undefined) return { value: bounds.fallback };
  const limit = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= bounds.maximum) return { value: limit };
  const detail = `must be a number from 1 to ${bounds.maximum}`;
  return {
    problem: problemResponse("invalid-request", { errors: [{ pointer: "/limit", detail }] }),
  };
}
