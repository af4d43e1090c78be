/** The list that a cursor goes on in: its index's keys, and the partition of whoever asks. */
export type CursorList = {
  /** The index's partition key, whose name ends in Partition; its sort key's ends in Sort. */
  readonly attribute: string;
  readonly value: string;
  /** The list ends before this sort key. */
  readonly before?: string | undefined;
};

/** No key of ours is longer; the table itself takes 2,048 and 1,024 bytes. */
const longestKey = 200;

/** Turns DynamoDB's last key into a cursor that fits an address, and back. */
export function encodeCursor(
  lastKey: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  if (lastKey === undefined) return undefined;
  return Buffer.from(JSON.stringify(lastKey)).toString("base64url");
}

/**
 * The key behind a cursor, if it could be one of this list: the table refuses keys of any other
 * form, and a partition that is not the asker's would show what is another's.
 */
export function decodeCursor(
  cursor: string,
  list: CursorList,
): Readonly<Record<string, string>> | undefined {
  const key = parse(cursor);
  if (key === undefined) return undefined;
  const sort = sortKeyOf(list.attribute);
  const names = ["PK", "SK", list.attribute, sort];
  if (Object.keys(key).length !== names.length || !names.every((name) => isKey(key[name]))) {
    return undefined;
  }
  const decoded = key as Record<string, string>;
  if (decoded[list.attribute] !== list.value) return undefined;
  const isWithin = list.before === undefined || (decoded[sort] ?? "") < list.before;
  return isWithin ? decoded : undefined;
}

/** The sort key of an index, by its partition key. */
export function sortKeyOf(partitionKey: string): string {
  return partitionKey.replace("Partition", "Sort");
}

function isKey(value: unknown): boolean {
  return typeof value === "string" && value !== "" && value.length <= longestKey;
}

function parse(cursor: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (typeof key !== "object" || key === null || Array.isArray(key)) return undefined;
    return key as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
