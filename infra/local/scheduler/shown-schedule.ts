import { scheduleArn, type StoredSchedule } from "./stored-schedule.ts";

/** A schedule as GetSchedule answers it, its instants in seconds since 1970. */
export function shownSchedule(schedule: StoredSchedule): Record<string, unknown> {
  const { startAt, endAt } = schedule;
  return {
    ...listedSchedule(schedule),
    ActionAfterCompletion: schedule.actionAfterCompletion,
    Description: schedule.description,
    FlexibleTimeWindow: schedule.flexibleTimeWindow,
    ScheduleExpression: schedule.expression,
    ScheduleExpressionTimezone: schedule.zone,
    ...(startAt !== undefined && { StartDate: startAt / 1000 }),
    ...(endAt !== undefined && { EndDate: endAt / 1000 }),
    Target: schedule.target,
  };
}

/** A schedule as ListSchedules answers it. */
export function listedSchedule(schedule: StoredSchedule): Record<string, unknown> {
  return {
    Arn: scheduleArn(schedule),
    CreationDate: schedule.createdAt / 1000,
    GroupName: schedule.groupName,
    LastModificationDate: schedule.modifiedAt / 1000,
    Name: schedule.name,
    State: schedule.state,
    Target: { Arn: schedule.target.Arn },
  };
}
