import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SESClient } from "@aws-sdk/client-ses";
import { DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { Hono } from "hono";
import { handle } from "hono/aws-lambda";
import Stripe from "stripe";
import * as v from "valibot";

// How such a function usually begins: every client that some request may need, at the start.

const dynamoDb = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const ses = new SESClient({});
const scheduler = new SchedulerClient({});
const stripe = new Stripe("sk_test_unused");
const parameters = v.strictObject({ id: v.pipe(v.string(), v.startsWith("inv_")) });
const app = new Hono();

app.get("/api/portal/invoices/:id", async (context) => {
  const { id } = v.parse(parameters, context.req.param());
  const answer = await dynamoDb.send(
    new QueryCommand({
      TableName: process.env["KINDLY_TABLE"],
      KeyConditionExpression: "PK = :partition AND begins_with(SK, :prefix)",
      ExpressionAttributeValues: { ":partition": id, ":prefix": "V#" },
      ConsistentRead: true,
    }),
  );
  const clients = [ses, scheduler, stripe].length;
  return context.json({ items: answer.Items, clients });
});

export const handler = handle(app);
