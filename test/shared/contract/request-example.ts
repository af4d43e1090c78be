import type { Schema } from "../../../shared/contract/validate.ts";

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** A request in full, with every member that it knows, and what of it may be left out. */
export type RequestExample = {
  readonly schema: Schema;
  readonly full: JsonObject;
  /** Members that must be there, as pointers; every other one may be absent. */
  readonly required: readonly string[];
  /** Members that null takes away, as pointers. */
  readonly clearable?: readonly string[];
};
