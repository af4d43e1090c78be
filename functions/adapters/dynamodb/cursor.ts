/** Turns DynamoDB's last key into a cursor that fits an address, and back. */
export function encodeCursor(
  lastKey: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  if (lastKey === undefined) return undefined;
  return Buffer.from(JSON.stringify(lastKey)).toString("base64url");
}

/** The key behind a cursor, if it belongs to this partition; a cursor of another list is refused. */
export function decodeCursor(
  cursor: string,
  partition: { readonly attribute: string; readonly value: string },
): Record<string, string> | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (typeof key !== "object" || key === null || Array.isArray(key)) return undefined;
    const entries = Object.entries(key);
    if (!entries.every(([, value]) => typeof value === "string")) return undefined;
    const decoded = Object.fromEntries(entries) as Record<string, string>;
    return decoded[partition.attribute] === partition.value ? decoded : undefined;
  } catch {
    return undefined;
  }
}
