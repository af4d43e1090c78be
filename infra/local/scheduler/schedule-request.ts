import * as v from "valibot";
import { isScheduleZone, readScheduleExpression } from "./schedule-expression.ts";
import type { StoredSchedule } from "./stored-schedule.ts";

/** Names of schedules and groups, as EventBridge Scheduler takes them. */
export const scheduleName = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z\-_.]{1,64}$/));

const epochSeconds = v.number();
const largestInputCharacters = 256 * 1024;

const target = v.object({
  Arn: v.pipe(v.string(), v.regex(/^arn:/), v.maxLength(1600)),
  RoleArn: v.pipe(v.string(), v.regex(/^arn:/), v.maxLength(1600)),
  Input: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(largestInputCharacters),
      v.check(isJson, "Input is not JSON, which a function needs."),
    ),
  ),
  RetryPolicy: v.optional(
    v.object({
      MaximumEventAgeInSeconds: v.optional(integerBetween(60, 86_400)),
      MaximumRetryAttempts: v.optional(integerBetween(0, 185)),
    }),
  ),
  DeadLetterConfig: v.optional(v.object({ Arn: v.optional(v.string()) })),
});

const flexibleTimeWindow = v.variant("Mode", [
  v.object({ Mode: v.literal("OFF"), MaximumWindowInMinutes: v.optional(v.undefined()) }),
  v.object({ Mode: v.literal("FLEXIBLE"), MaximumWindowInMinutes: integerBetween(1, 1440) }),
]);

/** The body of CreateSchedule and UpdateSchedule. */
export const scheduleRequest = v.pipe(
  v.object({
    ActionAfterCompletion: v.optional(v.picklist(["NONE", "DELETE"]), "NONE"),
    ClientToken: v.optional(v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-_]{1,64}$/))),
    Description: v.optional(v.pipe(v.string(), v.maxLength(512))),
    StartDate: v.optional(epochSeconds),
    EndDate: v.optional(epochSeconds),
    FlexibleTimeWindow: flexibleTimeWindow,
    GroupName: v.optional(scheduleName, "default"),
    ScheduleExpression: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
    ScheduleExpressionTimezone: v.optional(
      v.pipe(
        v.string(),
        v.check(isScheduleZone, "Provided ScheduleExpressionTimezone is invalid."),
      ),
      "UTC",
    ),
    State: v.optional(v.picklist(["ENABLED", "DISABLED"]), "ENABLED"),
    Target: target,
  }),
  v.check(
    (body) =>
      readScheduleExpression(body.ScheduleExpression, body.ScheduleExpressionTimezone) !==
      undefined,
    "Invalid Schedule Expression.",
  ),
);

export type ScheduleRequest = v.InferOutput<typeof scheduleRequest>;

/** The schedule that a request asks for; an update replaces all but name and creation. */
export function requestedSchedule(
  name: string,
  body: ScheduleRequest,
  now: number,
  previous?: StoredSchedule,
): StoredSchedule {
  const schedule: StoredSchedule = {
    name,
    groupName: body.GroupName,
    expression: body.ScheduleExpression,
    zone: body.ScheduleExpressionTimezone,
    state: body.State,
    flexibleTimeWindow: body.FlexibleTimeWindow,
    target: body.Target,
    actionAfterCompletion: body.ActionAfterCompletion,
    description: body.Description,
    startAt: milliseconds(body.StartDate),
    endAt: milliseconds(body.EndDate),
    createdAt: previous?.createdAt ?? now,
    modifiedAt: now,
    clientToken: body.ClientToken,
  };
  return { ...schedule, nextAt: firstFiring(schedule) };
}

/** A schedule of a rate fires at its start date, or at once where it has none. */
function firstFiring(schedule: StoredSchedule): number | undefined {
  const recurrence = readScheduleExpression(schedule.expression, schedule.zone);
  if (recurrence === undefined) return undefined;
  return recurrence.kind === "once" ? recurrence.at : (schedule.startAt ?? schedule.modifiedAt);
}

/** When a schedule fires after it fired; what was missed meanwhile is not made up for. */
export function firingAfter(schedule: StoredSchedule, now: number): number | undefined {
  const recurrence = readScheduleExpression(schedule.expression, schedule.zone);
  const firedAt = schedule.nextAt;
  if (recurrence?.kind !== "rate" || firedAt === undefined) return undefined;
  const passed = Math.max(1, Math.floor((now - firedAt) / recurrence.everyMilliseconds) + 1);
  const next = firedAt + passed * recurrence.everyMilliseconds;
  return schedule.endAt !== undefined && next > schedule.endAt ? undefined : next;
}

function milliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.round(seconds * 1000);
}

function integerBetween(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
