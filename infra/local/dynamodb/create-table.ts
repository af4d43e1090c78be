import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { invariant } from "../../../shared/values/invariant.ts";
import { tableShape } from "../../../functions/adapters/dynamodb/table-shape.ts";
import { tableDescription } from "./table-description.ts";

/** Creates the table if it is missing, and answers the ARN of its stream once it can be used. */
export async function createTable(dynamoDb: DynamoDBClient, tableName: string): Promise<string> {
  if ((await describeTable(dynamoDb, tableName)) === undefined) {
    await dynamoDb
      .send(new CreateTableCommand(tableDescription(tableName)))
      .catch((error: unknown) => {
        if (!(error instanceof ResourceInUseException)) throw error;
      });
    // The waiter wants its whole time to be longer than its smallest delay, which is 20 s unset.
    const patience = { client: dynamoDb, maxWaitTime: 30, minDelay: 1, maxDelay: 2 };
    await waitUntilTableExists(patience, { TableName: tableName });
    await dynamoDb.send(
      new UpdateTimeToLiveCommand({
        TableName: tableName,
        TimeToLiveSpecification: { AttributeName: tableShape.expiryAttribute, Enabled: true },
      }),
    );
  }
  const streamArn = (await describeTable(dynamoDb, tableName))?.LatestStreamArn;
  invariant(streamArn !== undefined, `The table ${tableName} has no stream.`);
  return streamArn;
}

async function describeTable(
  dynamoDb: DynamoDBClient,
  tableName: string,
): Promise<TableDescription | undefined> {
  try {
    return (await dynamoDb.send(new DescribeTableCommand({ TableName: tableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
