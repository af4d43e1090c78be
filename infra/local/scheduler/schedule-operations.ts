import * as v from "valibot";
import type { AwsCall } from "../aws/aws-host.ts";
import type { LocalClock } from "../timed.ts";
import { requestedSchedule, scheduleName, scheduleRequest } from "./schedule-request.ts";
import { schedulerAnswer, schedulerError, type SchedulerOperations } from "./scheduler-answer.ts";
import { listedSchedule, shownSchedule } from "./shown-schedule.ts";
import { type ScheduleBook, scheduleArn } from "./stored-schedule.ts";

const defaultPage = 100;

const listQuery = v.object({
  ScheduleGroup: v.optional(scheduleName),
  NamePrefix: v.optional(v.string()),
  State: v.optional(v.picklist(["ENABLED", "DISABLED"])),
  MaxResults: v.optional(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1))),
  NextToken: v.optional(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(0))),
});

/** What can be done with schedules. */
export function scheduleOperations(book: ScheduleBook, clock: LocalClock): SchedulerOperations {
  const absent = (name: string) =>
    schedulerError("ResourceNotFoundException", `Schedule ${name} does not exist.`);
  const groupOf = (call: AwsCall) => call.query.get("groupName") ?? "default";
  const parsed = (call: AwsCall) =>
    v.parse(scheduleRequest, JSON.parse(call.body.toString("utf8")));

  return {
    CreateSchedule: (name, call) => {
      const body = parsed(call);
      if (book.group(body.GroupName) === undefined) {
        const message = `Schedule group ${body.GroupName} does not exist.`;
        return schedulerError("ResourceNotFoundException", message);
      }
      const existing = book.get(body.GroupName, name);
      const repeated = existing?.clientToken !== undefined && body.ClientToken !== undefined;
      if (existing !== undefined && !(repeated && existing.clientToken === body.ClientToken)) {
        return schedulerError("ConflictException", `Schedule ${name} already exists.`);
      }
      if (existing === undefined) book.put(requestedSchedule(name, body, clock.now()));
      return schedulerAnswer({ ScheduleArn: scheduleArn({ groupName: body.GroupName, name }) });
    },
    UpdateSchedule: (name, call) => {
      const body = parsed(call);
      const existing = book.get(body.GroupName, name);
      if (existing === undefined) return absent(name);
      book.put(requestedSchedule(name, body, clock.now(), existing));
      return schedulerAnswer({ ScheduleArn: scheduleArn(existing) });
    },
    GetSchedule: (name, call) => {
      const found = book.get(groupOf(call), name);
      return found === undefined ? absent(name) : schedulerAnswer(shownSchedule(found));
    },
    DeleteSchedule: (name, call) => {
      const found = book.get(groupOf(call), name);
      if (found === undefined) return absent(name);
      book.delete(found);
      return schedulerAnswer({});
    },
    ListSchedules: (_, call) => {
      const query = v.parse(listQuery, Object.fromEntries(call.query));
      const found = book
        .all()
        .filter(
          ({ groupName, name, state }) =>
            (query.ScheduleGroup === undefined || groupName === query.ScheduleGroup) &&
            name.startsWith(query.NamePrefix ?? "") &&
            (query.State === undefined || state === query.State),
        );
      const from = query.NextToken ?? 0;
      const to = from + (query.MaxResults ?? defaultPage);
      return schedulerAnswer({
        Schedules: found.slice(from, to).map(listedSchedule),
        ...(to < found.length && { NextToken: String(to) }),
      });
    },
  };
}
