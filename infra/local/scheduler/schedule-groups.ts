import type { LocalClock } from "../timed.ts";
import { schedulerAnswer, schedulerError, type SchedulerOperations } from "./scheduler-answer.ts";
import type { ScheduleBook, ScheduleGroup } from "./stored-schedule.ts";

/** What can be done with groups: create, read, list, and delete with all schedules in them. */
export function groupOperations(book: ScheduleBook, clock: LocalClock): SchedulerOperations {
  const absent = (name: string) =>
    schedulerError("ResourceNotFoundException", `Schedule group ${name} does not exist.`);
  return {
    CreateScheduleGroup: (name, call) => {
      const { ClientToken } = JSON.parse(call.body.toString("utf8") || "{}") as {
        ClientToken?: string;
      };
      const existing = book.group(name);
      if (existing !== undefined && existing.clientToken !== ClientToken) {
        return schedulerError("ConflictException", `Schedule group ${name} already exists.`);
      }
      book.putGroup({ name, createdAt: clock.now(), clientToken: ClientToken });
      return schedulerAnswer({ ScheduleGroupArn: groupArn(name) });
    },
    GetScheduleGroup: (name) => {
      const found = book.group(name);
      return found === undefined ? absent(name) : schedulerAnswer(shownGroup(found));
    },
    DeleteScheduleGroup: (name) => {
      if (name === "default") {
        return schedulerError("ValidationException", "The default group cannot be deleted.");
      }
      if (book.group(name) === undefined) return absent(name);
      for (const schedule of book.all()) {
        if (schedule.groupName === name) book.delete(schedule);
      }
      book.deleteGroup(name);
      return schedulerAnswer({});
    },
    ListScheduleGroups: () => schedulerAnswer({ ScheduleGroups: book.groups().map(shownGroup) }),
  };
}

function groupArn(name: string): string {
  return `arn:aws:scheduler:us-east-1:000000000000:schedule-group/${name}`;
}

function shownGroup(group: ScheduleGroup): Record<string, unknown> {
  return {
    Arn: groupArn(group.name),
    Name: group.name,
    State: "ACTIVE",
    CreationDate: group.createdAt / 1000,
    LastModificationDate: group.createdAt / 1000,
  };
}
