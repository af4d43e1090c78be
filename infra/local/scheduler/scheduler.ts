import { randomUUID } from "node:crypto";
import { sendDeadLetter } from "../dead-letter-queue.ts";
import { earliest } from "../earliest.ts";
import type { FaultBook } from "../faults.ts";
import type { LocalStore } from "../local-store.ts";
import type { LocalClock, Timed } from "../timed.ts";
import { firingAfter } from "./schedule-request.ts";
import {
  type ScheduleBook,
  scheduleArn,
  type ScheduleTarget,
  type StoredSchedule,
} from "./stored-schedule.ts";

export type Scheduler = Timed & {
  /** The earliest dated schedule; those of a rate are nothing to wait for. */
  nextEventAt(): number | undefined;
  /** Fires one by name, also one that is gone; false when there never was one. */
  fireNow(name: string): boolean;
};

export type SchedulerSettings = {
  book: ScheduleBook;
  store: LocalStore;
  clock: LocalClock;
  faults: FaultBook;
  /** Accepts an event for the function with this ARN; throws when there is no such function. */
  handOver: (functionArn: string, event: unknown) => void;
};

/** A firing on its way to its target, kept until it was handed over or given up. */
type Firing = {
  id: string;
  scheduleArn: string;
  target: ScheduleTarget;
  scheduledAt: number;
  dueAt: number;
  tries: number;
};

const collection = "schedule-firing";
const firstRetryMilliseconds = 60_000;
const longestRetryMilliseconds = 3_600_000;
const defaultRetries = 185;
const defaultAgeSeconds = 86_400;

/** The side of EventBridge Scheduler that watches the clock: it hands over at least once. */
export function scheduler(settings: SchedulerSettings): Scheduler {
  const { book, store, clock } = settings;
  const live = () => book.all().filter(({ state, nextAt }) => state === "ENABLED" && nextAt);
  const firings = () => store.all<Firing>(collection);

  const begin = (schedule: StoredSchedule, scheduledAt: number) => {
    const id = randomUUID();
    store.put(collection, id, {
      id,
      scheduleArn: scheduleArn(schedule),
      target: schedule.target,
      scheduledAt,
      dueAt: clock.now(),
      tries: 0,
    } satisfies Firing);
  };

  /** The firing is on disk before the schedule goes: a kill in between repeats it. */
  const fire = (schedule: StoredSchedule) => {
    begin(schedule, schedule.nextAt ?? clock.now());
    const nextAt = firingAfter(schedule, clock.now());
    if (nextAt === undefined && schedule.actionAfterCompletion === "DELETE") book.delete(schedule);
    else book.put({ ...schedule, nextAt });
  };

  const handOverDue = () => {
    for (const firing of firings()) {
      if (firing.dueAt <= clock.now()) attempt(settings, firing);
    }
  };

  return {
    nextDueAt: () =>
      earliest([...live().map(({ nextAt }) => nextAt), ...firings().map(({ dueAt }) => dueAt)]),
    nextEventAt: () =>
      earliest(
        live()
          .filter(({ expression }) => expression.startsWith("at("))
          .map(({ nextAt }) => nextAt),
      ),
    runDue: async (now) => {
      const due = live().filter(({ nextAt }) => (nextAt ?? Infinity) <= now);
      for (const schedule of due.toSorted((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))) {
        fire(schedule);
      }
      handOverDue();
    },
    fireNow: (name) => {
      const schedule = book.remembered(name);
      if (schedule === undefined) return false;
      begin(schedule, clock.now());
      handOverDue();
      return true;
    },
  };
}

function attempt(settings: SchedulerSettings, firing: Firing): void {
  const { store, clock, faults, handOver } = settings;
  const tries = firing.tries + 1;
  try {
    const struck = faults.take("scheduler", "Invoke");
    if (struck !== undefined) throw new Error(`The call failed (${struck.fault}).`);
    handOver(firing.target.Arn, JSON.parse(firing.target.Input ?? "{}"));
    store.delete(collection, firing.id);
  } catch (error) {
    const { MaximumRetryAttempts = defaultRetries, MaximumEventAgeInSeconds = defaultAgeSeconds } =
      firing.target.RetryPolicy ?? {};
    const tooOld = clock.now() - firing.scheduledAt > MaximumEventAgeInSeconds * 1000;
    if (tries > MaximumRetryAttempts || tooOld) {
      const condition = tooOld ? "MaximumEventAgeInSeconds" : "MaximumRetryAttempts";
      giveUp(settings, { ...firing, tries }, condition, error);
      store.delete(collection, firing.id);
      return;
    }
    const delay = Math.min(longestRetryMilliseconds, firstRetryMilliseconds * 2 ** (tries - 1));
    store.put(collection, firing.id, { ...firing, tries, dueAt: clock.now() + delay });
  }
}

/** The letter that EventBridge Scheduler sends to a schedule's dead-letter queue, if it has one. */
function giveUp(
  { store, clock }: SchedulerSettings,
  firing: Firing,
  condition: string,
  error: unknown,
): void {
  const queue = firing.target.DeadLetterConfig?.Arn?.split(":").at(-1);
  if (queue === undefined) return;
  sendDeadLetter(store, {
    queue,
    at: new Date(clock.now()).toISOString(),
    attributes: {
      ERROR_MESSAGE: error instanceof Error ? error.message : String(error),
      EXHAUSTED_RETRY_CONDITION: condition,
      RETRY_ATTEMPTS: String(firing.tries - 1),
      SCHEDULE_ARN: firing.scheduleArn,
      SCHEDULED_TIME: new Date(firing.scheduledAt).toISOString(),
      TARGET_ARN: firing.target.Arn,
    },
    body: JSON.parse(firing.target.Input ?? "{}"),
  });
}
