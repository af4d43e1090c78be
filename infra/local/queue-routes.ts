import { Hono } from "hono";
import * as v from "valibot";
import { deadLetters, removeDeadLetter } from "./dead-letter-queue.ts";
import { invokeFunction } from "./lambda/lambda-context.ts";
import type { LocalHandlers } from "./local-functions.ts";
import { localProblem } from "./local-problem.ts";
import type { LocalStore } from "./local-store.ts";
import { readJsonObject } from "./read-json-object.ts";

const invocation = v.strictObject({
  name: v.picklist(["scheduled-job", "mail-events"]),
  payload: v.unknown(),
});

export type QueueRoutesSettings = {
  store: LocalStore;
  handlers: LocalHandlers;
  /** Resolves when everything that an invocation set off has been done. */
  idle: () => Promise<void>;
};

/** What was given up, and what a replay needs: invoking a function, and taking a letter away. */
export function queueRoutes({ store, handlers, idle }: QueueRoutesSettings): Hono {
  const app = new Hono();
  app.get("/local/queues", (context) => context.json(deadLetters(store)));
  app.post("/local/queues/invoke", async (context) => {
    const body = await readJsonObject(context.req.raw, invocation);
    if ("problem" in body) return body.problem;
    const { name, payload } = body.value;
    try {
      await invokeFunction({ name, handler: handlers[name] }, payload);
    } catch (error) {
      return localProblem(502, `${name} failed: ${String(error)}`);
    }
    await idle();
    return context.body(null, 204);
  });
  app.delete("/local/queues/:id", (context) => {
    removeDeadLetter(store, context.req.param("id"));
    return context.body(null, 204);
  });
  app.notFound(() => localProblem(404, "There is nothing at this address of the local world."));
  return app;
}
