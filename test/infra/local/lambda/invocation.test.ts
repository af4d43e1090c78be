import { describe, expect, test } from "vitest";
import { deadLetters } from "../../../../infra/local/dead-letter-queue.ts";
import { asynchronousInvocation } from "../../../../infra/local/lambda/invocation.ts";
import type { LambdaHandler } from "../../../../infra/local/lambda/lambda-context.ts";
import { type LocalStore, openLocalStore } from "../../../../infra/local/local-store.ts";
import { standInClock } from "../stand-in-clock.ts";

function host(handler: LambdaHandler, store: LocalStore = openLocalStore(":memory:")) {
  const clock = standInClock();
  const logged: string[] = [];
  const invocation = asynchronousInvocation({
    target: { name: "scheduled-job", handler },
    store,
    clock,
    failureDestination: "scheduled-job-failures",
    log: (message) => logged.push(message),
  });
  return { clock, store, logged, invocation };
}

const minute = 60_000;

describe("asynchronousInvocation", () => {
  test("hands each event over and is idle when all have run", async () => {
    const seen: unknown[] = [];
    const { invocation } = host(async (event) => {
      await Promise.resolve();
      seen.push(event);
    });

    invocation.invoke({ job: "1" });
    invocation.invoke({ job: "2" });
    await invocation.idle();

    expect(seen).toEqual([{ job: "1" }, { job: "2" }]);
    expect(invocation.nextDueAt()).toBeUndefined();
  });

  test("tries again after one minute and then after two", async () => {
    let tries = 0;
    const { invocation, clock, logged } = host(() => {
      tries += 1;
      if (tries < 3) throw new Error("not yet");
    });
    invocation.invoke({});
    await invocation.idle();
    expect(invocation.nextDueAt()).toBe(clock.now() + minute);

    clock.pass(minute);
    await invocation.idle();
    expect(invocation.nextDueAt()).toBe(clock.now() + 2 * minute);

    clock.pass(2 * minute);
    await invocation.idle();
    expect(tries).toBe(3);
    expect(invocation.nextDueAt()).toBeUndefined();
    expect(logged).toEqual([
      "scheduled-job failed (try 1 of 3).",
      "scheduled-job failed (try 2 of 3).",
    ]);
  });

  test("gives up after the third try and keeps the event for a replay", async () => {
    const { invocation, clock, store } = host(() => {
      throw new TypeError("never");
    });
    invocation.invoke({ job: "1" });

    for (let minutes = 0; minutes < 4; minutes += 1) {
      await invocation.idle();
      clock.pass(minute);
    }

    expect(deadLetters(store)).toMatchObject([
      {
        queue: "scheduled-job-failures",
        body: {
          requestPayload: { job: "1" },
          requestContext: { condition: "RetriesExhausted", approximateInvokeCount: 3 },
          responsePayload: { errorType: "TypeError", errorMessage: "never" },
        },
      },
    ]);
    expect(invocation.nextDueAt()).toBeUndefined();
  });

  test("gives up an event whose age exceeds six hours", async () => {
    const { invocation, clock, store } = host(() => {
      throw new Error("never");
    });
    invocation.invoke({ job: "1" });
    await invocation.idle();

    clock.pass(7 * 60 * minute);
    await invocation.idle();

    expect(deadLetters(store)).toMatchObject([
      { body: { requestContext: { condition: "EventAgeExceeded" } } },
    ]);
  });

  test("repeats what a killed process had accepted", async () => {
    const store = openLocalStore(":memory:");
    const killed = host(() => new Promise(() => undefined), store);
    killed.invocation.invoke({ job: "1" });
    const seen: unknown[] = [];

    const { invocation } = host((event) => seen.push(event), store);
    await invocation.idle();

    expect(seen).toEqual([{ job: "1" }]);
  });

  test("gives each try its own copy of the event", async () => {
    const seen: unknown[] = [];
    const { invocation, clock } = host((event: { list: number[] }) => {
      seen.push([...event.list]);
      event.list.push(2);
      if (seen.length === 1) throw new Error("once more");
    });
    invocation.invoke({ list: [1] });
    await invocation.idle();

    clock.pass(minute);
    await invocation.idle();

    expect(seen).toEqual([[1], [1]]);
  });
});
