import * as v from "valibot";
import type { AwsCall, AwsHost } from "../aws/aws-host.ts";
import type { LocalClock } from "../timed.ts";
import { groupOperations } from "./schedule-groups.ts";
import { scheduleOperations } from "./schedule-operations.ts";
import { scheduleName } from "./schedule-request.ts";
import { schedulerError, type SchedulerOperations } from "./scheduler-answer.ts";
import type { ScheduleBook } from "./stored-schedule.ts";

/** EventBridge Scheduler's REST protocol over the schedules that are kept here. */
export function schedulerHost(book: ScheduleBook, clock: LocalClock): AwsHost {
  const operations: SchedulerOperations = {
    ...scheduleOperations(book, clock),
    ...groupOperations(book, clock),
  };
  return {
    name: "scheduler",
    operationOf: operationName,
    answer: async (call) => {
      const operation = operations[operationName(call)];
      if (operation === undefined) {
        return schedulerError("ValidationException", `No ${call.method} ${call.path} here.`);
      }
      try {
        const name = decodeURIComponent(call.path.split("/")[2] ?? "");
        const isNamed = !operationName(call).startsWith("List");
        if (isNamed && !v.safeParse(scheduleName, name).success) return badName(name);
        return operation(name, call);
      } catch (error) {
        const isTheirs = [v.ValiError, SyntaxError, URIError].some((kind) => error instanceof kind);
        if (!isTheirs) throw error;
        return schedulerError("ValidationException", (error as Error).message);
      }
    },
    failure: (kind) =>
      kind === "throttle"
        ? schedulerError("ThrottlingException", "Rate exceeded")
        : schedulerError("InternalServerException", "Unexpected error."),
  };
}

function operationName({ method, path }: AwsCall): string {
  const [, resource = "", name = ""] = path.split("/");
  const noun = resource === "schedule-groups" ? "ScheduleGroup" : "Schedule";
  if (method === "GET" && name === "") return `List${noun}s`;
  const verb = { POST: "Create", PUT: "Update", GET: "Get", DELETE: "Delete" }[method] ?? method;
  return `${verb}${noun}`;
}

function badName(name: string): Response {
  return schedulerError(
    "ValidationException",
    `1 validation error detected: Value '${name}' at 'name' failed to satisfy constraint: ` +
      "Member must satisfy regular expression pattern: ^[0-9a-zA-Z-_.]+$ " +
      "and have length less than or equal to 64",
  );
}
