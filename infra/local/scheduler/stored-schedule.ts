import { isDeepStrictEqual } from "node:util";
import type { LocalStore } from "../local-store.ts";

export type ScheduleTarget = {
  Arn: string;
  RoleArn: string;
  Input?: string | undefined;
  RetryPolicy?:
    | {
        MaximumEventAgeInSeconds?: number | undefined;
        MaximumRetryAttempts?: number | undefined;
      }
    | undefined;
  DeadLetterConfig?: { Arn?: string | undefined } | undefined;
};

/** A schedule as the service keeps it; instants are milliseconds since 1970. */
export type StoredSchedule = {
  name: string;
  groupName: string;
  expression: string;
  zone: string;
  state: "ENABLED" | "DISABLED";
  flexibleTimeWindow: {
    Mode: "OFF" | "FLEXIBLE";
    MaximumWindowInMinutes?: number | undefined;
  };
  target: ScheduleTarget;
  actionAfterCompletion: "NONE" | "DELETE";
  description?: string | undefined;
  startAt?: number | undefined;
  endAt?: number | undefined;
  createdAt: number;
  modifiedAt: number;
  clientToken?: string | undefined;
  /** When it fires next; none once it is completed. */
  nextAt?: number | undefined;
};

export type ScheduleGroup = {
  name: string;
  createdAt: number;
  clientToken?: string | undefined;
};

const schedules = "schedule";
const groups = "schedule-group";
const remembered = "schedule-remembered";

export type ScheduleBook = {
  get(groupName: string, name: string): StoredSchedule | undefined;
  put(schedule: StoredSchedule): void;
  delete(schedule: StoredSchedule): void;
  all(): StoredSchedule[];
  group(name: string): ScheduleGroup | undefined;
  putGroup(group: ScheduleGroup): void;
  deleteGroup(name: string): void;
  groups(): ScheduleGroup[];
  /** The newest schedule that ever had this name, whether or not it is still there. */
  remembered(name: string): StoredSchedule | undefined;
};

/** Keeps schedules, also those long gone, so that one can be fired late or twice. */
export function scheduleBook(store: LocalStore): ScheduleBook {
  const id = (groupName: string, name: string) => `${groupName}/${name}`;
  return {
    get: (groupName, name) => store.get<StoredSchedule>(schedules, id(groupName, name)),
    put: (schedule) => {
      store.put(schedules, id(schedule.groupName, schedule.name), schedule);
      const known = store.get<StoredSchedule>(remembered, schedule.name);
      // What it calls is all that is needed once it is gone; when it fired last is not.
      if (isDeepStrictEqual(known?.target, schedule.target)) return;
      store.put(remembered, schedule.name, schedule);
    },
    delete: ({ groupName, name }) => store.delete(schedules, id(groupName, name)),
    all: () => store.all<StoredSchedule>(schedules),
    group: (name) =>
      store.get<ScheduleGroup>(groups, name) ??
      (name === "default" ? { name, createdAt: 0 } : undefined),
    putGroup: (group) => store.put(groups, group.name, group),
    deleteGroup: (name) => store.delete(groups, name),
    groups: () => [{ name: "default", createdAt: 0 }, ...store.all<ScheduleGroup>(groups)],
    remembered: (name) => store.get<StoredSchedule>(remembered, name),
  };
}

/** The ARN of a schedule in the local world's only account. */
export function scheduleArn({ groupName, name }: { groupName: string; name: string }): string {
  return `arn:aws:scheduler:us-east-1:000000000000:schedule/${groupName}/${name}`;
}
