import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { Hono } from "hono";
import { handle } from "hono/aws-lambda";

// The least that a view could be: Hono, the table's SDK as it comes, one Query, its items as they
// are. No session is checked, nothing is unpacked, nothing is worded.

const dynamoDb = new DynamoDBClient({});
const app = new Hono();

app.get("/api/portal/invoices/:id", async (context) => {
  const answer = await dynamoDb.send(
    new QueryCommand({
      TableName: process.env["KINDLY_TABLE"],
      KeyConditionExpression: "PK = :partition AND begins_with(SK, :prefix)",
      ExpressionAttributeValues: {
        ":partition": { S: context.req.param("id") },
        ":prefix": { S: "V#" },
      },
      ConsistentRead: true,
    }),
  );
  const texts = (answer.Items ?? []).map((item) =>
    JSON.stringify(item, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value,
    ),
  );
  return context.body(`[${texts.join(",")}]`, 200, { "content-type": "application/json" });
});

export const handler = handle(app);
