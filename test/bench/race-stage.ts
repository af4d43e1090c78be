import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { dynamoDbJobs } from "../../functions/adapters/dynamodb/dynamodb-jobs.ts";
import { dynamoDbReceivables } from "../../functions/adapters/dynamodb/dynamodb-receivables.ts";
import { openTable } from "../../functions/adapters/dynamodb/table.ts";
import type { World } from "../../functions/ports/world.ts";
import { bookRecorded } from "../../functions/use-cases/record-payment.ts";
import { runJob } from "../../functions/use-cases/run-job.ts";
import { startDynoxide } from "../../infra/local/dynamodb/dynoxide-process.ts";
import { tableDescription } from "../../infra/local/dynamodb/table-description.ts";
import { dayMailName } from "../../functions/use-cases/day-mail.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { nextMilestone } from "../../shared/milestones/plan-milestones.ts";
import { base32, makeId, makeVendorId } from "../../shared/values/identifiers.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import { stillWorld } from "../functions/stand/still-world.ts";
import { installedDynoxide } from "../infra/local/dynamodb/installed-dynoxide.ts";
import { aClient } from "../shared/builders/a-client.ts";
import { anIssuedInvoice } from "../shared/builders/an-issued-invoice.ts";

/** How one race ended. */
export type RaceEnd = {
  readonly mails: number;
  /** Mails whose claim came behind the commit of the payment. */
  readonly sentAfterPayment: number;
};

/** A table at which a payment and a due reminder of an invoice race. */
export type RaceStage = {
  /** The payment begins so much later than the reminder, give or take a few milliseconds. */
  race(leadMilliseconds: number): Promise<RaceEnd>;
  close(): Promise<void>;
};

const tableName = "races";

/** Starts the stage; the environment of this process is its own from here on. */
export async function raceStage(): Promise<RaceStage> {
  const binary = installedDynoxide();
  if (binary === undefined) throw new Error("There is no DynamoDB for this machine.");
  const folder = mkdtempSync(join(tmpdir(), "kindly-races-"));
  const server = await startDynoxide(binary, folder);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: server.endpoint,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  await createTable();
  const vendorId = makeVendorId(randomBytes(5));
  return {
    race: (leadMilliseconds) => race(vendorId, leadMilliseconds),
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createTable(): Promise<void> {
  const dynamoDb = new DynamoDBClient({});
  const { StreamSpecification: _, ...description } = tableDescription(tableName);
  await dynamoDb.send(new CreateTableCommand(description));
  const patience = { client: dynamoDb, maxWaitTime: 30, minDelay: 1, maxDelay: 2 };
  await waitUntilTableExists(patience, { TableName: tableName });
  dynamoDb.destroy();
}

/** One table for all races: each asks it with a client of the same process. */
const stores = { current: undefined as ReturnType<typeof openTable> | undefined };

function newWorld() {
  stores.current ??= openTable(tableName);
  const table = stores.current;
  const suffix = () => base32(randomBytes(5));
  const clock = { now: () => "" };
  const jobs = dynamoDbJobs(table, suffix, () => clock.now());
  const receivables = dynamoDbReceivables(table, suffix);
  const still = stillWorld({ table, receivables, jobs } as never);
  clock.now = still.world.clock.now;
  return still;
}

/** The mail of a day and the payment of its only invoice, a random moment apart. */
async function race(vendorId: string, leadMilliseconds: number): Promise<RaceEnd> {
  const still = newWorld();
  const { receivables } = still.world;
  const client = aClient({ id: makeId("cli", vendorId, randomBytes(16)), vendorId });
  const id = makeId("inv", vendorId, randomBytes(16));
  const written = { clientId: client.id };
  const invoice = anIssuedInvoice({ id, vendorId, to: client, written });
  await receivables.putClient(client, 0);
  await receivables.commitInvoice({ revision: 0, invoice });
  const planned = nextMilestone(invoice);
  if (planned === undefined) throw new Error("Nothing is planned.");
  still.setTime(planned.at);
  const work = { kind: "milestone", milestone: planned.kind } as const;
  const job = { ownerId: id, name: "milestone", work, dueAt: planned.at };
  await runJob(still.world, job, { ...job, status: "open", tries: 0 });
  const due = addSeconds(planned.at, 15 * 60);
  still.setTime(due);
  const order = { paidAt: 0, claimedAt: [] as number[], at: 0 };
  await Promise.all([
    aMoment(0).then(() => remind(watched(still.world, order), client.id, invoice)),
    aMoment(leadMilliseconds).then(() => pay(still.world, id, order)),
  ]);
  const late = order.claimedAt.filter((at) => order.paidAt > 0 && at > order.paidAt);
  return { mails: still.sent.length, sentAfterPayment: late.length };
}

type Order = { paidAt: number; readonly claimedAt: number[]; at: number };

/** Notes in which order answers came: a claim that began behind a payment's answer must fail. */
function watched(world: World, order: Order): World {
  return {
    ...world,
    jobs: {
      ...world.jobs,
      claimJob: async (job, lease) => {
        const begunAt = (order.at += 1);
        const claimed = await world.jobs.claimJob(job, lease);
        if (claimed !== undefined) order.claimedAt.push(begunAt);
        return claimed;
      },
    },
  };
}

async function remind(world: World, ownerId: string, invoice: IssuedInvoice): Promise<void> {
  const [contact] = invoice.contacts;
  const date = localDateOf(world.clock.now(), invoice.timeZone);
  await runJob(world, { ownerId, name: dayMailName(world, date, contact?.email ?? "") });
}

async function pay(world: World, invoiceId: string, order: Order): Promise<void> {
  const wish = { method: "cash", amount: 124_000 } as const;
  const ask = { actorId: "mem_1", invoiceId, requestKey: "race", wish };
  const answer = await bookRecorded(world, ask);
  if (answer?.outcome !== "done") throw new Error("The payment was not booked.");
  order.paidAt = order.at += 1;
}

/** Neither is always first: each begins within the time that the other takes. */
function aMoment(leadMilliseconds: number): Promise<void> {
  return setTimeout(leadMilliseconds + Math.random() * 8);
}
