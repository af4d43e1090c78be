import type { IdPrefix } from "../../../shared/values/identifiers.ts";

const vendorKey = "8xk2m4qa";

/** An id of the usual vendor; another letter makes another one. */
export function anId(prefix: IdPrefix, letter = "a"): string {
  return prefix === "ven" ? `ven_${vendorKey}` : `${prefix}_${vendorKey}${letter.repeat(26)}`;
}
