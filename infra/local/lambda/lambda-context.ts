import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";

/** A function as Lambda knows it, with the event and answer left open. */
export type LambdaHandler = (event: never, context: Context) => unknown;

/** A function of the house by its name, ready to be invoked on this machine. */
export type LocalFunction = { name: string; handler: LambdaHandler };

/** Fifteen minutes, Lambda's longest timeout; nothing here is stopped for being slow. */
const timeoutMilliseconds = 900_000;

/** The ARN that a function has in the local world's only account. */
export function functionArn(name: string): string {
  return `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
}

/** Invokes a function once, as Lambda does; what the function throws is thrown here. */
export async function invokeFunction(
  { name, handler }: LocalFunction,
  event: unknown,
  requestId: string = randomUUID(),
): Promise<unknown> {
  const startedAt = performance.now();
  const context: Context = {
    callbackWaitsForEmptyEventLoop: true,
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: functionArn(name),
    memoryLimitInMB: "512",
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () =>
      Math.max(0, timeoutMilliseconds - (performance.now() - startedAt)),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
  // An event crosses into Lambda as JSON; a handler must not see this process's own objects.
  const copy: unknown = JSON.parse(JSON.stringify(event));
  return handler(copy as never, context);
}
