import type { AwsCall } from "../aws/aws-host.ts";
import { jsonAnswer, jsonError } from "../aws/json-answer.ts";

/** What EventBridge Scheduler can do, by operation; each gets the name that the path carries. */
export type SchedulerOperations = Record<string, (name: string, call: AwsCall) => Response>;

const contentType = "application/json";

const statuses = {
  ValidationException: 400,
  ResourceNotFoundException: 404,
  ConflictException: 409,
  ThrottlingException: 429,
  InternalServerException: 500,
};

/** An error as EventBridge Scheduler answers it. */
export function schedulerError(type: keyof typeof statuses, message: string): Response {
  return jsonError(type, message, statuses[type], contentType);
}

/** A successful answer of EventBridge Scheduler. */
export function schedulerAnswer(body: Record<string, unknown>): Response {
  return jsonAnswer(body, contentType);
}
