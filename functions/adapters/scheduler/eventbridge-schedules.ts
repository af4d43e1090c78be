import { createHash } from "node:crypto";
import type { SchedulerClient } from "@aws-sdk/client-scheduler";
import { addSeconds } from "../../../shared/values/instant.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import type { Schedules } from "../../ports/jobs.ts";
import { PortFailure } from "../../ports/port-failure.ts";

/** Where schedules live and what they call. */
export type ScheduleSettings = {
  readonly group: string;
  readonly targetArn: string;
  readonly roleArn: string;
  readonly deadLetterArn: string;
};

type JobReference = { readonly ownerId: string; readonly name: string };

/** One schedule a dated job, named after it; its input names the job and nothing else. */
export function eventBridgeSchedules(settings: ScheduleSettings): Schedules {
  let connecting: Promise<SchedulerClient> | undefined;
  const connect = () => {
    connecting ??= import("@aws-sdk/client-scheduler").then(
      ({ SchedulerClient: Client }) => new Client({ maxAttempts: 4 }),
    );
    return connecting;
  };
  return {
    keep: async (job, at) => keep(await connect(), settings, { job, at }),
    drop: async (job) => drop(await connect(), settings, job),
  };
}

/** EventBridge takes no longer names. */
const longestName = 64;

/**
 * The name of a job's schedule. One that is too long keeps its beginning, and a hash of the whole
 * tells it from others.
 */
function scheduleName(job: JobReference): string {
  const name = `${job.ownerId}.${job.name}`;
  invariant(/^[0-9A-Za-z\-_.]+$/u.test(name), `${name} can name a schedule.`);
  if (name.length <= longestName) return name;
  const hash = createHash("sha256").update(name, "utf8").digest("hex").slice(0, 16);
  return `${name.slice(0, longestName - 1 - hash.length)}-${hash}`;
}

/** Created; moved when it is there already; created after all when it fired in between. */
async function keep(
  client: SchedulerClient,
  settings: ScheduleSettings,
  { job, at }: { readonly job: JobReference; readonly at: Instant },
): Promise<void> {
  const sdk = await import("@aws-sdk/client-scheduler");
  const input = scheduleInput(settings, job, at);
  const create = () => client.send(new sdk.CreateScheduleCommand(input));
  const update = () => client.send(new sdk.UpdateScheduleCommand(input));
  await ask("CreateSchedule", async () => {
    if ((await unless("ConflictException", create)) !== "refused") return;
    if ((await unless("ResourceNotFoundException", update)) !== "refused") return;
    await create();
  });
}

async function drop(
  client: SchedulerClient,
  settings: ScheduleSettings,
  job: JobReference,
): Promise<void> {
  const { DeleteScheduleCommand } = await import("@aws-sdk/client-scheduler");
  const input = { Name: scheduleName(job), GroupName: settings.group };
  await ask("DeleteSchedule", () =>
    unless("ResourceNotFoundException", () => client.send(new DeleteScheduleCommand(input))),
  );
}

function scheduleInput(settings: ScheduleSettings, job: JobReference, at: Instant) {
  return {
    Name: scheduleName(job),
    GroupName: settings.group,
    // The instant is computed by us and given in UTC; a second is its finest unit, rounded up.
    ScheduleExpression: `at(${addSeconds(at, at.endsWith(".000Z") ? 0 : 1).slice(0, 19)})`,
    ScheduleExpressionTimezone: "UTC",
    ActionAfterCompletion: "DELETE" as const,
    FlexibleTimeWindow: { Mode: "OFF" as const },
    Target: {
      Arn: settings.targetArn,
      RoleArn: settings.roleArn,
      Input: JSON.stringify({ job: `${job.ownerId}/${job.name}` }),
      RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
      DeadLetterConfig: { Arn: settings.deadLetterArn },
    },
  };
}

async function unless(name: string, call: () => Promise<unknown>): Promise<"done" | "refused"> {
  try {
    await call();
    return "done";
  } catch (error) {
    if (error instanceof Error && error.name === name) return "refused";
    throw error;
  }
}

async function ask(operation: string, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    throw new PortFailure(
      { port: "scheduler", operation, retryable: true, outcome: "unknown" },
      error,
    );
  }
}
