import type { Key } from "./key-schema.ts";

/** The rows without those that a later one of the same key replaces: an item takes one action. */
export function onePerKey<Row>(rows: readonly Row[], keyOf: (row: Row) => Key): readonly Row[] {
  const byKey = new Map(rows.map((row) => [nameOf(keyOf(row)), row]));
  return [...byKey.values()];
}

/** A key as one text. */
export function nameOf({ PK, SK }: Key): string {
  return `${PK} ${SK}`;
}
