import type { AwsCall, AwsService } from "../aws/aws-service.ts";
import { jsonError } from "../aws/json-answer.ts";

const contentType = "application/x-amz-json-1.0";
const writes = new Set([
  "BatchExecuteStatement",
  "BatchWriteItem",
  "DeleteItem",
  "ExecuteStatement",
  "ExecuteTransaction",
  "PutItem",
  "TransactWriteItems",
  "UpdateItem",
]);

export type DynamoDbServiceSettings = {
  /** Where DynamoDB itself listens. */
  endpoint: string;
  /** Called after each write, so that the stream is read at once. */
  onWrite: () => void;
};

/** Hands calls on to DynamoDB as they came. */
export function dynamoDbService({ endpoint, onWrite }: DynamoDbServiceSettings): AwsService {
  return {
    name: "dynamodb",
    operationOf: targetOperation,
    answer: async (call) => {
      const answered = await fetch(new URL(call.path, endpoint), {
        method: call.method,
        headers: forwarded(call.headers),
        ...(call.body.length > 0 && { body: call.body }),
      });
      const body = await answered.arrayBuffer();
      if (answered.ok && writes.has(targetOperation(call))) onWrite();
      return new Response(body, { status: answered.status, headers: answered.headers });
    },
    failure: (kind) =>
      kind === "throttle"
        ? jsonError(
            "com.amazonaws.dynamodb.v20120810#ThrottlingException",
            "Throughput exceeds the current capacity of your table or index.",
            400,
            contentType,
          )
        : jsonError(
            "com.amazonaws.dynamodb.v20120810#InternalServerError",
            "The request processing has failed because of an unknown error.",
            500,
            contentType,
          ),
  };
}

/** The operation that a JSON protocol's target header names. */
export function targetOperation(call: AwsCall): string {
  return (call.headers.get("x-amz-target") ?? "").split(".").at(-1) ?? "";
}

/** Headers of the connection itself end here; fetch writes its own. */
function forwarded(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ["host", "connection", "content-length", "expect", "accept-encoding"]) {
    kept.delete(name);
  }
  return kept;
}
