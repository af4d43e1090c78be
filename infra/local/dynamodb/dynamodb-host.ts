import type { AwsCall, AwsHost } from "../aws/aws-host.ts";
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

export type DynamoDbHostSettings = {
  /** Hands a call on to DynamoDB itself. */
  forward: (call: AwsCall) => Promise<Response>;
  /** Called after each write, so that the stream is read at once. */
  onWrite: () => void;
};

/** Hands calls on to DynamoDB as they came. */
export function dynamoDbHost({ forward, onWrite }: DynamoDbHostSettings): AwsHost {
  return {
    name: "dynamodb",
    operationOf: targetOperation,
    answer: async (call) => {
      const answered = await forward(call);
      if (answered.ok && writes.has(targetOperation(call))) onWrite();
      return answered;
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
