import type { GenericSchema } from "valibot";
import * as v from "valibot";
import type { ProblemReason } from "./problem.ts";

/** A question or command of the public API: where, with what, answered by what. */
export type Operation = {
  readonly id: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Below /api/v1, with {id} for what the path names. */
  readonly path: string;
  readonly summary: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly request?: GenericSchema;
  readonly status: 200 | 201 | 202 | 204;
  readonly response?: GenericSchema;
  /** What the answer can be where it is not JSON. */
  readonly contentTypes?: readonly string[];
  /** Changes need If-Match with the version that was read. */
  readonly needsVersion?: boolean;
  /** A repeat with the same Idempotency-Key is the same request. */
  readonly takesKey?: boolean;
  /** The same where money moves: without an Idempotency-Key nothing is done. */
  readonly needsKey?: boolean;
  readonly problems: readonly ProblemReason[];
};

/** The answer of a list: a page of items, and where the next one starts. */
export const list = (item: GenericSchema) =>
  v.strictObject({ items: v.array(item), nextCursor: v.exactOptional(v.string()) });

/** The query of every list. */
export const paging = {
  limit: "How many, 1 to 100; 50 without it.",
  cursor: "Where to go on: the nextCursor of the page before.",
};
