import { invariant } from "../values/invariant.ts";

/**
 * Writes a value as JSON in its one canonical form, in the spirit of RFC 8785: members sorted by
 * the UTF-16 units of their names, no spaces, members that are undefined left out. The same value
 * gives the same text, and so the same hash.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  const text: string | undefined = JSON.stringify(value);
  const isExact = typeof value !== "number" || Number.isFinite(value);
  invariant(text !== undefined && isExact, "Evidence is made of what JSON can say.");
  return text;
}
