import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
  ValidationException,
} from "@aws-sdk/client-scheduler";
import { describe, expect, test } from "vitest";
import { deadLetters } from "../../../../infra/local/dead-letter-queue.ts";
import { faultBook } from "../../../../infra/local/faults.ts";
import { type LocalStore, openLocalStore } from "../../../../infra/local/local-store.ts";
import { scheduler } from "../../../../infra/local/scheduler/scheduler.ts";
import { schedulerHost } from "../../../../infra/local/scheduler/scheduler-host.ts";
import { scheduleRoutes } from "../../../../infra/local/scheduler/schedule-routes.ts";
import { scheduleBook } from "../../../../infra/local/scheduler/stored-schedule.ts";
import { servedAws } from "../aws/served-aws.ts";
import { noon, standInClock } from "../stand-in-clock.ts";

const hour = 3_600_000;
const Arn = "arn:aws:lambda:us-east-1:000000000000:function:scheduled-job";

function wanted(deviation: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput {
  return {
    Name: "inv_1.remind",
    GroupName: "kindly",
    ScheduleExpression: "at(2026-11-22T13:00:00)",
    ScheduleExpressionTimezone: "UTC",
    FlexibleTimeWindow: { Mode: "OFF" },
    ActionAfterCompletion: "DELETE",
    Target: {
      Arn,
      RoleArn: "arn:aws:iam::000000000000:role/scheduler",
      Input: '{"job":"inv_1/remind"}',
      RetryPolicy: { MaximumRetryAttempts: 1 },
      DeadLetterConfig: { Arn: "arn:aws:sqs:us-east-1:000000000000:scheduler-letters" },
    },
    ...deviation,
  };
}

async function served(store: LocalStore = openLocalStore(":memory:")) {
  const clock = standInClock();
  const book = scheduleBook(store);
  const faults = faultBook(store);
  const handed: unknown[] = [];
  const handOver = (arn: string, event: unknown) => {
    if (arn !== Arn) throw new Error(`No function ${arn}.`);
    handed.push(event);
  };
  const timed = scheduler({ book, store, clock, faults, handOver });
  const { settings } = await servedAws(schedulerHost(book, clock), faults);
  const client = new SchedulerClient(settings);
  await client.send(new CreateScheduleGroupCommand({ Name: "kindly" }));
  const routes = scheduleRoutes({ book, scheduler: timed, idle: async () => undefined });
  const runAt = async (instant: number) => {
    clock.set(instant);
    await timed.runDue(instant);
  };
  return { client, clock, faults, handed, routes, runAt, store, timed };
}

const create = (deviation: Partial<CreateScheduleCommandInput> = {}) =>
  new CreateScheduleCommand(wanted(deviation));

describe("the scheduler's protocol", () => {
  test("creates, reads, replaces, lists and deletes a schedule", async () => {
    const { client } = await served();
    const { ScheduleArn } = await client.send(create());
    expect(ScheduleArn).toBe(
      "arn:aws:scheduler:us-east-1:000000000000:schedule/kindly/inv_1.remind",
    );

    const update = wanted({ ScheduleExpression: "at(2026-11-23T09:00:00)" });
    await client.send(new UpdateScheduleCommand(update));
    const named = { Name: "inv_1.remind", GroupName: "kindly" };
    expect(await client.send(new GetScheduleCommand(named))).toMatchObject({
      ...named,
      ScheduleExpression: "at(2026-11-23T09:00:00)",
      State: "ENABLED",
      CreationDate: new Date(noon),
      Target: { Arn, Input: '{"job":"inv_1/remind"}' },
    });
    const { Schedules } = await client.send(
      new ListSchedulesCommand({ GroupName: "kindly", NamePrefix: "inv_1" }),
    );
    expect(Schedules?.map(({ Name }) => Name)).toEqual(["inv_1.remind"]);

    await client.send(new DeleteScheduleCommand(named));
    await expect(client.send(new GetScheduleCommand(named))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
  });

  test("lists in pages", async () => {
    const { client } = await served();
    for (const Name of ["a", "b", "c"]) await client.send(create({ Name }));

    const first = await client.send(new ListSchedulesCommand({ MaxResults: 2 }));
    const second = await client.send(
      new ListSchedulesCommand({ MaxResults: 2, NextToken: first.NextToken }),
    );

    const names = [first, second].map(({ Schedules }) => Schedules?.map(({ Name }) => Name));
    expect(names).toEqual([["a", "b"], ["c"]]);
    expect(second.NextToken).toBeUndefined();
  });

  test("names what is in conflict or not there", async () => {
    const { client } = await served();
    await client.send(create());

    await expect(client.send(create())).rejects.toBeInstanceOf(ConflictException);
    await expect(client.send(create({ GroupName: "absent" }))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
    const absent = wanted({ Name: "absent" });
    await expect(client.send(new UpdateScheduleCommand(absent))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
    await expect(
      client.send(new DeleteScheduleCommand({ Name: "absent", GroupName: "kindly" })),
    ).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  test("takes the same creation twice when its answer got lost", async () => {
    const { client, faults } = await served();
    faults.add({ service: "scheduler", match: "CreateSchedule", fault: "timeout-after", times: 1 });
    await expect(client.send(create({ ClientToken: "once" }))).rejects.toThrow();

    const { ScheduleArn } = await client.send(create({ ClientToken: "once" }));

    expect(ScheduleArn).toContain("inv_1.remind");
  });

  test.each<[string, Partial<CreateScheduleCommandInput>]>([
    ["a name with a slash", { Name: "inv_1/remind" }],
    ["a name of 65 characters", { Name: "x".repeat(65) }],
    ["an instant with a zone letter", { ScheduleExpression: "at(2026-11-22T13:00:00Z)" }],
    ["a day that doesn't exist", { ScheduleExpression: "at(2026-02-30T13:00:00)" }],
    ["a rate of nothing", { ScheduleExpression: "rate(0 hours)" }],
    ["an unknown zone", { ScheduleExpressionTimezone: "Mars/Olympus" }],
    ["a window without its length", { FlexibleTimeWindow: { Mode: "FLEXIBLE" } }],
    ["input that isn't JSON", { Target: { Arn, RoleArn: "arn:aws:iam::0:role/r", Input: "{" } }],
  ])("refuses %s", async (_, deviation) => {
    const { client } = await served();

    await expect(client.send(create(deviation))).rejects.toBeInstanceOf(ValidationException);
  });

  test("deletes a group with its schedules, the default one never", async () => {
    const { client, timed } = await served();
    await client.send(create());

    await client.send(new DeleteScheduleGroupCommand({ Name: "kindly" }));
    const { ScheduleGroups } = await client.send(new ListScheduleGroupsCommand({}));

    expect(ScheduleGroups?.map(({ Name }) => Name)).toEqual(["default"]);
    expect(timed.nextDueAt()).toBeUndefined();
    await expect(
      client.send(new DeleteScheduleGroupCommand({ Name: "default" })),
    ).rejects.toBeInstanceOf(ValidationException);
  });
});

describe("the scheduler's clock", () => {
  test("fires once at its instant and is gone", async () => {
    const { client, timed, runAt, handed } = await served();
    await client.send(create());
    expect(timed.nextDueAt()).toBe(noon + hour);
    expect(timed.nextEventAt()).toBe(noon + hour);

    await runAt(noon + hour - 1);
    expect(handed).toEqual([]);
    await runAt(noon + hour);

    expect(handed).toEqual([{ job: "inv_1/remind" }]);
    expect(timed.nextDueAt()).toBeUndefined();
    const { Schedules } = await client.send(new ListSchedulesCommand({}));
    expect(Schedules).toEqual([]);
  });

  test("reads an instant in the schedule's own zone", async () => {
    const { client, timed } = await served();

    await client.send(create({ ScheduleExpressionTimezone: "Asia/Bangkok" }));

    expect(timed.nextDueAt()).toBe(noon + hour - 7 * hour);
  });

  test("keeps a completed schedule that isn't to be deleted, without firing it again", async () => {
    const { client, timed, runAt, handed } = await served();
    await client.send(create({ ActionAfterCompletion: "NONE" }));

    await runAt(noon + hour);
    await runAt(noon + 2 * hour);

    expect(handed).toHaveLength(1);
    expect(timed.nextDueAt()).toBeUndefined();
    const named = { Name: "inv_1.remind", GroupName: "kindly" };
    expect(await client.send(new GetScheduleCommand(named))).toMatchObject(named);
  });

  test("fires a rate at once and then every hour, without making up for what was missed", async () => {
    const { client, timed, runAt, handed } = await served();
    await client.send(create({ ScheduleExpression: "rate(1 hour)" }));
    expect(timed.nextEventAt()).toBeUndefined();

    await runAt(noon);
    expect(timed.nextDueAt()).toBe(noon + hour);
    await runAt(noon + hour);
    await runAt(noon + 72.5 * hour);

    expect(handed).toHaveLength(3);
    expect(timed.nextDueAt()).toBe(noon + 73 * hour);
  });

  test("leaves a disabled schedule alone", async () => {
    const { client, runAt, handed } = await served();
    await client.send(create({ State: "DISABLED" }));

    await runAt(noon + hour);

    expect(handed).toEqual([]);
  });

  test("tries again later when the hand-over fails, then gives up into the queue", async () => {
    const { client, faults, timed, runAt, handed, store } = await served();
    await client.send(create());
    faults.add({ service: "scheduler", match: "Invoke", fault: "500", times: 2 });

    await runAt(noon + hour);
    const retryAt = timed.nextDueAt() ?? 0;
    await runAt(retryAt);

    expect(retryAt).toBe(noon + hour + 60_000);
    expect(handed).toEqual([]);
    expect(deadLetters(store)).toMatchObject([
      {
        queue: "scheduler-letters",
        body: { job: "inv_1/remind" },
        attributes: {
          EXHAUSTED_RETRY_CONDITION: "MaximumRetryAttempts",
          RETRY_ATTEMPTS: "1",
          TARGET_ARN: Arn,
        },
      },
    ]);
  });

  test("goes on with schedules and unfinished firings after a restart", async () => {
    const store = openLocalStore(":memory:");
    const first = await served(store);
    await first.client.send(create());
    await first.client.send(
      create({ Name: "later", ScheduleExpression: "at(2026-11-22T15:00:00)" }),
    );
    first.faults.add({ service: "scheduler", match: "Invoke", fault: "500", times: 1 });
    await first.runAt(noon + hour);

    const book = scheduleBook(store);
    const handed: unknown[] = [];
    const clock = standInClock(noon + 3 * hour);
    const again = scheduler({
      book,
      store,
      clock,
      faults: faultBook(store),
      handOver: (_, event) => handed.push(event),
    });
    await again.runDue(clock.now());

    expect(handed).toHaveLength(2);
  });
});

describe("schedule routes", () => {
  test("list the live ones by instant", async () => {
    const { client, routes } = await served();
    await client.send(create({ ScheduleExpression: "at(2026-11-23T13:00:00)" }));
    await client.send(create({ Name: "sooner" }));

    const listed = (await (await routes.request("/local/schedules")).json()) as unknown[];

    expect(listed).toMatchObject([
      { name: "sooner", at: "2026-11-22T13:00:00.000Z", input: { job: "inv_1/remind" } },
      { name: "inv_1.remind", at: "2026-11-23T13:00:00.000Z" },
    ]);
  });

  test("fire one now, as often as asked, also after it's gone", async () => {
    const { client, routes, runAt, handed } = await served();
    await client.send(create());
    const fire = () => routes.request("/local/schedules/inv_1.remind/fire", { method: "POST" });

    await fire();
    expect(handed).toHaveLength(1);
    await runAt(noon + hour);
    await fire();
    await fire();

    expect(handed).toHaveLength(4);
  });

  test("say so when there never was such a schedule", async () => {
    const { routes } = await served();

    const response = await routes.request("/local/schedules/absent/fire", { method: "POST" });

    expect(response.status).toBe(404);
  });
});
