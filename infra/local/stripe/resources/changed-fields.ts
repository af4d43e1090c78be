/** The fields that changed, with their old values: `previous_attributes` of an event. */
export function changedFields(before: object, after: object): Record<string, unknown> | null {
  const old: Record<string, unknown> = { ...before };
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field]),
  );
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map(([field]) => [field, old[field] ?? null]));
}
