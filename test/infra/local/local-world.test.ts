import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { SESClient } from "@aws-sdk/client-ses";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  type LocalWorld,
  type LocalWorldSettings,
  startLocalWorld,
} from "../../../infra/local/local-world.ts";
import { StartProblem } from "../../../infra/local/start-problem.ts";
import { installedDynoxide, temporaryFolder } from "./dynamodb/installed-dynoxide.ts";
import { mime, sendRaw } from "./ses/sent-mail.ts";
import { jobNames, putJob, standInHandlers } from "./stand-in-handlers.ts";

const hasDynamoDb = installedDynoxide() !== undefined;
const day = 86_400_000;

async function started(settings: Partial<LocalWorldSettings> = {}): Promise<LocalWorld> {
  const folder = settings.folder ?? temporaryFolder();
  const world = await startLocalWorld({
    folder,
    port: 0,
    handlers: standInHandlers().handlers,
    portal: folder,
    ...settings,
  });
  onTestFinished(() => world.close());
  return world;
}

const post = (world: LocalWorld, path: string, body: unknown = {}) =>
  fetch(world.origin + path, { method: "POST", body: JSON.stringify(body) });

/** A schedule as the product sets it. */
function schedule(Name: string, at: number, job: string) {
  return new CreateScheduleCommand({
    Name,
    GroupName: process.env["KINDLY_SCHEDULE_GROUP"],
    ScheduleExpression: `at(${new Date(at).toISOString().slice(0, 19)})`,
    FlexibleTimeWindow: { Mode: "OFF" },
    ActionAfterCompletion: "DELETE",
    Target: {
      Arn: process.env["KINDLY_SCHEDULE_TARGET_ARN"],
      RoleArn: process.env["KINDLY_SCHEDULE_ROLE_ARN"],
      Input: JSON.stringify({ job }),
    },
  });
}

describe.skipIf(!hasDynamoDb)("a local world", () => {
  test("leads each address to its function, as the edge does", async () => {
    const world = await started();
    const ask = async (path: string) =>
      (await (await fetch(world.origin + path)).json()) as Record<string, unknown>;

    expect(await ask("/api/v1/invoices?x=1")).toEqual({
      by: "vendor-api",
      path: "/api/v1/invoices",
      edge: process.env["KINDLY_ORIGIN_SECRET"],
      viewer: "127.0.0.1:0",
      sourceIp: "127.0.0.1",
    });
    expect(await ask("/api/openapi.json")).toMatchObject({ by: "vendor-api" });
    expect(await ask("/api/portal/invoices/inv_1")).toMatchObject({ by: "client-api" });
    expect(await ask("/webhooks/stripe")).toMatchObject({ by: "stripe-webhook" });
    expect(await ask("/local")).toEqual(world.state());
  });

  test("carries a write through stream, mail and mail event before it is idle", async () => {
    const { handlers, calls } = standInHandlers({
      "stream-jobs": async (event: DynamoDBStreamEvent) => {
        const [name = ""] = jobNames(event);
        const Tags = [{ Name: "job", Value: name }];
        await sendRaw(new SESClient({}), await mime({ subject: name }), { Tags });
      },
    });
    const world = await started({ handlers });

    await putJob("inv_1", "mail");
    await world.idle();

    const mails = (await (await fetch(`${world.origin}/local/mailbox`)).json()) as unknown[];
    expect(mails).toMatchObject([{ subject: "mail", to: ["ap@client.example"] }]);
    const events = calls.filter(({ name }) => name === "mail-events");
    expect(events.map(({ event }) => event)).toMatchObject([
      { detail: { eventType: "Send", mail: { tags: { job: ["mail"] } } } },
      { detail: { eventType: "Delivery" } },
    ]);
  });

  test("fires what falls due in order and each at its own time, when the clock is moved", async () => {
    const { handlers, calls } = standInHandlers({
      "stream-jobs": async (event: DynamoDBStreamEvent) => {
        for (const name of jobNames(event)) {
          const days = Number(name.split("-")[1]);
          const at = Date.now() + days * day;
          await new SchedulerClient({}).send(schedule(name, at, `inv_1/${name}`));
        }
      },
    });
    const world = await started({ handlers });
    const begun = Date.now();
    for (const name of ["in-3", "in-1", "in-20"]) await putJob("inv_1", name);
    await world.idle();

    const answer = (await (await post(world, "/local/clock", { by: "P7D" })).json()) as {
      now: string;
      next: string;
    };

    const fired = calls.filter(
      ({ name, event }) => name === "scheduled-job" && "job" in (event as object),
    );
    expect(fired.map(({ event }) => event)).toEqual([{ job: "inv_1/in-1" }, { job: "inv_1/in-3" }]);
    const afterDays = fired.map(({ at }) => Math.round((at - begun) / day));
    expect(afterDays).toEqual([1, 3]);
    expect(Math.round((Date.parse(answer.now) - begun) / day)).toBe(7);
    expect(Math.round((Date.parse(answer.next) - begun) / day)).toBe(20);
    const sweeps = calls.filter(({ event }) => "sweep" in (event as object));
    expect(sweeps.length).toBeGreaterThanOrEqual(7 * 24);
  });

  test("keeps secrets where the functions look for them, the same after a restart", async () => {
    const folder = temporaryFolder();
    const read = async () => {
      const world = await started({ folder });
      const Name = process.env["KINDLY_STRIPE_SECRET_KEY_PARAMETER"];
      const command = new GetParameterCommand({ Name, WithDecryption: true });
      const { Parameter } = await new SSMClient({}).send(command);
      const shown = world.state().stripe;
      await world.close();
      return { value: Parameter?.Value, shown };
    };

    const first = await read();
    const second = await read();

    expect(first.value).toMatch(/^sk_test_/);
    expect(first.shown).toMatchObject({ secretKey: first.value });
    expect(second.value).toBe(first.value);
  });

  test("goes on in its own time after a restart, and leaves the machine's alone", async () => {
    const folder = temporaryFolder();
    const realDate = globalThis.Date;
    const real = Date.now();
    const first = await started({ folder });
    await post(first, "/local/clock", { by: "P30D" });
    expect(Math.round((Date.now() - real) / day)).toBe(30);
    await first.close();
    expect(globalThis.Date).toBe(realDate);
    expect(process.env["KINDLY_TABLE"]).toBeUndefined();

    const second = await started({ folder });

    expect(Math.round((second.clock.now() - real) / day)).toBe(30);
  });

  test("begins in the past where that is wanted, once", async () => {
    const folder = temporaryFolder();
    const real = Date.now();
    const first = await started({ folder, startsAt: real - 10 * day });
    expect(Math.round((first.clock.now() - real) / day)).toBe(-10);
    await post(first, "/local/clock", { by: "P10D" });
    await first.close();

    const second = await started({ folder, startsAt: real - 10 * day });

    expect(Math.round((second.clock.now() - real) / day)).toBe(0);
  });

  test("keeps what was given up where people can see it", async () => {
    const { handlers } = standInHandlers({
      "stream-jobs": () => ({ batchItemFailures: [{ itemIdentifier: "" }] }),
    });
    const world = await started({ handlers });

    await putJob("inv_1", "poison");
    await world.idle();

    const letters = (await (await fetch(`${world.origin}/local/queues`)).json()) as unknown[];
    expect(letters).toMatchObject([{ queue: "stream-jobs-failures" }]);
  });

  test("belongs to one process at a time", async () => {
    const folder = temporaryFolder();
    await started({ folder });

    await expect(started({ folder })).rejects.toBeInstanceOf(StartProblem);
  });

  test("says that a port is taken", async () => {
    const { origin } = await started();
    const port = Number(new URL(origin).port);

    await expect(started({ port })).rejects.toThrow(`Port ${port} is taken.`);
  });
});

describe.skipIf(!hasDynamoDb)("a local world with the real Stripe", () => {
  test("leaves the clock with the world's", async () => {
    const world = await started({ stripeSecretKey: "sk_test_of_somebody" });

    expect((await post(world, "/local/clock", { by: "P1D" })).status).toBe(409);
    expect(world.state().stripe).toEqual({
      url: "https://api.stripe.com",
      dashboard: "https://dashboard.stripe.com/test/payments",
    });
    expect(process.env["KINDLY_STRIPE_ORIGIN"]).toBe("https://api.stripe.com");
    expect((await fetch(`${world.origin}/v1/customers`)).status).toBe(404);
  });

  test("takes no key that moves real money", async () => {
    await expect(started({ stripeSecretKey: "sk_live_of_somebody" })).rejects.toThrow("test mode");
  });

  test("needs a folder whose clock was never moved", async () => {
    const folder = temporaryFolder();
    const world = await started({ folder });
    await post(world, "/local/clock", { by: "P1D" });
    await world.close();

    await expect(started({ folder, stripeSecretKey: "sk_test_x" })).rejects.toThrow(
      "The clock of this folder was moved",
    );
  });
});

describe.skipIf(!hasDynamoDb)("a killed world", () => {
  test("repeats what was under way and forgets nothing, at the next start", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "invoice.html"), "");
    const program = fileURLToPath(new URL("./killed-world.ts", import.meta.url));
    const child = spawn(process.execPath, [program, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let told = "";
    for await (const text of child.stdout) {
      told += String(text);
      if (told.includes("job mail") && told.includes('schedule {"sweep":true}')) break;
    }
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    expect(existsSync(join(folder, "owner.json"))).toBe(true);

    const { handlers, calls } = standInHandlers();
    const world = await started({ folder, handlers });
    await world.idle();

    const repeated = calls.map(({ name, event }) =>
      name === "stream-jobs" ? jobNames(event as DynamoDBStreamEvent) : event,
    );
    expect(repeated).toHaveLength(2);
    expect(repeated).toEqual(expect.arrayContaining([["mail"], { sweep: true }]));
    const faults = (await (await fetch(`${world.origin}/local/faults`)).json()) as unknown[];
    expect(faults).toMatchObject([{ service: "ses", fault: "500" }]);
  });
});
