import type { AttributeValue, DynamoDBRecord } from "aws-lambda";

/** A row of the table as plain values. */
export type Row = { readonly PK: string; readonly SK: string } & Readonly<Record<string, unknown>>;

/** A row that was written or taken away. */
export type RowChange = { readonly before: Row | undefined; readonly after: Row | undefined };

/** All rows, kept from the table's own stream, with every change that one write made. */
export type TableBook = {
  readonly rows: ReadonlyMap<string, Row>;
  apply(records: readonly DynamoDBRecord[]): readonly RowChange[];
  of(partition: string): readonly Row[];
  /** The instant of the job that is or was due first, of those that have not ended. */
  earliestDue(): string | undefined;
};

/** Follows a table's stream from its beginning. */
export function tableBook(): TableBook {
  const rows = new Map<string, Row>();
  const partitions = new Map<string, Map<string, Row>>();
  const due = new Map<string, string>();
  const put = (key: Row, row: Row | undefined) => {
    const dueSort = row?.["dueSort"];
    if (typeof dueSort !== "string") due.delete(`${key.PK}\n${key.SK}`);
    else due.set(`${key.PK}\n${key.SK}`, dueSort.split("#")[0] ?? "");
    const partition = partitions.get(key.PK) ?? new Map<string, Row>();
    partitions.set(key.PK, partition);
    if (row === undefined) {
      rows.delete(`${key.PK}\n${key.SK}`);
      partition.delete(key.SK);
      return;
    }
    rows.set(`${key.PK}\n${key.SK}`, row);
    partition.set(key.SK, row);
  };
  return {
    rows,
    earliestDue: () => {
      let first: string | undefined;
      for (const at of due.values()) if (first === undefined || at < first) first = at;
      return first;
    },
    apply: (records) =>
      records.map((record) => {
        const key = rowOf(record.dynamodb?.Keys) as Row;
        const after = rowOf(record.dynamodb?.NewImage);
        put(key, after);
        return { before: rowOf(record.dynamodb?.OldImage), after };
      }),
    of: (partition) =>
      [...(partitions.get(partition)?.values() ?? [])].toSorted((a, b) => (a.SK < b.SK ? -1 : 1)),
  };
}

function rowOf(image: Record<string, AttributeValue> | undefined): Row | undefined {
  if (image === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(image).map(([name, value]) => [name, plainValue(value)]),
  ) as Row;
}

function plainValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.NULL !== undefined) return null;
  if (value.B !== undefined) return `bytes ${value.B.length}`;
  if (value.SS !== undefined) return value.SS;
  if (value.L !== undefined) return value.L.map(plainValue);
  return Object.fromEntries(
    Object.entries(value.M ?? {}).map(([name, member]) => [name, plainValue(member)]),
  );
}
