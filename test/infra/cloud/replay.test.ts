import { SESClient } from "@aws-sdk/client-ses";
import { afterEach, describe, expect, it } from "vitest";
import {
  type FailedMessage,
  type Replayed,
  replayOf,
  replayQueue,
} from "../../../infra/cloud/replay/replay-queues.ts";
import { type LocalWorld, startLocalWorld } from "../../../infra/local/local-world.ts";
import { installedDynoxide, temporaryFolder } from "../local/dynamodb/installed-dynoxide.ts";
import { mime, sendRaw } from "../local/ses/sent-mail.ts";
import { standInHandlers } from "../local/stand-in-handlers.ts";
import { localQueues } from "./local-queues.ts";

/** A queue of so many messages, and a function that takes all of them but these. */
function aQueue(count: number, refused: readonly number[] = []) {
  const lying: FailedMessage[] = Array.from({ length: count }, (_, index) => ({
    body: { requestPayload: index },
    handle: String(index),
  }));
  const given: unknown[] = [];
  const world: Replayed = {
    receive: () => Promise.resolve(lying[0]),
    invoke: (_, payload) => {
      if (refused.includes(Number(payload))) return Promise.reject(new Error("again"));
      given.push(payload);
      return Promise.resolve();
    },
    remove: (_, { handle }) => {
      lying.splice(
        lying.findIndex((message) => message.handle === handle),
        1,
      );
      return Promise.resolve();
    },
  };
  return { world, lying, given };
}

describe("a replay", () => {
  it("gives each message once and leaves none", async () => {
    const { world, lying, given } = aQueue(3);

    expect(await replayQueue(world, "failed-mail-events")).toEqual({ replayed: 3 });

    expect(given).toEqual([0, 1, 2]);
    expect(lying).toEqual([]);
  });

  it("stops at the first that fails once more, which stays", async () => {
    const { world, lying } = aQueue(3, [1]);

    const end = await replayQueue(world, "failed-mail-events");

    expect(end).toMatchObject({ replayed: 1, failure: new Error("again") });
    expect(lying.map(({ handle }) => handle)).toEqual(["1", "2"]);
  });

  it.each([
    ["failed-jobs", { job: "inv_1/milestone" }, "scheduled-job", { job: "inv_1/milestone" }],
    ["failed-jobs", { requestPayload: { sweep: true } }, "scheduled-job", { sweep: true }],
    ["failed-mail-events", { detail: {} }, "mail-events", { detail: {} }],
    ["failed-stream-records", { Records: [] }, "scheduled-job", { sweep: true }],
  ] as const)("of %s gives %o to its function", (queue, body, name, payload) => {
    expect(replayOf(queue, body)).toEqual({ name, payload });
  });
});

const opened: LocalWorld[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((world) => world.close()));
});

describe.skipIf(installedDynoxide() === undefined)("a replay in the local world", () => {
  it("gives what SES told and nobody could record to its function again", async () => {
    const state = { isMended: false };
    const recorded: unknown[] = [];
    const { handlers } = standInHandlers({
      "mail-events": (event: unknown) => {
        if (!state.isMended) throw new Error("The table does not answer.");
        recorded.push(event);
      },
    });
    const folder = temporaryFolder();
    const world = await startLocalWorld({ folder, port: 0, portal: folder, handlers });
    opened.push(world);
    await sendRaw(new SESClient(), await mime());
    await fetch(`${world.origin}/local/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ by: "PT10M" }),
    });

    const early = await replayQueue(localQueues(world.origin), "failed-mail-events");
    state.isMended = true;
    const end = await replayQueue(localQueues(world.origin), "failed-mail-events");

    expect(early.replayed).toBe(0);
    expect(early.failure).toBeDefined();
    expect(end.failure).toBeUndefined();
    expect(recorded).toHaveLength(end.replayed);
    expect(end.replayed).toBeGreaterThan(0);
    expect(await (await fetch(`${world.origin}/local/queues`)).json()).toEqual([]);
  });
});
