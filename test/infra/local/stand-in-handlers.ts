import {
  DynamoDBClient,
  type DynamoDBClientConfig,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { APIGatewayProxyEventV2, DynamoDBStreamEvent } from "aws-lambda";
import type { LocalHandlers } from "../../../infra/local/local-functions.ts";

/** What the functions were called with, in order, and when by their own clock. */
export type Call = { name: keyof LocalHandlers; event: unknown; at: number };

/** Functions that only note what they are called with, where a test gives nothing better. */
export function standInHandlers(deviation: Partial<LocalHandlers> = {}) {
  const calls: Call[] = [];
  const noting = (name: keyof LocalHandlers) => (event: unknown) => {
    calls.push({ name, event, at: Date.now() });
    return name.endsWith("api") || name === "stripe-webhook"
      ? { statusCode: 200, body: JSON.stringify({ by: name, ...seen(event) }) }
      : undefined;
  };
  const handlers: LocalHandlers = {
    "client-api": noting("client-api"),
    "vendor-api": noting("vendor-api"),
    "stripe-webhook": noting("stripe-webhook"),
    "stream-jobs": noting("stream-jobs"),
    "scheduled-job": noting("scheduled-job"),
    "mail-events": noting("mail-events"),
    ...deviation,
  };
  return { handlers, calls };
}

function seen(event: unknown) {
  const { rawPath, headers, requestContext } = event as APIGatewayProxyEventV2;
  return {
    path: rawPath,
    edge: headers["x-kindly-origin"],
    viewer: headers["cloudfront-viewer-address"],
    sourceIp: requestContext.http.sourceIp,
  };
}

/** Writes an open job as the product does; the clients find their endpoint in the environment. */
export async function putJob(
  ownerId: string,
  name: string,
  settings: DynamoDBClientConfig = {},
): Promise<void> {
  await new DynamoDBClient(settings).send(
    new PutItemCommand({
      TableName: process.env["KINDLY_TABLE"] ?? "kindly-local",
      Item: {
        PK: { S: ownerId },
        SK: { S: `W#JOB#${name}` },
        job: { M: { status: { S: "open" }, name: { S: name } } },
      },
    }),
  );
}

/** The names of the jobs that a stream's event carries. */
export function jobNames(event: DynamoDBStreamEvent): string[] {
  const sortKeys = event.Records.map(({ dynamodb }) => dynamodb?.Keys?.["SK"]?.S ?? "");
  return sortKeys.map((key) => key.replace("W#JOB#", ""));
}
