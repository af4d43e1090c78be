import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";
import { type IndexShape, tableShape } from "../../../functions/adapters/dynamodb/table-shape.ts";

/** The table's shape as CreateTable takes it. */
export function tableDescription(tableName: string): CreateTableCommandInput {
  const indexes: [string, IndexShape][] = Object.entries(tableShape.indexes);
  const keys = [tableShape, ...Object.values(tableShape.indexes)].flatMap((keyed) => [
    keyed.partitionKey,
    keyed.sortKey,
  ]);
  return {
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: keySchema(tableShape),
    AttributeDefinitions: keys.map((name) => ({ AttributeName: name, AttributeType: "S" })),
    GlobalSecondaryIndexes: indexes.map(([name, index]) => ({
      IndexName: name,
      KeySchema: keySchema(index),
      Projection:
        index.includes.length === 0
          ? { ProjectionType: "KEYS_ONLY" }
          : { ProjectionType: "INCLUDE", NonKeyAttributes: [...index.includes] },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: tableShape.streamView },
  };
}

function keySchema(keys: {
  partitionKey: string;
  sortKey: string;
}): NonNullable<CreateTableCommandInput["KeySchema"]> {
  return [
    { AttributeName: keys.partitionKey, KeyType: "HASH" },
    { AttributeName: keys.sortKey, KeyType: "RANGE" },
  ];
}
