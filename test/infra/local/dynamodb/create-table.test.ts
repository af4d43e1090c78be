import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { createTable } from "../../../../infra/local/dynamodb/create-table.ts";
import { installedDynoxide, startTestDynamoDb } from "./installed-dynoxide.ts";

const binary = installedDynoxide();

describe.skipIf(binary === undefined)("createTable", () => {
  test("creates the table of the one shape, and takes an existing one as it is", async () => {
    const { dynamoDb } = await startTestDynamoDb(binary ?? "");

    const streamArn = await createTable(dynamoDb, "kindly-test");
    expect(await createTable(dynamoDb, "kindly-test")).toBe(streamArn);

    const { Table } = await dynamoDb.send(new DescribeTableCommand({ TableName: "kindly-test" }));
    const indexes = (Table?.GlobalSecondaryIndexes ?? []).map((index) => [
      index.IndexName,
      (index.KeySchema ?? []).map((key) => key.AttributeName),
      index.Projection?.ProjectionType,
      index.Projection?.NonKeyAttributes,
    ]);
    expect(indexes).toHaveLength(4);
    expect(indexes).toEqual(
      expect.arrayContaining([
        ["byClient", ["clientPartition", "clientSort"], "INCLUDE", ["summary"]],
        ["byDue", ["duePartition", "dueSort"], "KEYS_ONLY", undefined],
        ["byStatus", ["statusPartition", "statusSort"], "INCLUDE", ["summary"]],
        ["byVendor", ["vendorPartition", "vendorSort"], "INCLUDE", ["summary"]],
      ]),
    );
    expect(Table?.StreamSpecification).toEqual({
      StreamEnabled: true,
      StreamViewType: "NEW_AND_OLD_IMAGES",
    });
  });
});
