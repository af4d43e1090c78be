import { invariant } from "../../../shared/values/invariant.ts";

/** One thing that a value may be, in the part of Lambda's filter language that the house uses. */
type Condition = string | number | null | { prefix: string } | { exists: boolean };

/** A pattern: every named field must fit one of its conditions. */
export type EventFilter = { readonly [field: string]: readonly Condition[] | EventFilter };

/** Whether an event passes the filter of an event source mapping. */
export function passesFilter(filter: EventFilter, event: unknown): boolean {
  return Object.entries(filter).every(([field, expected]) => {
    const actual =
      typeof event === "object" && event !== null
        ? (event as Record<string, unknown>)[field]
        : undefined;
    if (!isConditionList(expected)) return passesFilter(expected, actual);
    return expected.some((condition) => fits(condition, actual));
  });
}

function isConditionList(
  expected: readonly Condition[] | EventFilter,
): expected is readonly Condition[] {
  return Array.isArray(expected);
}

function fits(condition: Condition, actual: unknown): boolean {
  if (condition === null || typeof condition !== "object") return actual === condition;
  if ("prefix" in condition) {
    return typeof actual === "string" && actual.startsWith(condition.prefix);
  }
  invariant("exists" in condition, `The filter ${JSON.stringify(condition)} is not known here.`);
  return (actual !== undefined) === condition.exists;
}
