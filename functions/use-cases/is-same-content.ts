/**
 * Whether two plain values say the same, in whatever order their members come: what was stored
 * comes back in an order of the store's own.
 */
export function isSameContent(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return one === other;
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const members = Object.entries(one).filter(([, value]) => value !== undefined);
  const others = Object.entries(other).filter(([, value]) => value !== undefined);
  if (members.length !== others.length) return false;
  const byName = new Map<string, unknown>(others);
  return members.every(
    ([name, value]) => byName.has(name) && isSameContent(value, byName.get(name)),
  );
}
