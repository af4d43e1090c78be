/** The members of something after a change: absent ones stay, null takes one away. */
export function applyChange(
  members: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const merged = { ...members, ...Object.fromEntries(given) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}
