import { jobStreamFilters } from "../../functions/adapters/dynamodb/table-shape.ts";
import { serveAws } from "./aws/aws-host.ts";
import { createTable } from "./dynamodb/create-table.ts";
import { dynamoDbHost } from "./dynamodb/dynamodb-host.ts";
import type { LocalDynamoDb } from "./dynamodb/start-dynamodb.ts";
import { streamPoller, type StreamPoller } from "./dynamodb/stream-poller.ts";
import { ttlSweeper } from "./dynamodb/ttl-sweeper.ts";
import { faultBook, faultRoutes } from "./faults.ts";
import { localNames } from "./function-environment.ts";
import { passesFilter } from "./lambda/event-filter.ts";
import { type AsynchronousInvocation, asynchronousInvocation } from "./lambda/invocation.ts";
import type { LocalHandlers } from "./local-functions.ts";
import type { LocalRoute } from "./local-server.ts";
import type { LocalStore } from "./local-store.ts";
import { requestedSchedule } from "./scheduler/schedule-request.ts";
import { type Scheduler, scheduler } from "./scheduler/scheduler.ts";
import { schedulerHost } from "./scheduler/scheduler-host.ts";
import { type ScheduleBook, scheduleBook } from "./scheduler/stored-schedule.ts";
import { mailbox } from "./ses/mailbox.ts";
import { mailboxRoutes } from "./ses/mailbox-routes.ts";
import { sesHost } from "./ses/ses-host.ts";
import { ssmHost } from "./ssm/ssm-host.ts";
import type { LocalClock, Timed } from "./timed.ts";

/** AWS as the local world has it, with the functions that it invokes by itself. */
export type LocalHosts = {
  routes: LocalRoute[];
  timed: Timed[];
  scheduler: Scheduler;
  scheduleBook: ScheduleBook;
  /** Resolves when stream and invocations have nothing left that is due. */
  settle(): Promise<void>;
  /** Grows with everything that was worked off. */
  activity(): number;
  close(): Promise<void>;
};

export type LocalHostsSettings = {
  store: LocalStore;
  clock: LocalClock;
  handlers: LocalHandlers;
  dynamo: LocalDynamoDb;
  /** The machine's own time: a world that begins in the past is swept from the present on. */
  present: number;
};

/** Wires the hosts to the functions: stream, schedules and mail events to theirs. */
export async function startLocalHosts(settings: LocalHostsSettings): Promise<LocalHosts> {
  const { store, clock, dynamo } = settings;
  const faults = faultBook(store);
  const scheduledJobs = invocationOf("scheduled-job", settings);
  const mailEvents = invocationOf("mail-events", settings);

  const book = scheduleBook(store);
  if (book.group(localNames.scheduleGroup) === undefined) {
    book.putGroup({ name: localNames.scheduleGroup, createdAt: clock.now() });
  }
  keepSweep(book, Math.max(clock.now(), settings.present));
  const schedules = scheduler({
    book,
    store,
    clock,
    faults,
    handOver: (arn, event) => {
      if (arn !== localNames.scheduleTargetArn) throw new Error(`There is no function ${arn}.`);
      scheduledJobs.invoke(event);
    },
  });

  const box = mailbox(store);
  const poller = await startStream(settings);
  const hosts = [
    dynamoDbHost({ forward: dynamo.forward, onWrite: () => poller.poke() }),
    schedulerHost(book, clock),
    sesHost({
      mailbox: box,
      clock,
      faults,
      verifiedDomains: [localNames.mailDomain],
      configurationSets: [localNames.configurationSet],
      emit: (event, afterMilliseconds) => mailEvents.invoke(event, afterMilliseconds),
    }),
    ssmHost(store, clock),
  ];
  const mailRoutes = mailboxRoutes(box);
  const orders = faultRoutes(faults);
  const { dynamoDb } = dynamo;
  const sweeper = ttlSweeper({ dynamoDb, tableName: localNames.table, store, now: clock.now() });

  return {
    routes: [
      ...hosts.map((host) => ({
        path: `/local/aws/${host.name}`,
        answer: serveAws(host, faults),
      })),
      { path: "/local/mailbox", answer: async (request) => mailRoutes.fetch(request) },
      { path: "/local/faults", answer: async (request) => orders.fetch(request) },
    ],
    timed: [schedules, scheduledJobs, mailEvents, sweeper],
    scheduler: schedules,
    scheduleBook: book,
    settle: async () => {
      await poller.idle();
      await scheduledJobs.idle();
      await mailEvents.idle();
    },
    activity: () => poller.handledRecords() + scheduledJobs.endedTries() + mailEvents.endedTries(),
    close: async () => {
      await Promise.all([poller.close(), scheduledJobs.close(), mailEvents.close()]);
    },
  };
}

function invocationOf(
  name: "scheduled-job" | "mail-events",
  { store, clock, handlers }: LocalHostsSettings,
): AsynchronousInvocation {
  return asynchronousInvocation({
    target: { name, handler: handlers[name] },
    store,
    clock,
    failureDestination: `${name}-failures`,
  });
}

async function startStream({
  store,
  clock,
  handlers,
  dynamo,
}: LocalHostsSettings): Promise<StreamPoller> {
  return streamPoller({
    streams: dynamo.streams,
    streamArn: await createTable(dynamo.dynamoDb, localNames.table),
    store,
    clock,
    target: { name: "stream-jobs", handler: handlers["stream-jobs"] },
    filter: (record) => jobStreamFilters.some((filter) => passesFilter(filter, record)),
    failureDestination: "stream-jobs-failures",
  });
}

/** The hourly sweep that picks up what stream or schedules lost; deployed ones have it from CDK. */
function keepSweep(book: ScheduleBook, now: number): void {
  if (book.get(localNames.scheduleGroup, "sweep") !== undefined) return;
  book.put(
    requestedSchedule(
      "sweep",
      {
        ActionAfterCompletion: "NONE",
        FlexibleTimeWindow: { Mode: "OFF" },
        GroupName: localNames.scheduleGroup,
        ScheduleExpression: "rate(1 hour)",
        ScheduleExpressionTimezone: "UTC",
        State: "ENABLED",
        Target: {
          Arn: localNames.scheduleTargetArn,
          RoleArn: localNames.scheduleRoleArn,
          Input: JSON.stringify({ sweep: true }),
        },
      },
      now,
    ),
  );
}
